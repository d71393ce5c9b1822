/**
 * The heading of a panel of results in summary, once a page: {@link
 * io.etude.pdf.layout.summary.head.HeadPainter} paints it, with the names of groups over columns
 * ({@link io.etude.pdf.layout.summary.head.ColumnHeads}, in the lines of {@link
 * io.etude.pdf.layout.summary.head.ColumnNames}) or as the key of strips ({@link
 * io.etude.pdf.layout.summary.head.GroupKey}).
 */
package io.etude.pdf.layout.summary.head;
