package io.etude.pdf.internal.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills columns with lines, breaking only where a page may: no widow, no orphan, no heading at the
 * foot, no hyphen at the end of a column.
 */
final class ColumnFill {

  /** A break that is good. */
  private static final int GOOD = 0;

  /** A break after a hyphen. */
  private static final int HYPHEN = 1;

  /** A break that leaves a line alone. */
  private static final int ALONE = 2;

  /** No break. */
  private static final int NEVER = 3;

  /** How bad each of them looks, as a page is judged. */
  static final double[] COST = {0, 12, 60, 0};

  /** How many rows a column may stay short to avoid a bad break. */
  private static final int SHORT = 3;

  private final List<FlowLine> lines;
  private final double row;
  private final int[] quality;
  private final Map<Long, Column> known = new HashMap<>();

  ColumnFill(List<FlowLine> lines, double row) {
    this.lines = lines;
    this.row = row;
    quality = new int[lines.size() + 1];
    for (int i = 1; i < lines.size(); i++) {
      quality[i] = breakQuality(i);
    }
  }

  int size() {
    return lines.size();
  }

  private int breakQuality(int next) {
    FlowLine before = lines.get(next - 1);
    FlowLine after = lines.get(next);
    if (before.heading()) {
      return NEVER;
    }
    if (next >= 2 && lines.get(next - 2).heading()) {
      return ALONE;
    }
    FlowLine.Place place = after.place();
    boolean orphan = place.index() == 1;
    boolean widow = place.index() > 0 && place.last();
    if (orphan || widow) {
      return ALONE;
    }
    return before.line().line().hyphen() ? HYPHEN : GOOD;
  }

  /**
   * What a column takes.
   *
   * @param to line behind the last
   * @param rows the rows that it takes
   * @param grade how bad the break behind it is
   */
  record Column(int to, int rows, int grade) {
    static Column none(int line) {
      return new Column(line, 0, GOOD);
    }
  }

  /** The most lines from {@code from} that a column of so many rows takes. */
  Column fill(int from, int capacity) {
    return known.computeIfAbsent((long) from << 32 | capacity, key -> freshFill(from, capacity));
  }

  /** The same, but no further than to a line where a page may always end. */
  Column fill(int from, int end, int capacity) {
    int rows = noteRows(from, end);
    for (int i = from; i < end && rows <= capacity; i++) {
      rows += 1 + (i == from ? 0 : lines.get(i).spaceBefore());
    }
    return rows <= capacity ? new Column(end, rows, GOOD) : fill(from, capacity);
  }

  /** The rows that the notes of some lines take. */
  int noteRows(int from, int to) {
    double notes = 0;
    for (int i = from; i < to; i++) {
      notes += noteHeight(lines.get(i), notes > 0);
    }
    return noteRows(notes);
  }

  private Column freshFill(int from, int capacity) {
    int used = 0;
    double notes = 0;
    int[] best = {-1, -1, -1, -1};
    int[] bestRows = new int[4];
    int i = from;
    while (i < lines.size()) {
      FlowLine line = lines.get(i);
      int next = used + 1 + (i == from ? 0 : line.spaceBefore());
      notes += noteHeight(line, notes > 0);
      if (next + noteRows(notes) > capacity) {
        break;
      }
      used = next;
      i++;
      int grade = i == lines.size() ? GOOD : quality[i];
      best[grade] = i;
      bestRows[grade] = used + noteRows(notes);
    }
    int choice = choose(best, bestRows, capacity);
    return choice < 0 ? Column.none(from) : new Column(best[choice], bestRows[choice], choice);
  }

  private static int choose(int[] best, int[] rows, int capacity) {
    int choice = -1;
    for (int grade = GOOD; grade < NEVER; grade++) {
      if (best[grade] >= 0 && (choice < 0 || worse(rows[choice], rows[grade], capacity))) {
        choice = grade;
      }
    }
    return choice;
  }

  /** Whether the better break leaves so much white that the worse one is taken. */
  private static boolean worse(int rows, int otherRows, int capacity) {
    return capacity - rows > SHORT && otherRows > rows;
  }

  private double noteHeight(FlowLine line, boolean more) {
    double height = 0;
    for (TextBox note : line.extra().notes()) {
      height += note.height();
    }
    return height > 0 && !more ? height + row / 2 : height;
  }

  private int noteRows(double height) {
    return (int) Math.ceil(height / row - 0.001);
  }
}
