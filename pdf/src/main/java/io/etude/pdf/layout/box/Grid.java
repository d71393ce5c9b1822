package io.etude.pdf.layout.box;

import io.etude.pdf.theme.Theme;

/**
 * The columns and rows of a page. Row 0 begins at the top margin; each row is one line of the
 * baseline grid.
 *
 * @param left left edge of the first column
 * @param top top of row 0
 * @param columns number of columns
 * @param columnWidth width of one
 * @param gutter space between them
 * @param row height of a row
 * @param rows number of rows of a page
 * @param pageWidth width of the page
 * @param pageHeight height of the page
 */
public record Grid(
    double left,
    double top,
    int columns,
    double columnWidth,
    double gutter,
    double row,
    int rows,
    double pageWidth,
    double pageHeight) {

  /** Margins of a turned page at most. */
  private static final double TURNED_TOP = 48;

  private static final double TURNED_BOTTOM = 68;

  /** The rule over the running head, from the foot of the page. */
  private static final double FOLIO = 45.5;

  public static Grid of(Theme theme) {
    return upright(theme, theme.margins().left(), theme.margins().right());
  }

  /**
   * The upright page of an annex, which has room for its tables where the theme's margins are wide.
   */
  public static Grid annex(Theme theme) {
    Theme.Margins margins = theme.margins();
    double most = theme.annexSides();
    return upright(theme, Math.min(margins.left(), most), Math.min(margins.right(), most));
  }

  private static Grid upright(Theme theme, double left, double right) {
    double high = theme.height() - theme.margins().top() - theme.margins().bottom();
    double wide = theme.width() - left - right - theme.gutter() * (theme.columns() - 1);
    return new Grid(
        left,
        theme.margins().top(),
        theme.columns(),
        wide / theme.columns(),
        theme.gutter(),
        theme.baseline(),
        (int) (high / theme.baseline() + 0.001),
        theme.width(),
        theme.height());
  }

  /** The turned page, with one column across it. */
  static Grid turned(Theme theme) {
    Theme.Margins margins = theme.margins();
    double left = Math.min(margins.left(), theme.annexSides());
    double top = Math.min(margins.top(), TURNED_TOP);
    double high = theme.width() - top - Math.min(margins.bottom(), TURNED_BOTTOM);
    return new Grid(
        left,
        top,
        1,
        theme.height() - left - Math.min(margins.right(), theme.annexSides()),
        0,
        theme.baseline(),
        (int) (high / theme.baseline() + 0.001),
        theme.height(),
        theme.width());
  }

  /** One column of that width on the same page: the room within a box. */
  public Grid narrowed(double width) {
    return new Grid(left, top, 1, width, 0, row, rows, pageWidth, pageHeight);
  }

  public double x(int column) {
    return left + column * (columnWidth + gutter);
  }

  public double y(int line) {
    return top + line * row;
  }

  /** Width of several columns. */
  public double width(int span) {
    return span * columnWidth + (span - 1) * gutter;
  }

  public double fullWidth() {
    return width(columns);
  }

  public double bottom() {
    return y(rows);
  }

  /** Where the rule over the running head lies. */
  public double folio() {
    return pageHeight - FOLIO;
  }

  /** The rows that a height takes. */
  public int rowsFor(double height) {
    return (int) Math.ceil(height / row - 0.001);
  }
}
