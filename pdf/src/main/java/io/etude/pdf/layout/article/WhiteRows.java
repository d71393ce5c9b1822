package io.etude.pdf.layout.article;

import io.etude.pdf.layout.page.PageRoom;
import io.etude.pdf.layout.page.PlacedFloater;

/** The rows of a page that nothing is on. */
final class WhiteRows {

  /** White of no more rows is the space between things. */
  static final int SPACE = 2;

  private final PageTrial page;

  WhiteRows(PageTrial page) {
    this.page = page;
  }

  /**
   * Those of all columns down to a foot, wherever they are, but for the space between things. Under
   * what is left of a floater the space begins at its foot.
   *
   * @param lowest the row behind the last that counts
   */
  int downTo(int lowest) {
    boolean underTitles = page.text().from() == 0;
    int first = underTitles ? page.firstRow() : Math.max(0, page.firstRow() - PageRoom.GAP);
    int empty = 0;
    for (int c = 0; c < page.room().columns(); c++) {
      int row = first;
      while (row < lowest) {
        int next = Math.min(lowest, nextTaken(c, row));
        empty += next - row > SPACE ? next - row : 0;
        row = Math.max(next, takenTo(c, next));
      }
    }
    return empty;
  }

  /** Those that something is under. */
  int enclosed() {
    int foot = Math.max(page.firstRow(), page.foot());
    int enclosed = downTo(foot);
    for (int c = 0; c < page.room().columns(); c++) {
      int under = foot - Math.max(page.firstRow(), page.end(c));
      enclosed -= under > SPACE ? under : 0;
    }
    return enclosed;
  }

  /** The first row of a column that is taken from a row on; many rows further if none is. */
  private int nextTaken(int column, int row) {
    int rows = page.text().column(column).rows();
    int top = page.room().top(column);
    int next = rows > 0 && top + rows > row ? Math.max(top, row) : Integer.MAX_VALUE;
    for (PlacedFloater placed : page.placedFloaters()) {
      if (placed.end() > row && placed.row() < next && placed.covers(column)) {
        next = Math.max(placed.row(), row);
      }
    }
    return next;
  }

  /** The row behind what takes a row of a column; the row itself if nothing does. */
  private int takenTo(int column, int row) {
    int top = page.room().top(column);
    int end = top + page.text().column(column).rows();
    int to = top <= row && row < end ? end : row;
    for (PlacedFloater placed : page.placedFloaters()) {
      if (placed.row() <= row && row < placed.end() && placed.covers(column)) {
        to = Math.max(to, placed.end());
      }
    }
    return to;
  }
}
