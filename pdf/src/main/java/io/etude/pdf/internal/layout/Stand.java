package io.etude.pdf.internal.layout;

/**
 * A floater that has its place on a page.
 *
 * @param placement the floater, how it is set
 * @param column leftmost column
 * @param row first row
 * @param rows the rows that it takes, at least those of its box
 */
record Stand(Placement placement, int column, int row, int rows) {

  Stand(Placement placement, int column, int row) {
    this(placement, column, row, placement.box().rows());
  }

  int end() {
    return row + rows;
  }

  /** Its box, as high as its rows. */
  Seated box() {
    return placement.box().reaching(rows);
  }

  /** The same, so many rows higher. */
  Stand raised(int up) {
    return new Stand(placement, column, row - up, rows);
  }

  /** The same, down to a row. */
  Stand reaching(int end) {
    return new Stand(placement, column, row, end - row);
  }

  boolean covers(int other) {
    return other >= column && other < column + placement.span();
  }
}
