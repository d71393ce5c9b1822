/**
 * The PDF renderer: {@link io.etude.pdf.PdfRenderer} lays a report out in the look of a {@link
 * io.etude.pdf.theme.Theme} and writes it, always tagged, always PDF/UA-1 and PDF/A-3a.
 *
 * <p>Inside: {@code text} shapes words, {@code paragraph} breaks them into lines, {@code layout}
 * makes pages of lines and boxes; {@code chart} draws charts as frame items; {@code frame} holds
 * the immutable pages, {@code quality} measures them, {@code write} turns them into bytes.
 */
package io.etude.pdf;
