package io.etude.pdf.internal.text;

/**
 * A word's glyphs at a type size of one point, in logical order of its parts.
 *
 * @param text the word
 * @param parts stretches of one typeface
 * @param width sum of all advances
 * @param missing the characters that no font has
 */
record ShapedWord(String text, Part[] parts, float width, String missing) {

  /**
   * Glyphs of one typeface in visual order.
   *
   * @param face typeface
   * @param start index in the word of the first character
   * @param end index past the last character
   * @param glyphs glyph ids
   * @param advances advances in em of the word's type size, {@code scale} included
   * @param clusters for each glyph the index in the word
   * @param rises height of each glyph above the baseline in em; null if all stand on it
   * @param scale the part's type size in em of the word's
   * @param rise height of the whole part above the baseline, in em
   */
  record Part(
      Typeface face,
      int start,
      int end,
      int[] glyphs,
      float[] advances,
      int[] clusters,
      float[] rises,
      float scale,
      float rise) {

    float width() {
      float sum = 0;
      for (float advance : advances) {
        sum += advance;
      }
      return sum;
    }
  }

  static ShapedWord of(String text, Part[] parts, String missing) {
    float width = 0;
    for (Part part : parts) {
      width += part.width();
    }
    return new ShapedWord(text, parts, width, missing);
  }

  int glyphCount() {
    int glyphs = 0;
    for (Part part : parts) {
      glyphs += part.glyphs().length;
    }
    return glyphs;
  }

  /** The same glyphs standing for another text of the same length. */
  ShapedWord standingFor(String other) {
    return new ShapedWord(other, parts, width, missing);
  }

  /** The same glyphs taking no room. */
  ShapedWord collapsed() {
    Part[] flat = new Part[parts.length];
    for (int i = 0; i < parts.length; i++) {
      Part part = parts[i];
      float[] none = new float[part.advances().length];
      flat[i] =
          new Part(
              part.face(),
              part.start(),
              part.end(),
              part.glyphs(),
              none,
              part.clusters(),
              null,
              part.scale(),
              part.rise());
    }
    return new ShapedWord(text, flat, 0, missing);
  }
}
