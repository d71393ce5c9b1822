package io.etude.xlsx.table;

import io.etude.document.table.StatColumn;
import io.etude.document.table.StatTable;
import io.etude.document.table.StatTable.Measure;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of a table and the columns of the sheet that show it: one for each measure, then one for
 * letters if the column is compared with others.
 *
 * @param index its index in the table
 * @param printed the column
 * @param opensSegment whether it is the first column of its segment
 * @param first the first column of the sheet that shows it
 * @param measures what the columns of the sheet show of an answer, from the first one on
 * @param hasMark whether a column of significance letters follows
 */
record BannerColumn(
    int index,
    StatColumn printed,
    boolean opensSegment,
    int first,
    List<Measure> measures,
    boolean hasMark) {

  BannerColumn {
    measures = List.copyOf(measures);
  }

  /** The columns of a table in its order, from sheet column 1 on. */
  static List<BannerColumn> of(StatTable table, List<Measure> measures) {
    List<BannerColumn> columns = new ArrayList<>();
    int next = 1;
    int segment = -1;
    for (int i = 0; i < table.columns().size(); i++) {
      StatColumn column = table.columns().get(i);
      boolean mark = isCompared(table, column.segment());
      boolean opens = column.segment() >= 0 && column.segment() != segment;
      columns.add(new BannerColumn(i, column, opens, next, measures, mark));
      next += measures.size() + (mark ? 1 : 0);
      segment = column.segment();
    }
    return columns;
  }

  /** Whether the columns of a segment are compared with each other. */
  static boolean isCompared(StatTable table, int segment) {
    return segment >= 0
        && table.columns().stream()
            .anyMatch(column -> column.segment() == segment && !column.letter().isEmpty());
  }

  /** The column of the sheet that shows a measure. */
  int of(Measure measure) {
    return first + measures.indexOf(measure);
  }

  /** The column of shares, or else the last one of figures: that of summaries and headings. */
  int share() {
    return measures.contains(Measure.SHARE) ? of(Measure.SHARE) : first + measures.size() - 1;
  }

  /** The column of significance letters, where there is one. */
  int mark() {
    return first + measures.size();
  }

  /** The last column of the sheet that shows it. */
  int last() {
    return hasMark ? mark() : mark() - 1;
  }

  /** Gives its cells in a row a style, so that rules and grounds run through. */
  void blank(Sheet sheet, int row, Style style) {
    for (int cell = first; cell <= last(); cell++) {
      sheet.blank(row, cell, style);
    }
  }
}
