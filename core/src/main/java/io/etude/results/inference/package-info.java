/**
 * What a sample says of everyone: an {@link io.etude.results.inference.Estimate} is a figure with
 * its error and its {@link io.etude.results.inference.Interval}; {@link
 * io.etude.results.inference.Higher}, {@link io.etude.results.inference.RestTest} and {@link
 * io.etude.results.inference.Comparison} compare two of them, {@link
 * io.etude.results.inference.Independence} all of a table.
 */
package io.etude.results.inference;
