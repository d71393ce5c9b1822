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
    return width(word);
  }

  /** The width of another word set as this one is. */
  double width(ShapedWord other) {
    return other.width() * size + (tracking == 0 ? 0 : other.glyphCount() * tracking);
  }

  /**
   * For each character of the word the width of the cluster that begins with it, at least as if it
   * were not kerned, as it stands at the end of a line then.
   */
  double[] widthsByCharacter() {
    double[] widths = new double[word.text().length()];
    for (ShapedWord.Part part : word.parts()) {
      for (int i = 0; i < part.glyphs().length; i++) {
        float own = part.face().advance(part.glyphs()[i]) * part.scale();
        widths[part.clusters()[i]] += Math.max(part.advances()[i], own) * size + tracking;
      }
    }
    return widths;
  }

  /** By how much the last glyph of a word may stand out of the line that it ends. */
  double hang(ShapedWord other) {
    if (rightToLeft() || other.text().isEmpty()) {
      return 0;
    }
    float part = Characters.hanging(other.text().charAt(other.text().length() - 1));
    return part == 0 ? 0 : part * other.lastAdvance() * size;
  }

  /** Another word set as this one is. */
  Piece with(ShapedWord other) {
    return new Piece(other, size, tracking, rise, level, span, elastic);
  }

  /** This space at the end of a line, where it says that words part but takes no room. */
  Piece lineEnd() {
    return new Piece(word.collapsed(), size, 0, rise, level, span, false);
  }

  boolean rightToLeft() {
    return (level & 1) == 1;
  }
}
