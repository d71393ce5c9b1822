package io.etude.pdf.internal.layout;

/**
 * A floater that has its place on a page.
 *
 * @param placement the floater, how it is set
 * @param column leftmost column
 * @param row first row
 */
record Stand(Placement placement, int column, int row) {

  int rows() {
    return placement.box().rows();
  }

  int end() {
    return row + rows();
  }

  /** The same, so many rows higher. */
  Stand raised(int up) {
    return new Stand(placement, column, row - up);
  }
}
