/**
 * The text of charts: {@link io.etude.pdf.chart.label.ChartSetting} measures and breaks it, {@link
 * io.etude.pdf.chart.label.RowLabels} names rows, {@link io.etude.pdf.chart.label.SeriesNames}
 * names series over their marks or in a legend.
 */
package io.etude.pdf.chart.label;
