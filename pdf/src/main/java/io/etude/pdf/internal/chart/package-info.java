/**
 * Charts as frame items: {@link io.etude.pdf.internal.chart.ChartPainter} turns a {@link
 * io.etude.document.ChartSpec} into items at their places within a box of a given width.
 */
package io.etude.pdf.internal.chart;
