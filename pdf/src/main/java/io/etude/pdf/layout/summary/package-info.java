/**
 * The section of all results: {@link io.etude.pdf.layout.summary.SummaryRun} gathers the tables
 * that share a heading, {@link io.etude.pdf.layout.summary.SummaryShapes} gives their columns
 * places, in panels where there are many groups, {@link io.etude.pdf.layout.summary.SummaryItem} is
 * a panel for the pages of an annex, measured by {@link io.etude.pdf.layout.summary.SummarySizes}
 * and painted by {@link io.etude.pdf.layout.summary.SummaryPart}. Its heading is painted by {@code
 * head}, its strips by {@code strip}, both with the places, type and pen of {@code shape}.
 */
package io.etude.pdf.layout.summary;
