/**
 * Lines of text: {@link io.etude.pdf.layout.line.Inlines} turns a report's text into phrases, each
 * in one {@link io.etude.pdf.layout.line.TextStyle} at one place of the structure tree; {@link
 * io.etude.pdf.layout.line.PhraseSetter} breaks phrases into lines, {@link
 * io.etude.pdf.layout.line.Words} the short labels of tables; a line paints itself on a {@link
 * io.etude.pdf.layout.line.Canvas}.
 */
package io.etude.pdf.layout.line;
