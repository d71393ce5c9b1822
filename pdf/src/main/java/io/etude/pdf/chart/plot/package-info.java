/**
 * What is drawn without text: bars ({@link io.etude.pdf.chart.plot.IntervalBars}), dots ({@link
 * io.etude.pdf.chart.plot.DotMarks}) and intervals. JFreeChart draws them on {@link
 * io.etude.pdf.chart.plot.FrameGraphics}, which records frame items.
 */
package io.etude.pdf.chart.plot;
