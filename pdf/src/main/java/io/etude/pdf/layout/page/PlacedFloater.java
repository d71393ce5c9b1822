package io.etude.pdf.layout.page;

/**
 * A floater that has its column and rows on a page.
 *
 * @param placement the floater, how it is set
 * @param column leftmost column
 * @param row first row
 * @param rows the rows that it takes, at least those of its box
 */
public record PlacedFloater(Placement placement, int column, int row, int rows) {

  PlacedFloater(Placement placement, int column, int row) {
    this(placement, column, row, placement.box().rows());
  }

  public int end() {
    return row + rows;
  }

  /** Its box, as high as its rows. */
  public GridBox box() {
    return placement.box().extendedTo(rows);
  }

  /** The same, so many rows higher. */
  public PlacedFloater raised(int up) {
    return new PlacedFloater(placement, column, row - up, rows);
  }

  /** The same, down to a row. */
  public PlacedFloater downTo(int end) {
    return new PlacedFloater(placement, column, row, end - row);
  }

  public boolean covers(int other) {
    return other >= column && other < column + placement.span();
  }
}
