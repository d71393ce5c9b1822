package io.etude.pdf.text;

import io.etude.pdf.font.Typeface;

/**
 * A word's glyphs at a type size of one point, in logical order of its parts.
 *
 * @param text the word
 * @param parts the parts in one typeface each
 * @param width sum of all advances
 * @param missing the characters that no font has
 */
public record ShapedWord(String text, Part[] parts, float width, String missing) {

  /**
   * Glyphs of one typeface in visual order.
   *
   * @param face typeface
   * @param start index in the word of the first character
   * @param end index past the last character
   * @param glyphs glyph ids
   * @param advances advances in em of the word's type size, {@code scale} included
   * @param clusters for each glyph the index in the word
   * @param rises height of each glyph above the baseline in em; empty if all are on it
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
    /** The rises of glyphs that are all on the baseline. */
    static final float[] ON_BASELINE = {};

    Part withAdvances(float[] other) {
      return new Part(face, start, end, glyphs, other, clusters, rises, scale, rise);
    }

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

  /** The width of the first glyph of a left-to-right word. */
  float firstAdvance() {
    float[] advances = parts.length == 0 ? new float[0] : parts[0].advances();
    return advances.length == 0 ? 0 : advances[0];
  }

  /** The width of the last glyph of a left-to-right word. */
  float lastAdvance() {
    float[] advances = parts.length == 0 ? new float[0] : parts[parts.length - 1].advances();
    return advances.length == 0 ? 0 : advances[advances.length - 1];
  }

  /** The same glyphs, the last taking less room. */
  public ShapedWord overhanging(float by) {
    Part[] changed = parts.clone();
    Part last = parts[parts.length - 1];
    float[] advances = last.advances().clone();
    advances[advances.length - 1] -= by;
    changed[parts.length - 1] = last.withAdvances(advances);
    return new ShapedWord(text, changed, width - by, missing);
  }

  /** The same glyphs taking no room. */
  ShapedWord collapsed() {
    Part[] flat = new Part[parts.length];
    for (int i = 0; i < parts.length; i++) {
      flat[i] = parts[i].withAdvances(new float[parts[i].advances().length]);
    }
    return new ShapedWord(text, flat, 0, missing);
  }
}
