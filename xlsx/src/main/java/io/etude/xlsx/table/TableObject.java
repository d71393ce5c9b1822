package io.etude.xlsx.table;

import io.etude.figure.Figure;
import io.etude.internal.MarkedText;
import io.etude.xlsx.context.FigureCell;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.CellValue;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.TextWidth;
import io.etude.xlsx.style.Face;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.style.Stylebook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** A table object that is filled from left to right and row by row. */
public final class TableObject {

  private final Sheet sheet;
  private final int top;
  private final Stylebook styles;
  private final List<String> headers = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private int row;
  private int next;

  public TableObject(Sheet sheet, int top, Stylebook styles) {
    this.sheet = sheet;
    this.top = top;
    this.styles = styles;
    this.row = top;
  }

  /**
   * Adds a column of figures, after a first one of labels. Excel wants the headings of a table to
   * differ in more than case.
   */
  public void column(String heading, double width) {
    add(heading, width, headers.isEmpty() ? styles.header() : styles.headerFigure());
  }

  /** Adds a column of text, indented to keep it off the figures before it. */
  public void textColumn(String heading, double width) {
    add(heading, width, headers.isEmpty() ? styles.header() : indented(styles.header()));
  }

  private static Style indented(Style style) {
    return style.align(Style.Align.LEFT).indent(1);
  }

  private void add(String heading, double width, Style style) {
    String tidy = heading.replaceAll("\\s+", " ").strip();
    int column = headers.size();
    String unique = sheet.heading(top, column, tidy, style);
    for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
      String tail = " (" + i + ")";
      unique = tidy.substring(0, Math.min(tidy.length(), 255 - tail.length())) + tail;
      sheet.text(top, column, unique, style);
    }
    headers.add(unique);
    sheet.widen(column, Math.max(width, TextWidth.ofLongestWord(unique) + 2.5));
  }

  /** Begins a row. */
  public void row(String label) {
    row(label, styles.stub());
  }

  /** Begins a row with a bold label. */
  public void strongRow(String label) {
    row(label, styles.strong(styles.stub()));
  }

  private void row(String label, Style style) {
    row++;
    next = 1;
    sheet.text(row, 0, filled(label), style);
  }

  private String filled(String text) {
    return text.isBlank() ? styles.sign(Figure.Absence.NOT_APPLICABLE) : text;
  }

  /** Writes a text in a column of figures. */
  public void text(String text) {
    sheet.text(row, next++, filled(text), styles.figure().wrapped());
  }

  public void prose(String text) {
    sheet.text(row, next++, filled(text), indented(styles.stub()));
  }

  /** A cell to be filled in, the only kind that may be empty. */
  public void input(MarkedText text) {
    Style style = indented(styles.input());
    CellValue value =
        text.runs().stream().anyMatch(run -> run.bold() || run.italic())
            ? new CellValue.Rich(text.runs().stream().map(run -> run(run, style.face())).toList())
            : text.runs().isEmpty() ? new CellValue.Blank() : new CellValue.Text(text.plain());
    sheet.put(row, next++, value, style);
  }

  private static CellValue.Run run(MarkedText.Run run, Face face) {
    Face slanted = run.italic() ? face.italic() : face;
    return new CellValue.Run(
        run.text(), run.bold() ? slanted.bold() : slanted, CellValue.Rise.NONE);
  }

  /** A whole number that Excel computes. */
  public void formula(String formula, double result) {
    sheet.put(row, next++, new CellValue.Formula(formula, result), styles.count());
  }

  /** The sheet that is filled. */
  public Sheet sheet() {
    return sheet;
  }

  /** The row of the headings. */
  public int top() {
    return top;
  }

  /** The column of the next cell. */
  int next() {
    return next;
  }

  /** The row that is being filled. */
  public int row() {
    return row;
  }

  public void number(double number, Style style) {
    sheet.number(row, next++, number, style);
  }

  /** Writes a number, or the reason why there is none. */
  public void numberOr(OptionalDouble number, Figure.Absence otherwise, Style style) {
    if (number.isPresent()) {
      number(number.getAsDouble(), style);
    } else {
      text(styles.sign(otherwise));
    }
  }

  /** Writes a cell of a table. */
  void cell(Figure cell) {
    numberOr(
        cell.number(), FigureCell.absence(cell), styles.figure().format(styles.formats().of(cell)));
  }

  /** A figure of a chart or of the text. */
  public void figure(Figure figure) {
    FigureCell.put(sheet, row, next++, figure, styles.figure(), styles);
  }

  /** A link to a table or a chart. */
  public void link(String text, String block, WorkbookContext context) {
    Style style = indented(styles.listLink().wrapped());
    context.link(sheet, row, next++, text, block, style);
  }

  /** Leaves a cell empty, which only the presentation profile may. */
  public void empty() {
    sheet.blank(row, next++, styles.stub());
  }

  /** Makes a table object of all that was added, if there is a row. */
  public void finish(String name, String description) {
    if (row > top) {
      sheet.add(
          new Overlay.NamedTable(
              name, new Area(top, 0, row, headers.size() - 1), headers, description));
    }
  }
}
