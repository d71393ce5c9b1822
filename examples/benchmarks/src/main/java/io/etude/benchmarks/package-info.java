/**
 * Measurements of Etude beside named peers, each pair in one run. Each class here can be run: JMH
 * benchmarks are found by {@code org.openjdk.jmh.Main}; whole-process ones, such as {@link
 * io.etude.benchmarks.ColdStart}, have a main method of their own. What they measure with is in the
 * packages below.
 */
package io.etude.benchmarks;
