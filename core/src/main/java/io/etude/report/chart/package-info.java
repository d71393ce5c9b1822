/**
 * Charts as values: {@link io.etude.report.chart.Charts} makes a chart block of a {@link
 * io.etude.report.chart.request.ChartRequest}, with title, notes and alternative text.
 */
package io.etude.report.chart;
