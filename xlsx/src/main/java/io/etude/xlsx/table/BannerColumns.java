package io.etude.xlsx.table;

import io.etude.document.table.StatTable;
import java.util.ArrayList;
import java.util.List;

/** Which columns of a sheet show the columns of a table: count, share, letters. */
public final class BannerColumns {

  private BannerColumns() {}

  /**
   * A column of a table and the columns of the sheet that show it.
   *
   * @param index its index in the table
   * @param column the column
   * @param opens whether it is the first column of its segment
   * @param count the column of counts, {@link #NONE} for none
   * @param share the column of shares and summaries
   * @param mark the column of significance letters, {@link #NONE} for none
   */
  record Place(int index, StatTable.Column column, boolean opens, int count, int share, int mark) {

    /** No column of the sheet. */
    static final int NONE = -1;

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

    /** The last column of the sheet that shows it. */
    int last() {
      return hasMark() ? mark : share;
    }
  }

  /** The columns of a table in its order, from sheet column 1 on. */
  static List<Place> of(StatTable table, boolean counts) {
    List<Place> places = new ArrayList<>();
    int next = 1;
    int segment = -1;
    for (int i = 0; i < table.columns().size(); i++) {
      StatTable.Column column = table.columns().get(i);
      int count = counts ? next++ : Place.NONE;
      int share = next++;
      int mark = isCompared(table, column.segment()) ? next++ : Place.NONE;
      boolean opens = column.segment() >= 0 && column.segment() != segment;
      places.add(new Place(i, column, opens, count, share, mark));
      segment = column.segment();
    }
    return places;
  }

  /** Whether the columns of a segment are compared with each other. */
  private static boolean isCompared(StatTable table, int segment) {
    return segment >= 0
        && table.columns().stream()
            .anyMatch(column -> column.segment() == segment && !column.letter().isEmpty());
  }
}
