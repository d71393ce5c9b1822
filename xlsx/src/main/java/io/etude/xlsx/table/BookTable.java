package io.etude.xlsx.table;

import io.etude.document.table.StatCell;
import io.etude.document.table.StatTable;
import io.etude.document.table.StatTable.Measure;
import io.etude.document.text.Inline;
import io.etude.results.Interval;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.LineBreaks;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.Value;
import io.etude.xlsx.style.Face;
import io.etude.xlsx.style.Stylebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table beneath the heading that it shares with others. */
public final class BookTable {

  /** Rows of a table that stay with its title on a printed page. */
  private static final int KEPT_ROWS = 4;

  private static final double TITLE_HEIGHT = 16.5;

  private final WorkbookContext context;
  private final StatTable table;
  private final BookBanner banner;
  private final List<BannerColumn> columns;

  public BookTable(WorkbookContext context, StatTable table, BookBanner banner) {
    this.context = context;
    this.table = table;
    this.banner = banner;
    this.columns = banner.of(table);
  }

  /** The row after the blank one that ends a table, and how many notes it has. */
  public record Extent(int next, int remarks) {}

  /** The height of its first rows, which stay with its title, in points. */
  public double keptHeight(Sheet sheet) {
    return TITLE_HEIGHT + KEPT_ROWS * sheet.defaultHeight();
  }

  /** The height of its rows, the blank one after it included, in points. */
  public double height(Sheet sheet) {
    double stub = sheet.widths().get(0) - 1;
    long lines = 2 + notes().size();
    for (StatTable.Row row : table.rows()) {
      lines += LineBreaks.broken(row.label(), stub - row.level()).size();
    }
    return TITLE_HEIGHT + lines * sheet.defaultHeight();
  }

  /**
   * Lays title, bases, answers, summaries, test and notes from row {@code top} on.
   *
   * @param remarks how many notes on errors and intervals there may be
   */
  public Extent lay(Sheet sheet, int top, int remarks) {
    Stylebook styles = context.styles();
    context.anchor(sheet, top, table.id());
    sheet.put(top, 0, title(), styles.sheetHeading());
    sheet.height(top, TITLE_HEIGHT);
    BannerTable cells = new BannerTable(context, table, columns);
    int row = top + 1;
    Counts numbers = cells.counts(row);
    for (int index : TableRows.bases(table)) {
      banner.blank(sheet, row, styles.figure());
      cells.row(sheet, row++, index, numbers);
    }
    int first = row;
    int left = remarks;
    for (int index : TableRows.body(table)) {
      banner.blank(sheet, row, styles.row(styles.figure(), table.rows().get(index).kind()));
      cells.row(sheet, row, index, numbers);
      sheet.level(row, table.rows().get(index).level());
      left -= remark(sheet, row, index, left);
      row++;
    }
    bars(sheet, first);
    row = cells.tests().layNarrow(sheet, row);
    cells.separate(sheet, top + 1, row - 1);
    for (String note : notes()) {
      sheet.text(row++, 0, note, styles.note());
    }
    return new Extent(row + 1, remarks - left);
  }

  /** The heading, and after it in plain type the wording of the question. */
  private Value title() {
    Face face = context.styles().sheetHeading().face();
    List<Value.Run> runs = new ArrayList<>();
    runs.add(new Value.Run(context.heading(table), face, Value.Rise.NONE));
    String wording = context.plain(table.subtitle());
    if (!wording.isEmpty()) {
      Face plain = context.styles().subtitle().face();
      runs.add(new Value.Run("   " + wording, plain, Value.Rise.NONE));
    }
    return new Value.Rich(runs);
  }

  /** Puts error and interval on the total's share; returns how many notes that makes. */
  private int remark(Sheet sheet, int row, int index, int left) {
    StatCell cell = table.cell(index, 0);
    Optional<Interval> interval = cell.estimate().flatMap(estimate -> estimate.interval());
    boolean share = TableRows.isAnswer(table.rows().get(index));
    if (left <= 0 || !share || interval.isEmpty() || cell.number().isEmpty()) {
      return 0;
    }
    BannerColumn total = columns.get(0);
    if (!total.measures().contains(Measure.SHARE)) {
      return 0;
    }
    String text =
        context.word(
            "xlsx.precision",
            context.display().number(100 * cell.estimate().get().se(), 1),
            context.display().percent(context.conventions().confidence(), 0),
            context.display().percent(interval.get().low(), 1),
            context.display().percent(interval.get().high(), 1));
    sheet.add(new Overlay.Remark(row, total.of(Measure.SHARE), text));
    return 1;
  }

  private void bars(Sheet sheet, int first) {
    long answers = table.rows().stream().filter(TableRows::isAnswer).count();
    BannerColumn total = columns.get(0);
    if (answers > 0 && total.measures().contains(Measure.SHARE)) {
      sheet.add(
          new Overlay.ShareBars(
              Area.column(total.of(Measure.SHARE), first, first + (int) answers - 1)));
    }
  }

  /** What concerns this table alone. */
  private List<String> notes() {
    double width = sheetWidth();
    List<String> lines = new ArrayList<>();
    for (List<Inline> note : table.notes()) {
      lines.addAll(LineBreaks.broken(context.plain(note), width));
    }
    for (String note : new TestRow(context, table, columns).notes()) {
      lines.addAll(LineBreaks.broken(note, width));
    }
    return lines;
  }

  private double sheetWidth() {
    return Math.max(90, 30 + 4.5 * banner.lastColumn());
  }
}
