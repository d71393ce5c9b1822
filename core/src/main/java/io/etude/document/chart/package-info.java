/**
 * What charts show: a {@link io.etude.document.chart.ChartSpec} has marks, each with its figure and
 * a {@link io.etude.document.chart.ColorRole}, never pixels or colours. Immutable.
 */
package io.etude.document.chart;
