package io.etude.pdf.chart;

/** A chart made of rows, between which pages may divide it. */
interface RowsDrawing extends Drawing {

  /** How many rows it has. */
  int rows();

  /** Whether each row is a panel of several lines, so that a page may end after any. */
  default boolean hasPanels() {
    return false;
  }

  /**
   * Some of its rows on the scale of all, with the names of all series or answers.
   *
   * @param from the first row
   * @param to the row behind the last
   */
  Drawing part(int from, int to);
}
