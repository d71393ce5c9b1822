package io.etude.pdf.internal.text;

/**
 * A word or space on a line, in one style and direction.
 *
 * @param word its glyphs
 * @param size type size
 * @param tracking space after each glyph, in points
 * @param rise height above the baseline, in points
 * @param level bidi level; odd ones run from right to left
 * @param span number of the text span that it is of
 * @param elastic whether it is a space that stretches with the line
 */
record Piece(
    ShapedWord word,
    double size,
    double tracking,
    double rise,
    byte level,
    int span,
    boolean elastic) {

  /** Its natural width. */
  double width() {
    if (tracking == 0) {
      return word.width() * size;
    }
    int glyphs = 0;
    for (ShapedWord.Part part : word.parts()) {
      glyphs += part.glyphs().length;
    }
    return word.width() * size + glyphs * tracking;
  }

  boolean rightToLeft() {
    return (level & 1) == 1;
  }
}
