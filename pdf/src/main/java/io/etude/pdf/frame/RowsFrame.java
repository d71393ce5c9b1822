package io.etude.pdf.frame;

import java.util.List;

/**
 * Where tables of results with their heading are on a page, for the page-quality measures.
 *
 * @param x left edge
 * @param top head
 * @param width width
 * @param bottom foot
 * @param rows their rows, those of bases left aside
 */
public record RowsFrame(double x, double top, double width, double bottom, List<Row> rows) {

  /** Copies the list. */
  public RowsFrame {
    rows = List.copyOf(rows);
  }

  /**
   * A row: an answer, an item, a question or a mean.
   *
   * @param left left edge of its label
   * @param right right edge of its label
   * @param top head
   * @param bottom foot
   */
  public record Row(double left, double right, double top, double bottom) {}
}
