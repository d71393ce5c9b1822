/**
 * From answers to estimates. {@link io.etude.analysis.Analysis} turns a study into a plan of
 * tables, tallies a source chunk by chunk into a mergeable {@link io.etude.analysis.Tally}, and
 * turns the sums into {@link io.etude.analysis.Results}: {@link io.etude.analysis.ResultTable}s of
 * {@link io.etude.analysis.Cell}s, each with its {@link io.etude.analysis.Estimate}.
 */
package io.etude.analysis;
