/**
 * Measurements of Etude beside named peers, each pair in one run. JMH benchmarks are found by
 * {@code org.openjdk.jmh.Main}; whole-process ones, such as {@link io.etude.benchmarks.ColdStart},
 * have a main method of their own.
 */
package io.etude.benchmarks;
