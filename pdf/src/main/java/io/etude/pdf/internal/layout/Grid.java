package io.etude.pdf.internal.layout;

import io.etude.pdf.Theme;

/**
 * The columns and rows of a page. Row 0 begins at the top margin; each row is one line of the
 * baseline grid.
 *
 * @param left left edge of the first column
 * @param top top of row 0
 * @param columns number of columns
 * @param columnWidth width of one
 * @param gutter white between them
 * @param row height of a row
 * @param rows number of rows of a page
 * @param pageWidth width of the page
 * @param pageHeight height of the page
 */
record Grid(
    double left,
    double top,
    int columns,
    double columnWidth,
    double gutter,
    double row,
    int rows,
    double pageWidth,
    double pageHeight) {

  static Grid of(Theme theme) {
    double high = theme.height() - theme.margins().top() - theme.margins().bottom();
    return new Grid(
        theme.margins().left(),
        theme.margins().top(),
        theme.columns(),
        theme.columnWidth(),
        theme.gutter(),
        theme.baseline(),
        (int) (high / theme.baseline() + 0.001),
        theme.width(),
        theme.height());
  }

  double x(int column) {
    return left + column * (columnWidth + gutter);
  }

  double y(int line) {
    return top + line * row;
  }

  /** Width of several columns. */
  double width(int span) {
    return span * columnWidth + (span - 1) * gutter;
  }

  double fullWidth() {
    return width(columns);
  }

  double bottom() {
    return y(rows);
  }

  /** The rows that a height takes. */
  int rowsFor(double height) {
    return (int) Math.ceil(height / row - 0.001);
  }
}
