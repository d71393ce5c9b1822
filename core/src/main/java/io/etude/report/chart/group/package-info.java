/**
 * The groups and editions that a chart sets against each other: {@link
 * io.etude.report.chart.group.ChartGroups} says which it has marks of, {@link
 * io.etude.report.chart.group.GroupNotes} what is to be said of them, {@link
 * io.etude.report.chart.group.LineGaps} where a line lacks an edition.
 */
package io.etude.report.chart.group;
