package io.etude.xlsx.table;

import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.table.StatTable.Measure;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.xlsx.context.FigureCell;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.LineBreaks;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.TextWidth;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.style.Stylebook;
import java.util.List;

/** A table with its banner as the presentation profile shows it. */
public final class BannerTable {

  private static final double MIN_WIDTH = 8;
  private static final double MAX_STUB_WIDTH = 46;

  private final WorkbookContext context;
  private final Stylebook styles;
  private final StatTable table;
  private final List<BannerColumn> columns;
  private final TestRow tests;

  public BannerTable(WorkbookContext context, StatTable table) {
    this(context, table, BannerColumn.of(table, context.options().of(table)));
  }

  /** A table some of whose columns the sheet shows. */
  BannerTable(WorkbookContext context, StatTable table, List<BannerColumn> columns) {
    this.context = context;
    this.styles = context.styles();
    this.table = table;
    this.columns = columns;
    this.tests = new TestRow(context, table, columns);
  }

  /** The columns of the sheet that are wide enough for figures of a chart. */
  public List<Integer> wideColumns() {
    return columns.stream().map(BannerColumn::share).toList();
  }

  /** Where a table is on its sheet: the row after its headings and the row after its notes. */
  public record Extent(int body, int next) {}

  /** Lays the table from row {@code first} on. */
  public Extent lay(Sheet sheet, int first) {
    int row = first;
    String subtitle = context.plain(TableRows.subtitle(table, columns));
    if (!subtitle.isEmpty()) {
      row = LineBreaks.lay(sheet, row, 0, subtitle, proseWidth(), styles.subtitle());
    }
    int head = row;
    int body =
        new BannerHeading(context, table, columns, BannerHeading.Labels.OVER_SHARES)
            .lay(sheet, head);
    row = body;
    Counts numbers = counts(body);
    for (int base : TableRows.bases(table)) {
      row(sheet, row++, base, numbers);
    }
    for (int index : TableRows.body(table)) {
      row(sheet, row++, index, numbers);
    }
    row = tests.lay(sheet, row);
    separate(sheet, head, sheet.lastRow());
    widths(sheet);
    return new Extent(body, notes(sheet, row + 1));
  }

  private double proseWidth() {
    return Math.max(90, 40 + 10.0 * columns.size());
  }

  /** The columns of the sheet that begin a segment. */
  public List<Integer> segments() {
    return columns.stream().filter(BannerColumn::opensSegment).map(BannerColumn::first).toList();
  }

  /** A thin rule before each segment, light on the ground of the headings. */
  void separate(Sheet sheet, int head, int last) {
    int light = styles.brand().positive().light();
    for (int column : segments()) {
      sheet.restyle(Area.column(column, head, last), style -> style.withLeftRule(light));
    }
  }

  TestRow tests() {
    return tests;
  }

  /** The counts beside shares, if bases are on the sheet from row {@code firstBase} on. */
  Counts counts(int firstBase) {
    return new Counts(table, context.formulas(), firstBase);
  }

  /** Lays a row under another label, as if it were that of an answer. */
  void plainRow(Sheet sheet, int at, int index, String label) {
    Counts numbers = counts(at);
    sheet.text(at, 0, label, styles.stub());
    for (BannerColumn column : columns) {
      column.blank(sheet, at, styles.figure());
      figures(sheet, at, index, column, numbers, StatRow.Kind.CATEGORY);
      mark(sheet, at, column, table.cell(index, column.index()).letters(), styles.mark());
    }
  }

  /** Lays a row of the table. */
  void row(Sheet sheet, int at, int index, Counts numbers) {
    StatRow row = table.rows().get(index);
    sheet.text(at, 0, row.label(), styles.row(styles.stub(), row.kind()).indent(row.level()));
    for (BannerColumn column : columns) {
      Figure cell = table.cell(index, column.index());
      Style style = styles.row(styles.figure(), row.kind());
      column.blank(sheet, at, style);
      boolean onlyMarked = cell.mark() != Figure.Mark.NONE && cell.letters().isEmpty();
      if (row.kind().isBase() || onlyMarked) {
        int place = row.kind() == StatRow.Kind.SUMMARY ? column.share() : column.first();
        marked(sheet, at, place, column, cell, style);
      } else {
        figures(sheet, at, index, column, numbers, row.kind());
        String marks = cell.letters() + cell.mark().sign();
        mark(sheet, at, column, marks, styles.row(styles.mark(), row.kind()));
      }
    }
  }

  /** A number with the mark of a low base, which its format prints where no column is for it. */
  private void marked(
      Sheet sheet, int row, int place, BannerColumn column, Figure cell, Style style) {
    if (!column.hasMark() && cell.number().isPresent() && cell.mark() != Figure.Mark.NONE) {
      String marked = styles.formats().of(cell) + "\"" + cell.mark().sign() + "\"";
      sheet.number(row, place, cell.number().getAsDouble(), style.format(marked));
    } else {
      FigureCell.put(sheet, row, place, cell, style, styles);
      mark(sheet, row, column, cell.mark().sign(), styles.mark());
    }
  }

  private void figures(
      Sheet sheet, int at, int index, BannerColumn column, Counts numbers, StatRow.Kind look) {
    StatRow row = table.rows().get(index);
    Style plain = styles.row(styles.figure(), look);
    Figure cell = table.cell(index, column.index());
    boolean low = column.printed().mark() == Figure.Mark.LOW_BASE;
    Style style =
        low ? styles.muted(plain) : cell.higherThan().isEmpty() ? plain : styles.higher(plain);
    if (!TableRows.isAnswer(row)) {
      FigureCell.put(sheet, at, column.share(), cell, style, styles);
      return;
    }
    for (Measure measure : column.measures()) {
      int place = column.of(measure);
      if (measure != Measure.SHARE) {
        Figure other = numbers.of(index, column.index(), measure);
        FigureCell.put(sheet, at, place, other, styles.muted(plain), styles);
      } else if (cell.number().isPresent()) {
        int counts = column.measures().contains(Measure.COUNT) ? column.of(Measure.COUNT) : place;
        sheet.put(
            at,
            place,
            numbers.share(index, column.index(), at, counts),
            style.format(styles.formats().of(cell)));
      } else {
        FigureCell.put(sheet, at, place, cell, style, styles);
      }
    }
  }

  private void mark(Sheet sheet, int row, BannerColumn column, String sign, Style style) {
    if (column.hasMark() && sign.isEmpty()) {
      sheet.blank(row, column.mark(), style);
    } else if (column.hasMark()) {
      sheet.text(row, column.mark(), sign, style);
    }
  }

  private void widths(Sheet sheet) {
    double stub = 26;
    for (StatRow row : table.rows()) {
      stub = Math.max(stub, TextWidth.of(row.label()) + 3 + row.level());
    }
    sheet.widen(0, Math.min(stub, MAX_STUB_WIDTH));
    for (BannerColumn column : columns) {
      sheet.widen(column.share(), TextWidth.ofHeading(column.printed().label()));
      for (Measure measure : column.measures()) {
        sheet.widen(column.of(measure), MIN_WIDTH);
      }
      if (column.hasMark()) {
        sheet.widen(column.mark(), markWidth(column));
      }
    }
  }

  private double markWidth(BannerColumn column) {
    double widest = 2.5;
    for (int row = 0; row < table.rows().size(); row++) {
      widest = Math.max(widest, 1 + 1.6 * table.cell(row, column.index()).higherThan().size());
    }
    return Math.min(widest, 12);
  }

  private int notes(Sheet sheet, int top) {
    int row = top;
    // figures beside the shares have headings here: no note on the content is needed
    for (List<List<Inline>> notes : List.of(table.notes(), table.key())) {
      for (List<Inline> note : notes) {
        row = LineBreaks.lay(sheet, row, 0, context.plain(note), proseWidth(), styles.note());
      }
    }
    for (String note : tests.notes()) {
      row = LineBreaks.lay(sheet, row, 0, note, proseWidth(), styles.note());
    }
    for (String legend : Legend.brief(table, context)) {
      row = LineBreaks.lay(sheet, row, 0, legend, proseWidth(), styles.note());
    }
    return row;
  }
}
