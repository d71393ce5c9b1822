package io.etude.xlsx.sheet;

/** The sizes of rows, columns and type that a sheet has where nothing else is said. */
public final class SheetSizes {

  /** Width of a column that nobody set, in digits. */
  static final double DEFAULT_WIDTH = 10;

  /** Size of the font that widths are measured in, in points. */
  static final double STANDARD_SIZE = 10;

  /** Height of a row that nobody set, in points. */
  static final double DEFAULT_HEIGHT = 15;

  private SheetSizes() {}

  /** Rows of ordinary height that a thing of that height in pixels covers. */
  public static int rowsFor(int pixels) {
    return (int) Math.ceil(pixels / (DEFAULT_HEIGHT * 4 / 3));
  }
}
