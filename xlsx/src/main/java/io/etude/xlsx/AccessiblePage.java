package io.etude.xlsx;

import io.etude.document.Block;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One table or the figures of one chart, by the rules for accessible spreadsheets. */
final class AccessiblePage implements Page {

  /** More rows than that would leave too little to scroll for those who enlarge the sheet. */
  private static final int MOST_FROZEN = 6;

  private final Setting setting;
  private final String name;
  private final String title;
  private final String tableName;
  private final String notes;
  private final List<String> subtitles;
  private final StatTable table;
  private final Block.Chart chart;

  private AccessiblePage(
      Setting setting,
      String name,
      String title,
      String tableName,
      List<String> remarks,
      List<String> subtitles,
      StatTable table,
      Block.Chart chart) {
    this.setting = setting;
    this.name = name;
    this.title = title;
    this.tableName = tableName;
    this.subtitles = subtitles.stream().filter(line -> !line.isBlank()).toList();
    this.table = table;
    this.chart = chart;
    this.notes =
        remarks.stream().map(setting.notes()::call).distinct().collect(Collectors.joining(" "));
  }

  /** The page of a table. */
  static AccessiblePage of(Setting setting, String name, String tableName, StatTable table) {
    List<String> remarks = remarks(table.notes(), setting); // the key explains other signs
    remarks.addAll(Legend.comparisons(table, setting));
    return new AccessiblePage(
        setting,
        name,
        setting.heading(table),
        tableName,
        remarks,
        explanations(table, setting),
        table,
        null);
  }

  /** The page of a chart's figures. */
  static AccessiblePage of(Setting setting, String name, String tableName, Block.Chart chart) {
    return new AccessiblePage(
        setting,
        name,
        setting.heading(chart),
        tableName,
        remarks(chart.notes(), setting),
        sentences(chart.alt().isEmpty() ? setting.plain(chart.subtitle()) : chart.alt()),
        null,
        chart);
  }

  /** What is measured, and what the shorthand in the table stands for. */
  private static List<String> explanations(StatTable table, Setting setting) {
    List<String> lines = new ArrayList<>();
    lines.add(setting.plain(table.subtitle()));
    lines.addAll(Legend.signs(table, setting));
    if (new AccessibleTable(setting, table).notApplicable()) {
      lines.add(Legend.notApplicable(setting));
    }
    return lines;
  }

  /** One sentence a cell: a long one would run out of sight. */
  private static List<String> sentences(String text) {
    return List.of(text.split("(?<=[.!?]) (?=\\p{Lu})"));
  }

  private static List<String> remarks(List<List<Inline>> notes, Setting setting) {
    List<String> texts = new ArrayList<>();
    notes.forEach(note -> texts.add(setting.plain(note)));
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
    Stylebook look = setting.look();
    String heading = notes.isEmpty() ? title : title + " " + notes;
    sheet.text(0, 0, heading, look.title());
    int row = 1;
    for (String line : subtitles) {
      sheet.text(row++, 0, line, look.subtitle());
    }
    sheet.text(row++, 0, setting.word("xlsx.oneTable"), look.subtitle());
    sheet.sheetLink(row++, 0, setting.word("xlsx.back"), setting.outline().contents(), look.link());
    if (table != null) {
      new AccessibleTable(setting, table).lay(sheet, row, tableName);
    } else {
      figures(sheet, row);
    }
    sheet.freeze(row > MOST_FROZEN ? 0 : row + 1, 1);
    return sheet;
  }

  private void figures(Sheet sheet, int top) {
    ChartData data = ChartData.of(chart.spec(), setting);
    AccessibleGrid grid = new AccessibleGrid(sheet, top, setting.look());
    grid.column(setting.word("xlsx.category"), 40);
    data.headers().forEach(header -> grid.column(header, 16));
    for (ChartData.Line line : data.lines()) {
      grid.row(line.label());
      line.marks()
          .forEach(
              mark -> {
                if (mark.isEmpty()) {
                  grid.text(Shorthand.NOT_APPLICABLE);
                } else {
                  grid.figure(mark.get().figure(), setting);
                }
              });
    }
    grid.finish(tableName, title);
  }
}
