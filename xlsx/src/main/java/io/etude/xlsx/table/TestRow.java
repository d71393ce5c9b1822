package io.etude.xlsx.table;

import io.etude.document.table.StatSegment;
import io.etude.document.table.StatTable;
import io.etude.xlsx.context.FigureCell;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.style.Stylebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The p values of a table's tests of independence, and why segments have none. */
final class TestRow {

  private final WorkbookContext context;
  private final StatTable table;
  private final List<BannerColumn> columns;

  TestRow(WorkbookContext context, StatTable table, List<BannerColumn> columns) {
    this.context = context;
    this.table = table;
    this.columns = columns;
  }

  /**
   * Lays a row with the p value of each segment under its first column, unless no segment has one;
   * returns the next free row.
   */
  int lay(Sheet sheet, int row) {
    return lay(sheet, row, context.word("xlsx.test"), false);
  }

  /** The same beneath narrow columns. */
  int layNarrow(Sheet sheet, int row) {
    return lay(sheet, row, context.word("xlsx.testShort"), true);
  }

  /** Whether a segment has a p value. */
  boolean isShown() {
    return table.segments().stream().anyMatch(segment -> segment.test().number().isPresent());
  }

  private int lay(Sheet sheet, int row, String label, boolean narrow) {
    if (!isShown()) {
      return row;
    }
    Stylebook styles = context.styles();
    Style figure = styles.muted(styles.figure());
    Style style = narrow ? figure.shrunk() : figure;
    sheet.text(row, 0, label, styles.muted(styles.stub()));
    for (BannerColumn column : columns) {
      column.blank(sheet, row, style);
      if (column.opensSegment()) {
        StatSegment segment = table.segments().get(column.printed().segment());
        FigureCell.put(sheet, row, column.share(), segment.test(), style, styles);
      }
    }
    return row + 1;
  }

  /** Why segments have no test: each reason with its segments, or alone if it holds for all. */
  List<String> notes() {
    Map<String, List<String>> segments = new LinkedHashMap<>();
    for (StatSegment segment : table.segments()) {
      if (!segment.testNote().isEmpty()) {
        segments
            .computeIfAbsent(segment.testNote(), note -> new ArrayList<>())
            .add(segment.label());
      }
    }
    List<String> notes = new ArrayList<>();
    segments.forEach(
        (note, labels) ->
            notes.add(
                labels.size() == table.segments().size()
                    ? note
                    : context.path(String.join(", ", labels), note)));
    return notes;
  }
}
