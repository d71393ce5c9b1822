package io.etude.pdf.layout.page;

/**
 * A floater that has its column and rows on a page.
 *
 * @param placement the floater, how it is set
 * @param column leftmost column
 * @param row first row
 * @param rows the rows that it takes
 * @param levelled whether rows that it takes beyond those of its box are at its foot
 */
public record PlacedFloater(Placement placement, int column, int row, int rows, boolean levelled) {

  PlacedFloater(Placement placement, int column, int row, int rows) {
    this(placement, column, row, rows, false);
  }

  public int end() {
    return row + rows;
  }

  /** The column behind the last that it covers. */
  public int endColumn() {
    return column + placement.span();
  }

  /** Its box, as high as its rows. */
  public GridBox box() {
    GridBox usual = placement.box();
    if (rows == usual.rows()) {
      return usual;
    }
    return levelled ? usual.extendedTo(rows) : usual.at(rows, usual.partFor(rows));
  }

  /** The same, at another row and of so many rows. */
  public PlacedFloater at(int newRow, int newRows) {
    return new PlacedFloater(placement, column, newRow, newRows, levelled);
  }

  /** The same, so many rows higher. */
  public PlacedFloater raised(int up) {
    return new PlacedFloater(placement, column, row - up, rows, levelled);
  }

  /** The same, down to a row. */
  public PlacedFloater downTo(int end) {
    return new PlacedFloater(placement, column, row, end - row, true);
  }

  public boolean covers(int other) {
    return other >= column && other < endColumn();
  }
}
