package io.etude.pdf.text;

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
public record Piece(
    ShapedWord word,
    double size,
    double tracking,
    double rise,
    byte level,
    int span,
    boolean elastic) {

  /** Its natural width. */
  public double width() {
    return width(word);
  }

  /** The width of another word set as this one is. */
  public double width(ShapedWord other) {
    return other.width() * size + (tracking == 0 ? 0 : other.glyphCount() * tracking);
  }

  /** For each character of the word the width of the cluster that begins with it. */
  public double[] widthsByCharacter() {
    double[] widths = new double[word.text().length()];
    for (ShapedWord.Part part : word.parts()) {
      for (int i = 0; i < part.glyphs().length; i++) {
        widths[part.clusters()[i]] += part.advances()[i] * size + tracking;
      }
    }
    return widths;
  }

  /** For each character by how much the glyphs of its cluster are kerned together. */
  public double[] kerningByCharacter() {
    double[] kerning = new double[word.text().length()];
    for (ShapedWord.Part part : word.parts()) {
      for (int i = 0; i < part.glyphs().length; i++) {
        float own = part.face().advance(part.glyphs()[i]) * part.scale();
        kerning[part.clusters()[i]] += Math.max(0, own - part.advances()[i]) * size;
      }
    }
    return kerning;
  }

  /** By how much the first glyph of a word may protrude from the line that it begins. */
  public double outLeft(ShapedWord other) {
    if (level != 0 || other.text().isEmpty()) {
      return 0;
    }
    float part = Protrusion.left(other.text().charAt(0));
    return part == 0 ? 0 : part * other.firstAdvance() * size;
  }

  /** By how much the last glyph of a word may protrude from the line that it ends. */
  public double outRight(ShapedWord other) {
    if (level != 0 || other.text().isEmpty()) {
      return 0;
    }
    float part = Protrusion.right(other.text().charAt(other.text().length() - 1));
    return part == 0 ? 0 : part * other.lastAdvance() * size;
  }

  /** Another word set as this one is. */
  public Piece with(ShapedWord other) {
    return new Piece(other, size, tracking, rise, level, span, elastic);
  }

  /** This space at the end of a line, where it says that words part but takes no room. */
  public Piece lineEnd() {
    return new Piece(word.collapsed(), size, 0, rise, level, span, false);
  }

  public boolean rightToLeft() {
    return (level & 1) == 1;
  }
}
