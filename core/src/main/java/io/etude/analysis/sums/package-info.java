/**
 * The sums that tallies hold: {@link io.etude.analysis.sums.CellSums} of answers, {@link
 * io.etude.analysis.sums.ValueSums} of numbers, {@link io.etude.analysis.sums.WeightSums}, by
 * {@link io.etude.analysis.sums.Groups stratum or sampling unit} and {@link
 * io.etude.analysis.sums.Pattern}; a {@link io.etude.analysis.sums.Part} is all sums of a part of
 * the data. Sums of parts add up.
 */
package io.etude.analysis.sums;
