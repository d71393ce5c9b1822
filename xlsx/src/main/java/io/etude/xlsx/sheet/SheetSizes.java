package io.etude.xlsx.sheet;

/** The default sizes of rows, columns and type. */
public final class SheetSizes {

  /** Width of a column without a width of its own, in digits. */
  public static final double DEFAULT_WIDTH = 10;

  /**
   * Width of a digit of the standard font in pixels. Excel rounds it down to 7, LibreOffice does
   * not.
   */
  static final double DIGIT = 7.42;

  /** Size of the font that widths are measured in, in points. */
  static final double STANDARD_SIZE = 10;

  /** Height of a row without a height of its own, in points. */
  static final double DEFAULT_HEIGHT = 15;

  private SheetSizes() {}

  /** Rows of default height that a chart or picture of that height in pixels covers. */
  public static int rowsFor(int pixels) {
    return (int) Math.ceil(pixels / (DEFAULT_HEIGHT * 4 / 3));
  }
}
