/**
 * Faces: a {@link io.etude.pdf.font.Typeface} is a font file with its metrics and glyphs, a {@link
 * io.etude.pdf.font.Family} the faces of one family, {@link io.etude.pdf.font.Features} what to ask
 * of them beyond ordinary letters.
 */
package io.etude.pdf.font;
