package io.etude.xlsx.page;

import io.etude.document.Block;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.xlsx.chart.ChartData;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Shorthand;
import io.etude.xlsx.style.Stylebook;
import io.etude.xlsx.table.AccessibleTable;
import io.etude.xlsx.table.Legend;
import io.etude.xlsx.table.TableObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One table or the figures of one chart, by the rules for accessible spreadsheets. */
public final class AccessiblePage implements WorkbookPage {

  /** More rows than that would leave too little to scroll for those who enlarge the sheet. */
  private static final int MOST_FROZEN = 6;

  private final WorkbookContext context;
  private final String name;
  private final String title;
  private final String tableName;
  private final String notes;
  private final List<String> subtitles;
  private final StatTable table;
  private final Block.Chart chart;

  private AccessiblePage(
      WorkbookContext context,
      String name,
      String title,
      String tableName,
      List<String> remarks,
      List<String> subtitles,
      StatTable table,
      Block.Chart chart) {
    this.context = context;
    this.name = name;
    this.title = title;
    this.tableName = tableName;
    this.subtitles = subtitles.stream().filter(line -> !line.isBlank()).toList();
    this.table = table;
    this.chart = chart;
    this.notes =
        remarks.stream().map(context.notes()::call).distinct().collect(Collectors.joining(" "));
  }

  /** The page of a table. */
  public static AccessiblePage of(
      WorkbookContext context, String name, String tableName, StatTable table) {
    List<String> remarks = remarks(table.notes(), context); // the key explains other signs
    remarks.addAll(Legend.comparisons(table, context));
    return new AccessiblePage(
        context,
        name,
        context.heading(table),
        tableName,
        remarks,
        explanations(table, context),
        table,
        null);
  }

  /** The page of a chart's figures. */
  public static AccessiblePage of(
      WorkbookContext context, String name, String tableName, Block.Chart chart) {
    return new AccessiblePage(
        context,
        name,
        context.heading(chart),
        tableName,
        remarks(chart.notes(), context),
        sentences(chart.alt().isEmpty() ? context.plain(chart.subtitle()) : chart.alt()),
        null,
        chart);
  }

  /** What is measured, and what the shorthand in the table stands for. */
  private static List<String> explanations(StatTable table, WorkbookContext context) {
    List<String> lines = new ArrayList<>();
    lines.add(context.plain(table.subtitle()));
    lines.addAll(Legend.signs(table, context));
    if (new AccessibleTable(context, table).notApplicable()) {
      lines.add(Legend.notApplicable(context));
    }
    return lines;
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
  public String name() {
    return name;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Sheet lay() {
    Sheet sheet = new Sheet(name);
    sheet.orientation(Sheet.Orientation.LANDSCAPE);
    Stylebook styles = context.styles();
    String heading = notes.isEmpty() ? title : title + " " + notes;
    sheet.text(0, 0, heading, styles.title());
    int row = 1;
    for (String line : subtitles) {
      sheet.text(row++, 0, line, styles.subtitle());
    }
    sheet.text(row++, 0, context.word("xlsx.oneTable"), styles.subtitle());
    sheet.sheetLink(
        row++, 0, context.word("xlsx.back"), context.blocks().contents(), styles.link());
    if (table != null) {
      new AccessibleTable(context, table).lay(sheet, row, tableName);
    } else {
      figures(sheet, row);
    }
    sheet.freeze(row > MOST_FROZEN ? 0 : row + 1, 1);
    return sheet;
  }

  private void figures(Sheet sheet, int top) {
    ChartData data = ChartData.of(chart.spec(), context);
    TableObject grid = new TableObject(sheet, top, context.styles());
    grid.column(context.word("xlsx.category"), 40);
    data.headers().forEach(header -> grid.column(header, 16));
    for (ChartData.Line line : data.lines()) {
      grid.row(line.label());
      line.marks()
          .forEach(
              mark -> {
                if (mark.isEmpty()) {
                  grid.text(Shorthand.NOT_APPLICABLE);
                } else {
                  grid.figure(mark.get().figure(), context);
                }
              });
    }
    grid.finish(tableName, title);
  }
}
