package io.etude.xlsx.sheet;

import io.etude.Diagnostic;
import io.etude.xlsx.style.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * One worksheet as it will be written: cells with their styles, links, charts and pictures, and how
 * it is printed. Rows and columns count from 0. Mutable while it is laid out, then only read.
 */
public final class Sheet {

  /** A cell. */
  public record Slot(CellValue value, Style style) {}

  /** The highest that a row can be in Excel, in points. */
  private static final double MAX_HEIGHT = 409;

  /** The rows of a worksheet in Excel. */
  public static final int MAX_ROWS = SheetLimits.MAX_ROWS;

  /** What a row is higher than its lines, in points. */
  private static final double PADDING = 2;

  /** The deepest group of rows in Excel. */
  private static final int MAX_LEVEL = 7;

  private final String name;
  private final Cells cells = new Cells();
  private final ColumnWidths widths = new ColumnWidths();
  private final Map<Integer, Double> heights = new TreeMap<>();
  private final List<Overlay> overlays = new ArrayList<>();
  private final List<Integer> breaks = new ArrayList<>();
  private final SheetLimits limits;
  private final Optional<RowSink> sink;
  private final Map<Integer, Integer> levels = new HashMap<>();
  private final Set<Integer> numbersAsText = new TreeSet<>();
  private int deepest;
  private double defaultHeight = SheetSizes.DEFAULT_HEIGHT;
  private OptionalInt printedRows = OptionalInt.empty();
  private OptionalInt scale = OptionalInt.empty();
  private Visibility visibility = Visibility.VISIBLE;
  private Editing editing = Editing.FREE;
  private int frozenRows;
  private int frozenColumns;
  private int titleRow = -1;
  private int lastColumn;
  private Orientation orientation = Orientation.PORTRAIT;
  private List<Integer> pageColumns = List.of();
  private OptionalInt tab = OptionalInt.empty();

  /** Whether readers see a sheet. */
  public enum Visibility {
    VISIBLE,
    HIDDEN,
    /** Programs don't even offer to show it, and no profile does. */
    NEVER_SHOWN
  }

  /** What readers may change. */
  public enum Editing {
    FREE,
    /** Only cells whose style is for filling in. */
    INPUTS
  }

  public enum Orientation {
    PORTRAIT,
    LANDSCAPE
  }

  /** A sheet that keeps its rows. */
  public Sheet(String name) {
    this(name, Optional.empty());
  }

  /** A sheet that gives its rows away once they are finished. */
  public Sheet(String name, RowSink sink) {
    this(name, Optional.of(sink));
  }

  private Sheet(String name, Optional<RowSink> sink) {
    this.name = name;
    this.limits = new SheetLimits(name);
    this.sink = sink;
  }

  /** The height of rows without a height of their own, in points. */
  public double defaultHeight() {
    return defaultHeight;
  }

  /** Sets the height of rows without a height of their own, in points. */
  public void defaultHeight(double points) {
    defaultHeight = points;
  }

  /** Says that the rows before one are finished; a sheet with a sink gives them away. */
  public void finish(int before) {
    if (sink.isEmpty()) {
      return;
    }
    int first = cells.freed();
    for (int row = first; row < Math.min(before, cells.rows()); row++) {
      sink.get().row(this, row);
      heights.remove(row);
      levels.remove(row);
    }
    cells.free(Math.max(first, Math.min(before, cells.rows())));
  }

  /** Says that all rows are finished. */
  public void finish() {
    finish(Integer.MAX_VALUE);
  }

  public String name() {
    return name;
  }

  /** Puts a cell; one beyond Excel's last row or column is left out, with a diagnostic. */
  public void put(int row, int column, CellValue value, Style style) {
    if (!limits.hasCell(row, column)) {
      return;
    }
    CellValue fitting = value;
    Style safe = style;
    if (value instanceof CellValue.Text text) {
      safe = guarded(text.text(), style);
      if (CellText.looksLikeNumber(text.text())) {
        numbersAsText.add(column);
      }
      String cut = limits.fitting(text.text(), row, column);
      fitting = cut.equals(text.text()) ? text : new CellValue.Text(cut);
    } else if (value instanceof CellValue.Rich rich) {
      safe = guarded(rich.plain(), style);
      String cut = limits.fitting(rich.plain(), row, column);
      fitting = cut.equals(rich.plain()) ? rich : new CellValue.Text(cut);
    } else if (value instanceof CellValue.Number number) {
      widths.fit(column, number.number(), style);
    } else if (value instanceof CellValue.Formula formula) {
      widths.fit(column, formula.result(), style);
    }
    cells.put(row, column, new Slot(fitting, safe));
    lastColumn = Math.max(lastColumn, column);
  }

  private static Style guarded(String text, Style style) {
    return CellText.looksLikeFormula(text) ? style.quoted() : style;
  }

  /** Changes the styles of the cells in an area. */
  public void restyle(Area area, UnaryOperator<Style> change) {
    cells.restyle(area, change);
  }

  public void text(int row, int column, String text, Style style) {
    put(row, column, new CellValue.Text(text), style);
  }

  /** Puts the heading of a table's column; returns it as it fits. */
  public String heading(int row, int column, String heading, Style style) {
    String fitting = limits.fittingHeading(heading, row, column);
    text(row, column, fitting, style);
    return fitting;
  }

  public void number(int row, int column, double number, Style style) {
    put(row, column, new CellValue.Number(number), style);
  }

  public void blank(int row, int column, Style style) {
    put(row, column, new CellValue.Blank(), style);
  }

  /** Puts a text that links to the top of another worksheet. */
  public void sheetLink(int row, int column, String text, String sheet, Style style) {
    text(row, column, text, style);
    add(new Overlay.Link(row, column, Overlay.Link.Kind.SHEET, sheet));
  }

  /** Puts a text that links to a named cell. */
  public void nameLink(int row, int column, String text, String name, Style style) {
    text(row, column, text, style);
    add(new Overlay.Link(row, column, Overlay.Link.Kind.NAME, name));
  }

  /** Links a cell to an address outside the workbook. */
  public void webLink(int row, int column, String target) {
    if (!limits.hasAddress(target, row, column)) {
      return;
    }
    add(new Overlay.Link(row, column, Overlay.Link.Kind.WEB, target));
  }

  /** Sets a column's width, in digits; it stays as wide as the widest number in it. */
  public void width(int column, double digits) {
    widths.set(column, digits);
  }

  /** Widens a column if it is narrower than {@code digits}. */
  public void widen(int column, double digits) {
    widths.widen(column, digits);
  }

  /** What the widest number of a column needs by now, in digits; 0 if it has none. */
  public double widthOfNumbers(int column) {
    return widths.ofNumbers(column);
  }

  /** Sets a row's height, in points. */
  public void height(int row, double points) {
    heights.put(row, points);
  }

  /** Keeps that many rows and columns in view when the reader scrolls. */
  public void freeze(int rowCount, int columnCount) {
    frozenRows = rowCount;
    frozenColumns = columnCount;
  }

  /** Repeats the rows up to this one on each printed page. */
  public void repeatRowsTo(int row) {
    titleRow = row;
  }

  /**
   * Gives rows with wrapped text the height that it needs. Excel makes rows without a height higher
   * when it opens the workbook, but does not move the charts and pictures along.
   */
  public void fixHeights() {
    for (int row = 0; row < cells.rows(); row++) {
      double height = neededHeight(row);
      if (height > defaultHeight) {
        heights.putIfAbsent(row, Math.min(MAX_HEIGHT, height));
      }
    }
  }

  /** Points from the first row to this one. */
  double pointsBefore(int row) {
    double points = 0;
    for (int above = 0; above < row; above++) {
      points += heights.getOrDefault(above, defaultHeight);
    }
    return points;
  }

  /** What all rows take with the texts that they have by now, in points. */
  double neededHeight() {
    double points = 0;
    for (int row = 0; row < cells.rows(); row++) {
      Double own = heights.get(row);
      points += own == null ? Math.max(defaultHeight, neededHeight(row) - PADDING) : own;
    }
    return points;
  }

  private double neededHeight(int row) {
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
        slot.value() instanceof CellValue.Text plain
            ? plain.text()
            : slot.value() instanceof CellValue.Rich rich ? rich.plain() : "";
    double size = slot.style().face().size();
    double room = widths.of(column) - 1;
    double digits = room * SheetSizes.STANDARD_SIZE / size / 1.04;
    int lines =
        text.lines().mapToInt(line -> Math.max(1, LineBreaks.broken(line, digits).size())).sum();
    return lines * size * 1.28 + PADDING;
  }

  /** Makes a row a part of the group of the rows above it; 0 is no group. */
  public void level(int row, int level) {
    if (level > 0) {
      levels.put(row, Math.min(level, MAX_LEVEL));
      deepest = Math.max(deepest, Math.min(level, MAX_LEVEL));
    }
  }

  /** How deep a row is in groups. */
  public int level(int row) {
    return levels.getOrDefault(row, 0);
  }

  /** The deepest group. */
  public int deepestLevel() {
    return deepest;
  }

  /** Columns with texts that are written like numbers. */
  public Set<Integer> numbersAsText() {
    return numbersAsText;
  }

  /** Prints only that many rows, from the first one on. */
  public void printRows(int rows) {
    printedRows = OptionalInt.of(rows);
  }

  /** How many rows are printed, if not all. */
  public OptionalInt printedRows() {
    return printedRows;
  }

  /** Prints at that scale, in per cent. */
  public void scale(int percent) {
    scale = OptionalInt.of(percent);
  }

  /** The scale at which it is printed, if it was set. */
  public OptionalInt scale() {
    return scale;
  }

  public void visibility(Visibility value) {
    visibility = value;
  }

  public Visibility visibility() {
    return visibility;
  }

  public void editing(Editing value) {
    editing = value;
  }

  public Editing editing() {
    return editing;
  }

  /** Begins a new printed page at a row. */
  public void breakBefore(int row) {
    if (limits.hasBreak(row, pageColumns.size())) {
      breaks.add(row);
    }
  }

  public void orientation(Orientation value) {
    orientation = value;
  }

  /** Sets the columns that may begin a printed page if the sheet is too wide for one. */
  public void pageColumns(List<Integer> columns) {
    pageColumns = List.copyOf(columns);
  }

  /** Sets the colour of the sheet's tab. */
  public void tab(int colour) {
    tab = OptionalInt.of(colour);
  }

  /** Makes a row as high as the texts that it has by now need, and at least {@code points}. */
  public void minHeight(int row, double points) {
    heights.put(row, Math.min(MAX_HEIGHT, Math.max(points, neededHeight(row))));
  }

  /** Puts something over the cells. */
  public void add(Overlay overlay) {
    if (overlay instanceof Overlay.Link link && !limits.hasLink(link.row(), link.column())) {
      return;
    }
    overlays.add(overlay);
    if (overlay instanceof Overlay.ChartPlacement chart) {
      lastColumn = Math.max(lastColumn, columnAfter(chart.column(), chart.width()));
    }
  }

  /** Prints as many columns as texts of that width take, in digits, which run across them. */
  public void reach(double digits) {
    lastColumn = Math.max(lastColumn, columnAfter(0, (int) (digits * SheetSizes.DIGIT)));
  }

  /** Prints the columns up to one, even if they are empty. */
  void printColumnsTo(int column) {
    lastColumn = Math.max(lastColumn, column);
  }

  /** What of a kind lies over the cells, in the order in which it was added. */
  public <T extends Overlay> List<T> overlays(Class<T> kind) {
    return overlays.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The column in which a chart or picture that starts at {@code column} ends. */
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
    return widths.of(column) * SheetSizes.DIGIT;
  }

  public Cells cells() {
    return cells;
  }

  public Map<Integer, Double> widths() {
    return widths.all();
  }

  /** A row's height in points, if it has one of its own. */
  public OptionalDouble height(int row) {
    Double height = heights.get(row);
    return height == null ? OptionalDouble.empty() : OptionalDouble.of(height);
  }

  /** Rows that begin a new printed page. */
  public List<Integer> breaks() {
    return breaks;
  }

  /** Adds to the list of what could not be shown as it is in the report. */
  public void report(Diagnostic diagnostic) {
    limits.report(diagnostic);
  }

  /** What could not be shown as it is in the report. */
  public List<Diagnostic> diagnostics() {
    return limits.diagnostics();
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
  public List<Integer> pageColumns() {
    return pageColumns;
  }

  /** The colour of the tab. */
  public OptionalInt tab() {
    return tab;
  }

  /** The last row with a cell or a part of a chart. */
  public int lastRow() {
    int last = Math.max(0, cells.rows() - 1);
    for (Overlay.ChartPlacement chart : overlays(Overlay.ChartPlacement.class)) {
      last = Math.max(last, chart.row() + SheetSizes.rowsFor(chart.height()));
    }
    return last;
  }

  /** The last column with a cell or a part of a chart. */
  public int lastColumn() {
    return lastColumn;
  }
}
