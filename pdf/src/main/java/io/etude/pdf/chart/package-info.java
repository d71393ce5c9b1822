/**
 * Charts: {@link io.etude.pdf.chart.ChartPainter} settles a {@link
 * io.etude.document.chart.ChartSpec}'s geometry, lets JFreeChart draw bars, points and lines, and
 * records everything as frame items, so that a chart's text is set and checked like any other.
 */
package io.etude.pdf.chart;
