/**
 * From sums to estimates: {@link io.etude.analysis.estimate.ResultTableMaker} makes tables of
 * shares and summaries with their errors ({@link io.etude.analysis.estimate.SampleVariance}, {@link
 * io.etude.analysis.estimate.Intervals}), {@link io.etude.analysis.estimate.ColumnTests} compares
 * columns, {@link io.etude.analysis.estimate.RaoScott} tests independence, {@link
 * io.etude.analysis.estimate.FindingSearch} finds groups that differ.
 */
package io.etude.analysis.estimate;
