package io.etude.pdf.frame;

import java.util.List;

/**
 * A text column (or the span of several) of a page with the lines and blocks set into it, for the
 * page-quality measures.
 *
 * @param x left
 * @param top top
 * @param width width
 * @param bottom bottom of the space there was
 * @param flow whether it holds running text (measured for holes, balance and baselines) or side
 *     boxes
 * @param lines the lines of text in it, from top to bottom
 * @param blocks the vertical extents of what is not running text, as top and bottom
 */
public record ColumnFrame(
    double x,
    double top,
    double width,
    double bottom,
    boolean flow,
    List<LineInfo> lines,
    List<Extent> blocks) {

  /**
   * A line of text.
   *
   * @param baseline y of the baseline
   * @param kind what it is part of
   * @param ratio adjustment ratio of a justified line by the font's own space (stretch ½, shrink
   *     ⅓); NaN for ragged ones
   * @param hyphen whether its last word goes on after a hyphen, added or the author's
   * @param paragraph number of its paragraph in the document
   * @param index index of the line in its paragraph, from 0
   * @param count number of lines of the paragraph
   * @param measure how many characters a full line of the column has, on the average of the
   *     paragraph; NaN for lines without an edge
   * @param text the line's text
   */
  public record LineInfo(
      double baseline,
      Kind kind,
      double ratio,
      boolean hyphen,
      int paragraph,
      int index,
      int count,
      double measure,
      String text) {
    /** What a line is part of. */
    public enum Kind {
      /** Running text. */
      TEXT,
      /** A heading. */
      HEADING,
      /** A caption, note or other small type. */
      SMALL
    }
  }

  /**
   * A vertical extent.
   *
   * @param top top
   * @param bottom bottom
   * @param unsplittable whether it can't be split, which excuses a hole before it
   */
  public record Extent(double top, double bottom, boolean unsplittable) {}

  /** Copies the lists. */
  public ColumnFrame {
    lines = List.copyOf(lines);
    blocks = List.copyOf(blocks);
  }
}
