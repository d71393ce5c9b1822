/**
 * Embedded fonts: {@link io.etude.pdf.write.font.FontSet} knows the faces that a document uses,
 * {@link io.etude.pdf.write.font.FontSubset} cuts a file down to the glyphs that were drawn.
 */
package io.etude.pdf.write.font;
