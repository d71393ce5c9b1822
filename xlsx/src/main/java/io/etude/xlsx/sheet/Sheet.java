package io.etude.xlsx.sheet;

import io.etude.document.Picture;
import io.etude.render.Diagnostic;
import io.etude.xlsx.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * One worksheet as it will be written: cells with their styles, and what lies over them. Rows and
 * columns count from 0. Mutable while it is laid out, then only read.
 */
public final class Sheet {

  /** A cell. */
  public record Slot(Value value, Style style) {}

  /** A link from a cell to a worksheet or a named cell of this workbook, or to the outside. */
  public record Link(int row, int column, Kind kind, String target) {
    public enum Kind {
      SHEET,
      NAME,
      WEB
    }
  }

  /** A table object: its header row is {@code top}. */
  public record Listed(String name, Area area, List<String> headers, String description) {
    public Listed {
      headers = List.copyOf(headers);
    }
  }

  /** Cells of one column that are marked while the cell in the mark column beside holds text. */
  public record Conditional(Area area, int markColumn, int colour) {}

  /** A hint on the length of what is typed into cells. */
  public record LengthHint(int row, int column, int longest, String title, String text) {}

  /** A name for a cell. */
  public record Name(String name, int row, int column) {}

  /** A chart over cells, its size in pixels. */
  public record Placed(int row, int column, int width, int height, NativeChart plan) {}

  /** A picture over cells, its height in pixels. */
  public record Pictured(int row, int column, int height, Picture picture, PictureHeader header) {

    /** Its width in pixels. */
    public int width() {
      return (int) Math.round(height * (double) header.width() / header.height());
    }
  }

  /** The highest row of Excel, in points. */
  private static final double HIGHEST = 409;

  /** Excel refuses files with a little more than that. */
  private static final int MOST_BREAKS = 1_000;

  private final String name;
  private final Cells cells = new Cells();
  private final Map<Integer, Double> widths = new TreeMap<>();
  private final Map<Integer, Double> heights = new TreeMap<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Listed> tables = new ArrayList<>();
  private final List<Conditional> conditionals = new ArrayList<>();
  private final List<LengthHint> hints = new ArrayList<>();
  private final List<Name> names = new ArrayList<>();
  private final List<Placed> charts = new ArrayList<>();
  private final List<Pictured> pictures = new ArrayList<>();
  private final List<Integer> breaks = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private int frozenRows;
  private int frozenColumns;
  private int titleRow = -1;
  private int lastColumn;
  private Orientation orientation = Orientation.PORTRAIT;
  private List<Integer> parts = List.of();
  private OptionalInt tab = OptionalInt.empty();

  public enum Orientation {
    PORTRAIT,
    LANDSCAPE
  }

  public Sheet(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  public void put(int row, int column, Value value, Style style) {
    Value fitting = value;
    Style safe = style;
    if (value instanceof Value.Text text) {
      safe = guarded(text.text(), style);
      fitting = fitting(text.text(), row, column);
    } else if (value instanceof Value.Rich rich) {
      safe = guarded(rich.plain(), style);
      boolean tooLong = rich.plain().length() > CellText.LONGEST;
      fitting = tooLong ? fitting(rich.plain(), row, column) : rich;
    }
    cells.put(row, column, new Slot(fitting, safe));
    lastColumn = Math.max(lastColumn, column);
  }

  private Value fitting(String text, int row, int column) {
    if (text.length() <= CellText.LONGEST) {
      return new Value.Text(text);
    }
    report(
        new Diagnostic(
            "longText",
            name + "!" + Area.cellName(row, column),
            "the text is longer than the " + CellText.LONGEST + " characters of a cell and was cut",
            "split the paragraph"));
    return new Value.Text(text.substring(0, CellText.LONGEST - 1) + "\u2026");
  }

  private static Style guarded(String text, Style style) {
    return CellText.looksLikeFormula(text) ? style.quoted() : style;
  }

  /** Changes the styles of the cells that stand in an area. */
  public void restyle(Area area, UnaryOperator<Style> change) {
    cells.restyle(area, change);
  }

  public void text(int row, int column, String text, Style style) {
    put(row, column, new Value.Text(text), style);
  }

  public void number(int row, int column, double number, Style style) {
    put(row, column, new Value.Number(number), style);
  }

  public void blank(int row, int column, Style style) {
    put(row, column, new Value.Blank(), style);
  }

  /** A text that leads to the top of another worksheet. */
  public void sheetLink(int row, int column, String text, String sheet, Style style) {
    text(row, column, text, style);
    links.add(new Link(row, column, Link.Kind.SHEET, sheet));
  }

  /** A text that leads to a named cell. */
  public void nameLink(int row, int column, String text, String name, Style style) {
    text(row, column, text, style);
    links.add(new Link(row, column, Link.Kind.NAME, name));
  }

  /** A text that leads to the outside. */
  public void webLink(int row, int column, String target) {
    links.add(new Link(row, column, Link.Kind.WEB, target));
  }

  /** Sets a column's width, in digits. */
  public void width(int column, double digits) {
    widths.put(column, digits);
  }

  /** Widens a column if it is narrower than {@code digits}. */
  public void widen(int column, double digits) {
    widths.merge(column, digits, Math::max);
  }

  /** Sets a row's height, in points. */
  public void height(int row, double points) {
    heights.put(row, points);
  }

  /** Keeps that many rows and columns in sight. */
  public void freeze(int rowCount, int columnCount) {
    frozenRows = rowCount;
    frozenColumns = columnCount;
  }

  /** Repeats the rows up to this one on each printed page. */
  public void repeatRowsTo(int row) {
    titleRow = row;
  }

  /**
   * Gives rows with wrapped text the height that it needs. Rows without a height grow when the
   * workbook is opened, and what lies over cells would not move along.
   */
  public void settleHeights() {
    for (int row = 0; row < cells.rows(); row++) {
      double height = needed(row);
      if (height > SheetSizes.DEFAULT_HEIGHT) {
        heights.putIfAbsent(row, Math.min(HIGHEST, height));
      }
    }
  }

  /** Points from the first row to this one. */
  double pointsBefore(int row) {
    double points = 0;
    for (int above = 0; above < row; above++) {
      points += heights.getOrDefault(above, SheetSizes.DEFAULT_HEIGHT);
    }
    return points;
  }

  private double needed(int row) {
    double height = 0;
    for (int column = 0; column < cells.columns(row); column++) {
      int at = column;
      height = Math.max(height, cells.at(row, at).map(slot -> height(at, slot)).orElse(0.0));
    }
    return height;
  }

  private double height(int column, Slot slot) {
    if (slot.style().alignment().wrap() == Style.Wrap.NO) {
      return 0;
    }
    String text =
        slot.value() instanceof Value.Text plain
            ? plain.text()
            : slot.value() instanceof Value.Rich rich ? rich.plain() : "";
    double size = slot.style().face().size();
    double room = widths.getOrDefault(column, SheetSizes.DEFAULT_WIDTH) - 1;
    int lines = LineBreaks.broken(text, room * SheetSizes.STANDARD_SIZE / size / 1.04).size();
    return lines * size * 1.28 + 2;
  }

  /** Begins a new printed page at a row. */
  public void breakBefore(int row) {
    if (breaks.size() < MOST_BREAKS) {
      breaks.add(row);
    }
  }

  public void orientation(Orientation value) {
    orientation = value;
  }

  /** Says which columns may begin a printed page if the sheet is too wide for one. */
  public void parts(List<Integer> columns) {
    parts = List.copyOf(columns);
  }

  /** Sets the colour of the sheet's tab. */
  public void tab(int colour) {
    tab = OptionalInt.of(colour);
  }

  /** Gives a row with the cells that it has room for its text, and {@code points} at least. */
  public void roomy(int row, double points) {
    heights.put(row, Math.min(HIGHEST, Math.max(points, needed(row))));
  }

  public void table(Listed table) {
    tables.add(table);
  }

  public void conditional(Conditional conditional) {
    conditionals.add(conditional);
  }

  public void hint(LengthHint hint) {
    hints.add(hint);
  }

  public void named(Name cell) {
    names.add(cell);
  }

  public void chart(Placed chart) {
    charts.add(chart);
    lastColumn = Math.max(lastColumn, columnAfter(chart.column(), chart.width()));
  }

  public void picture(Pictured picture) {
    pictures.add(picture);
  }

  /** The column in which a thing of that width in pixels ends if it starts at {@code column}. */
  public int columnAfter(int column, int pixels) {
    int at = column;
    for (double left = pixels; left > 0; at++) {
      left -= pixels(at);
    }
    return at - 1;
  }

  /** The pixels before a column. */
  public double pixelsBefore(int column) {
    double before = 0;
    for (int c = 0; c < column; c++) {
      before += pixels(c);
    }
    return before;
  }

  /** A column's width in pixels. */
  public double pixels(int column) {
    return widths.getOrDefault(column, SheetSizes.DEFAULT_WIDTH) * 7 + 5;
  }

  public Cells cells() {
    return cells;
  }

  public Map<Integer, Double> widths() {
    return widths;
  }

  /** A row's height in points, if it has one of its own. */
  public OptionalDouble height(int row) {
    Double height = heights.get(row);
    return height == null ? OptionalDouble.empty() : OptionalDouble.of(height);
  }

  public List<Link> links() {
    return links;
  }

  public List<Listed> tables() {
    return tables;
  }

  public List<Conditional> conditionals() {
    return conditionals;
  }

  public List<LengthHint> hints() {
    return hints;
  }

  public List<Name> names() {
    return names;
  }

  public List<Placed> charts() {
    return charts;
  }

  public List<Pictured> pictures() {
    return pictures;
  }

  /** Rows that begin a new printed page. */
  public List<Integer> breaks() {
    return breaks;
  }

  /** Says what could not be shown as it is in the report. */
  public void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  /** What could not be shown as it is in the report. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  public int frozenRows() {
    return frozenRows;
  }

  public int frozenColumns() {
    return frozenColumns;
  }

  /** The last row repeated on each printed page, -1 for none. */
  public int titleRow() {
    return titleRow;
  }

  public Orientation orientation() {
    return orientation;
  }

  /** Columns that may begin a printed page. */
  public List<Integer> parts() {
    return parts;
  }

  /** The colour of the tab. */
  public OptionalInt tab() {
    return tab;
  }

  /** The last row that something stands in. */
  public int lastRow() {
    int last = Math.max(0, cells.rows() - 1);
    for (Placed chart : charts) {
      last = Math.max(last, chart.row() + SheetSizes.rowsFor(chart.height()));
    }
    return last;
  }

  /** The last column that something stands in. */
  public int lastColumn() {
    return lastColumn;
  }
}
