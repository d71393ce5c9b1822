/**
 * What all that paints a panel of results in summary shares: {@link
 * io.etude.pdf.layout.summary.shape.SummaryShape} has the places of its columns, {@link
 * io.etude.pdf.layout.summary.shape.RowPlace} that of a row; {@link
 * io.etude.pdf.layout.summary.shape.SummaryStyles} has type and colours, {@link
 * io.etude.pdf.layout.summary.shape.Pen} puts text and marks on a page, and {@link
 * io.etude.pdf.layout.summary.shape.SummaryTags} has the elements of the structure tree.
 */
package io.etude.pdf.layout.summary.shape;
