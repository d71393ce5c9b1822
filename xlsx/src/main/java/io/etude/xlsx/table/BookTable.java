package io.etude.xlsx.table;

import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.table.StatTable.Measure;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.results.inference.Interval;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.CellValue;
import io.etude.xlsx.sheet.LineBreaks;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.RunningTexts;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.TextWidth;
import io.etude.xlsx.style.Face;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.style.Stylebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table beneath the heading that it shares with others. */
public final class BookTable {

  /** Rows of answers that stay with the title, and with the test and the notes, on a page. */
  private static final int KEPT_ROWS = 3;

  private static final double TITLE_HEIGHT = 16.5;

  /** How much wider the type of headings is than that of cells. */
  private static final double HEADING = 1.25;

  private final WorkbookContext context;
  private final StatTable table;
  private final BookBanner banner;
  private final RunningTexts texts;
  private final List<BannerColumn> columns;

  public BookTable(
      WorkbookContext context, StatTable table, BookBanner banner, RunningTexts texts) {
    this.context = context;
    this.table = table;
    this.banner = banner;
    this.texts = texts;
    this.columns = banner.of(table);
  }

  /** The row after the blank one that ends a table, and how many notes it has. */
  public record Extent(int next, int remarks) {}

  /** How many rows at its end stay together, the blank one after it not counted. */
  public int lastRows() {
    return KEPT_ROWS + testRows() + notes().size();
  }

  private int testRows() {
    return new TestRow(context, table, columns).isShown() ? 1 : 0;
  }

  /** The height of its first rows, which stay with its title, in points. */
  public double keptHeight(Sheet sheet) {
    int rows = wording().size() + TableRows.bases(table).size() + KEPT_ROWS;
    return TITLE_HEIGHT + rows * sheet.defaultHeight();
  }

  /** The height of its rows, the blank one after it included, in points. */
  public double height(Sheet sheet) {
    double stub = sheet.widths().get(0) - 1;
    long lines = 1 + wording().size() + testRows() + notes().size();
    for (StatRow row : table.rows()) {
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
    context.anchor(sheet, top, 0, table.id());
    if (texts.besideStub()) {
      sheet.text(top, 0, context.reference(table), styles.sheetHeading());
    }
    texts.put(sheet, top, title(), styles.sheetHeading());
    sheet.height(top, TITLE_HEIGHT);
    BannerTable cells = new BannerTable(context, table, columns);
    int row = top + 1;
    for (String line : wording()) {
      texts.put(sheet, row++, new CellValue.Text(line), styles.subtitle());
    }
    int begin = row;
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
    cells.separate(sheet, begin, row - 1);
    for (String note : notes()) {
      texts.put(sheet, row++, new CellValue.Text(note), styles.note());
    }
    return new Extent(row + 1, remarks - left);
  }

  /** The heading, and after it in plain type the wording of the question. */
  private CellValue title() {
    Face face = context.styles().sheetHeading().face();
    List<CellValue.Run> runs = new ArrayList<>();
    runs.add(new CellValue.Run(heading(), face, CellValue.Rise.NONE));
    String wording = context.plain(TableRows.subtitle(table, columns));
    if (!wording.isEmpty() && wording().isEmpty()) {
      Face plain = context.styles().subtitle().face();
      runs.add(new CellValue.Run("   " + wording, plain, CellValue.Rise.NONE));
    }
    return new CellValue.Rich(runs);
  }

  /** The lines of the wording, if it is too long to be beside the heading. */
  private List<String> wording() {
    String wording = context.plain(TableRows.subtitle(table, columns));
    Style style = context.styles().subtitle();
    double both = HEADING * TextWidth.of(heading()) + TextWidth.of(wording);
    return both <= texts.digits() ? List.of() : texts.lines(wording, style);
  }

  /** The heading, without its number where that stands in the stub. */
  private String heading() {
    return texts.besideStub() ? context.plain(table.title()) : context.heading(table);
  }

  /** Puts error and interval on the total's share; returns how many notes that makes. */
  private int remark(Sheet sheet, int row, int index, int left) {
    Figure cell = table.cell(index, 0);
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
    Style style = context.styles().note();
    List<String> lines = new ArrayList<>();
    for (List<Inline> note : table.notes()) {
      lines.addAll(texts.lines(context.plain(note), style));
    }
    for (String note : new TestRow(context, table, columns).notes()) {
      lines.addAll(texts.lines(note, style));
    }
    return lines;
  }
}
