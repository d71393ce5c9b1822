package io.etude.xlsx.page;

import io.etude.codebook.NumericQuestion;
import io.etude.document.Chart;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.results.FigureRef;
import io.etude.xlsx.chart.ChartData;
import io.etude.xlsx.chart.ChartNotes;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Paper;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Shorthand;
import io.etude.xlsx.style.Stylebook;
import io.etude.xlsx.table.AccessibleTable;
import io.etude.xlsx.table.Legend;
import io.etude.xlsx.table.TableObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One table or the figures of one chart, by the rules for accessible spreadsheets.
 *
 * @param context what sheets share
 * @param name the worksheet's name
 * @param title the heading
 * @param notes calls of notes, which follow the heading
 * @param explanations lines beneath the heading
 * @param body the table
 */
public record AccessiblePage(
    WorkbookContext context,
    String name,
    String title,
    String notes,
    List<String> explanations,
    Body body)
    implements WorkbookPage {

  /** Lays a table from a row on. */
  interface Body {

    void lay(Sheet sheet, int top);
  }

  public AccessiblePage {
    explanations = explanations.stream().filter(line -> !line.isBlank()).toList();
  }

  /** The page of a table. */
  public static AccessiblePage of(
      WorkbookContext context, String name, String tableName, AccessibleTable cells) {
    StatTable table = cells.table();
    AccessibleTable.Part part = cells.part();
    List<String> remarks = remarks(ownNotes(table, context), context);
    return new AccessiblePage(
        context,
        name,
        context.path(context.heading(table), context.word("xlsx.unit." + part.code())),
        calls(remarks, context),
        explanations(table, cells, context),
        (sheet, top) -> cells.lay(sheet, top, tableName));
  }

  /**
   * What concerns a table, the columns that it leaves out too, though tables on one page say that
   * in their key; the rest of the key explains signs that aren't here.
   */
  private static List<List<Inline>> ownNotes(StatTable table, WorkbookContext context) {
    return context.report().tables().stream()
        .filter(t -> t.id().equals(table.id()) && t.columns().equals(table.columns()))
        .findFirst()
        .orElse(table)
        .notes();
  }

  /** The page of a chart's figures. */
  public static AccessiblePage of(
      WorkbookContext context, String name, String tableName, Chart chart) {
    return new AccessiblePage(
        context,
        name,
        context.heading(chart),
        calls(ChartNotes.of(chart, context), context),
        sentences(chart.alt().isEmpty() ? context.plain(chart.subtitle()) : chart.alt()),
        (sheet, top) -> figures(context, tableName, chart, sheet, top));
  }

  /** The calls of the notes with these texts, each after a blank. */
  private static String calls(List<String> remarks, WorkbookContext context) {
    return remarks.stream()
        .map(remark -> " " + context.notes().call(remark))
        .distinct()
        .collect(Collectors.joining());
  }

  /** What is measured, and what the shorthand in the table means. */
  private static List<String> explanations(
      StatTable table, AccessibleTable cells, WorkbookContext context) {
    List<String> lines = new ArrayList<>();
    lines.add(measured(cells, context));
    switch (cells.part()) {
      case ROW_SHARES, INDEXES, ERRORS ->
          lines.add(context.word("xlsx.about." + cells.part().code()));
      default -> {} // their unit says it
    }
    lines.addAll(Legend.signs(table, cells, context));
    if (cells.notApplicable()) {
      lines.add(Legend.notApplicable(context));
    }
    return lines;
  }

  /** The wording, and the unit of this part alone; shares keep an author's own subtitle. */
  private static String measured(AccessibleTable cells, WorkbookContext context) {
    StatTable table = cells.table();
    String whole = context.plain(table.subtitle());
    String wording = context.plain(table.wording());
    Optional<String> unit =
        context
            .report()
            .results()
            .study()
            .question(table.subject().table().question())
            .filter(NumericQuestion.class::isInstance)
            .map(question -> context.text(((NumericQuestion) question).unit()))
            .filter(text -> !text.isEmpty());
    boolean ofAuthor = !whole.startsWith(wording) || whole.equals(wording);
    return switch (cells.part()) {
      case SHARES ->
          cells.isWhole() || ofAuthor ? whole : inUnit("xlsx.inPercent", wording, "", context);
      case SUMMARIES ->
          unit.map(text -> inUnit("xlsx.inUnit", wording, text, context)).orElse(wording);
      default -> wording;
    };
  }

  private static String inUnit(String key, String wording, String unit, WorkbookContext context) {
    return context.word(wording.isEmpty() ? key + ".bare" : key, wording, unit);
  }

  /** One sentence a cell: a long one would run out of sight. */
  private static List<String> sentences(String text) {
    return List.of(text.split("(?<=[.!?]) (?=\\p{Lu})"));
  }

  private static List<String> remarks(List<List<Inline>> notes, WorkbookContext context) {
    List<String> texts = new ArrayList<>();
    notes.forEach(note -> texts.add(context.plain(note)));
    return texts;
  }

  @Override
  public void lay(Sheet sheet) {
    sheet.orientation(Sheet.Orientation.LANDSCAPE);
    Stylebook styles = context.styles();
    sheet.text(0, 0, title + notes, styles.title());
    int row = 1;
    for (String line : explanations) {
      sheet.text(row++, 0, line, styles.subtitle());
    }
    sheet.text(row++, 0, context.word("xlsx.oneTable"), styles.subtitle());
    sheet.sheetLink(
        row++, 0, context.word("xlsx.back"), context.blocks().contents(), styles.link());
    body.lay(sheet, row);
    Paper.repeatHeadings(sheet, row);
  }

  private static void figures(
      WorkbookContext context, String tableName, Chart chart, Sheet sheet, int top) {
    ChartData data = ChartData.of(chart.spec(), context);
    TableObject grid = new TableObject(sheet, top, context.styles());
    grid.column(context.word("xlsx.category"), 40);
    data.headers().forEach(header -> grid.column(header, 16));
    for (ChartData.Line line : ofOneUnit(data)) {
      if (line.isStrong()) {
        grid.strongRow(line.label());
      } else {
        grid.row(line.label());
      }
      line.marks()
          .forEach(
              mark -> {
                if (mark.isEmpty()) {
                  grid.text(Shorthand.NOT_APPLICABLE);
                } else {
                  grid.figure(mark.get().figure());
                }
              });
    }
    grid.finish(tableName, context.heading(chart));
  }

  /** The lines in the unit of the first: a mean beneath shares has none of theirs. */
  private static List<ChartData.Line> ofOneUnit(ChartData data) {
    return data.lines().stream()
        .filter(line -> kind(line).equals(kind(data.lines().get(0))))
        .toList();
  }

  private static Optional<FigureRef.Kind> kind(ChartData.Line line) {
    return line.marks().stream()
        .flatMap(Optional::stream)
        .findFirst()
        .map(mark -> mark.source().kind());
  }
}
