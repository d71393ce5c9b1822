package io.etude.pdf.layout.article;

import io.etude.pdf.layout.page.PageRoom;
import java.util.Arrays;

/** Running text poured into the room of a page; balanced where it ends. */
final class TextFit {

  /** The least rows of text that are worth starting below or between floaters. */
  static final int MIN_ROWS = 5;

  /** What a column of a single line costs. */
  private static final double SINGLE_LINE = 60;

  /** What it costs that columns end a row apart. */
  private static final double UNEVEN_FEET = 8;

  /** How many rows lower than need be the text may end to end alike. */
  private static final int MAX_LOWER = 3;

  /** Columns that end further apart are seen to: all ways are tried then. */
  private static final int MAX_SPREAD = 2;

  private final PageRoom room;
  private final ColumnFill text;
  private final int from;
  private final int[] start;
  private final ColumnFill.Column[] columns;
  private final boolean[] flows;

  /** How many rows before the common foot each column ends. */
  private final int[] shorter;

  private int to;

  private TextFit(PageRoom room, ColumnFill text, int from) {
    this.room = room;
    this.text = text;
    this.from = from;
    start = new int[room.columns()];
    columns = new ColumnFill.Column[room.columns()];
    flows = new boolean[room.columns()];
    shorter = new int[room.columns()];
  }

  /**
   * Fills the page from a line on, down to so many rows at most; where the text ends its columns
   * get a common foot. It depends on the room's shape alone.
   */
  static TextFit of(PageRoom room, ColumnFill text, int from, int rows) {
    TextFit fit = new TextFit(room, text, from);
    fit.pour(rows);
    return fit;
  }

  private void pour(int rows) {
    if (fill(rows, true) < text.size()) {
      return;
    }
    boolean mixed = room.side() > 0 && room.side() < room.columns();
    if (!mixed || !balance(rows, false)) {
      balance(rows, true);
    }
  }

  /**
   * The highest common foot that still takes all of the text, or one a little lower at which the
   * columns break better or end more alike; without a few lines under the side boxes if there is
   * room elsewhere.
   */
  private boolean balance(int rows, boolean useSides) {
    Arrays.fill(shorter, 0);
    int limit = rows;
    for (int c = 0; c < room.columns(); c++) {
      limit = Math.min(limit, room.top(c));
    }
    while (limit <= rows
        && (holds(limit, useSides) < text.size() - from || fill(limit, useSides) < text.size())) {
      limit++;
    }
    int best = limit;
    double least = Double.MAX_VALUE;
    for (int foot = limit; foot <= Math.min(rows, limit + MAX_LOWER); foot++) {
      double cost = fill(foot, useSides) < text.size() ? Double.MAX_VALUE : breaks() + unevenFeet();
      if (cost < least) {
        best = foot;
        least = cost;
      }
    }
    fill(best, useSides);
    for (int c = 0; c + 1 < columns.length && least > 0; c++) {
      least = shorten(c, best, useSides, least);
    }
    if (fill(best, useSides) == text.size() && spread() > MAX_SPREAD) {
      best = searchFeet(limit, Math.min(rows, limit + MAX_LOWER), useSides, best);
    }
    fill(best, useSides);
    return best <= rows;
  }

  /** Tries all feet and all ways to leave rows to the next columns; gives the best foot. */
  private int searchFeet(int from, int lowest, boolean useSides, int before) {
    int best = before;
    int[] bestShorter = shorter.clone();
    double least = breaks() + unevenFeet();
    int ways = (int) Math.pow(MAX_LOWER + 1, columns.length - 1);
    for (int foot = from; foot <= lowest; foot++) {
      for (int way = 0; way < ways; way++) {
        int rest = way;
        for (int c = 0; c + 1 < columns.length; c++) {
          shorter[c] = rest % (MAX_LOWER + 1);
          rest /= MAX_LOWER + 1;
        }
        if (fill(foot, useSides) == text.size() && breaks() + unevenFeet() < least) {
          least = breaks() + unevenFeet();
          best = foot;
          bestShorter = shorter.clone();
        }
      }
    }
    System.arraycopy(bestShorter, 0, shorter, 0, shorter.length);
    return best;
  }

  /** Leaves some rows of a column to the next ones if the columns then end more alike. */
  private double shorten(int column, int limit, boolean useSides, double cost) {
    double least = cost;
    int best = 0;
    for (int by = 1; by <= MAX_LOWER; by++) {
      shorter[column] = by;
      if (fill(limit, useSides) == text.size() && breaks() + unevenFeet() < least) {
        best = by;
        least = breaks() + unevenFeet();
      }
    }
    shorter[column] = best;
    return least;
  }

  /** How bad the breaks between the columns are, and single lines in theirs. */
  double breaks() {
    double cost = 0;
    for (ColumnFill.Column column : columns) {
      cost += ColumnFill.COST[column.grade()] + (column.rows() == 1 ? SINGLE_LINE : 0);
    }
    return cost;
  }

  /** How bad it is that the columns end apart: a row may be lost for an even number of lines. */
  double unevenFeet() {
    return UNEVEN_FEET * Math.max(0, spread() - 1);
  }

  /** By how many rows the columns that begin lowest end apart. */
  private int spread() {
    int top = 0;
    for (int c = 0; c < columns.length; c++) {
      top = columns[c].rows() > 0 ? Math.max(top, room.top(c)) : top;
    }
    int most = 0;
    int least = Integer.MAX_VALUE;
    for (int c = 0; c < columns.length; c++) {
      if (columns[c].rows() > 0 && room.top(c) == top) {
        most = Math.max(most, columns[c].rows());
        least = Math.min(least, columns[c].rows());
      }
    }
    return Math.max(0, most - least);
  }

  /** The lines that all columns hold at most down to a foot. */
  private int holds(int limit, boolean useSides) {
    int lines = 0;
    for (int c = 0; c < columns.length; c++) {
      if (mayFlow(c, useSides)) {
        lines += Math.max(0, Math.min(room.bottom(c), limit) - room.top(c));
      }
    }
    return lines;
  }

  private boolean mayFlow(int column, boolean useSides) {
    boolean beside = room.isSide(column);
    return room.bottom(column) - room.top(column) >= (beside ? MIN_ROWS : 1)
        && (useSides || !beside);
  }

  private int fill(int limit, boolean useSides) {
    int line = from;
    for (int c = 0; c < columns.length; c++) {
      int top = room.top(c);
      flows[c] = mayFlow(c, useSides);
      int end = Math.min(room.bottom(c), limit) - shorter[c];
      start[c] = line;
      columns[c] =
          flows[c] && end > top && line < text.size()
              ? text.fill(line, end - top)
              : ColumnFill.Column.none(line);
      line = columns[c].to();
    }
    to = line;
    return line;
  }

  int from() {
    return from;
  }

  /** The line behind the last on this page. */
  int to() {
    return to;
  }

  /** Whether all of the text has been placed. */
  boolean ends() {
    return to == text.size();
  }

  int start(int column) {
    return start[column];
  }

  ColumnFill.Column column(int column) {
    return columns[column];
  }

  /** Whether text may be in a column. */
  boolean flows(int column) {
    return flows[column];
  }
}
