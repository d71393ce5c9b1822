package io.etude.xlsx.table;

import io.etude.document.table.StatTable;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of a table and the columns of the sheet that show it: count, share, letters.
 *
 * @param index its index in the table
 * @param printed the column
 * @param opensSegment whether it is the first column of its segment
 * @param count the column of counts, {@link #NONE} for none
 * @param share the column of shares and summaries
 * @param mark the column of significance letters, {@link #NONE} for none
 */
record BannerColumn(
    int index, StatTable.Column printed, boolean opensSegment, int count, int share, int mark) {

  /** No column of the sheet. */
  private static final int NONE = -1;

  /** The columns of a table in its order, from sheet column 1 on. */
  static List<BannerColumn> of(StatTable table, boolean counts) {
    List<BannerColumn> columns = new ArrayList<>();
    int next = 1;
    int segment = -1;
    for (int i = 0; i < table.columns().size(); i++) {
      StatTable.Column column = table.columns().get(i);
      int count = counts ? next++ : NONE;
      int share = next++;
      int mark = isCompared(table, column.segment()) ? next++ : NONE;
      boolean opens = column.segment() >= 0 && column.segment() != segment;
      columns.add(new BannerColumn(i, column, opens, count, share, mark));
      segment = column.segment();
    }
    return columns;
  }

  /** Whether the columns of a segment are compared with each other. */
  private static boolean isCompared(StatTable table, int segment) {
    return segment >= 0
        && table.columns().stream()
            .anyMatch(column -> column.segment() == segment && !column.letter().isEmpty());
  }

  /** The same without a column of significance letters. */
  BannerColumn withoutMark() {
    return new BannerColumn(index, printed, opensSegment, count, share, NONE);
  }

  boolean hasCount() {
    return count != NONE;
  }

  boolean hasMark() {
    return mark != NONE;
  }

  /** The first column of the sheet that shows it. */
  int first() {
    return hasCount() ? count : share;
  }

  /** Gives its cells in a row a style, so that rules and grounds run through. */
  void blank(Sheet sheet, int row, Style style) {
    for (int cell = first(); cell <= (hasMark() ? mark : share); cell++) {
      sheet.blank(row, cell, style);
    }
  }
}
