/**
 * The PDF renderer: {@link io.etude.pdf.PdfRenderer} lays a report out in the look of a {@link
 * io.etude.pdf.theme.Theme} and writes it, always tagged, always PDF/UA-1 and PDF/A-3a.
 *
 * <p>Inside: {@code text} shapes and breaks lines; {@code layout} makes pages of them; {@code
 * chart} draws charts as frame items; {@code frame} holds the immutable pages; {@code write} turns
 * those into bytes.
 */
package io.etude.pdf;
