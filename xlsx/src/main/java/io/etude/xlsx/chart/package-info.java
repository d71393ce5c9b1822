/**
 * Charts: their figures as cells, and what Excel is to draw of them. Starts at {@link
 * io.etude.xlsx.chart.ChartBlock}.
 */
package io.etude.xlsx.chart;
