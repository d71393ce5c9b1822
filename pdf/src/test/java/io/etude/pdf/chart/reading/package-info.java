/**
 * Reads drawn charts as a reader would, with nothing but their marks and texts and the rules of
 * each kind of chart, and compares what it reads with what the chart is to show: {@link
 * io.etude.pdf.chart.reading.ChartReading}.
 */
package io.etude.pdf.chart.reading;
