package io.etude.pdf.text;

import io.etude.pdf.font.Typeface;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;

/**
 * Glyphs of one typeface, in visual order. Arrays are not copied and must not be written to.
 *
 * @param face typeface
 * @param size type size
 * @param glyphs glyph ids
 * @param advances distance from each glyph's origin to the next one's, in points
 * @param text the text that the run stands for, in logical order; empty for marks on the letters of
 *     another run
 * @param clusters for each glyph the index in {@code text} of the first character that it stands
 *     for
 * @param rise how far the glyphs are above the baseline, in points
 * @param x left end of the run, from the left end of its text
 */
public record ShapedRun(
    Typeface face,
    double size,
    int[] glyphs,
    float[] advances,
    String text,
    int[] clusters,
    double rise,
    double x) {

  /** The sum of the advances. */
  public double width() {
    double sum = 0;
    for (float advance : advances) {
      sum += advance;
    }
    return sum;
  }

  Item.Glyphs place(double left, double baseline, int color, Mark mark) {
    return new Item.Glyphs(
        left + x, baseline - rise, face, size, 1, glyphs, advances, text, clusters, color, mark);
  }
}
