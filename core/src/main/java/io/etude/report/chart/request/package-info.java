/**
 * What is asked of a chart, {@link io.etude.report.chart.request.ChartRequest}, and the marks of
 * one that is made.
 */
package io.etude.report.chart.request;
