package io.etude.pdf.layout.article;

import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.box.TextBox;
import io.etude.pdf.layout.page.FlowLine;
import java.util.Arrays;
import java.util.List;

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
  private static final int SINGLE_LINE = 2;

  /** A break behind a heading, or one line behind it, or beside a drop cap. */
  private static final int HEADING = 3;

  /** How bad each of them looks, as a page is judged. */
  static final double[] COST = {0, 12, 60, 1000};

  /** A column stays short to end with a whole word, unless by so large a part of a page. */
  private static final double HOLE = 0.15;

  /** A column of fewer rows stays empty rather than that a line or heading is left alone. */
  private static final int MIN_ROWS = 12;

  /** The opening of a section in large type has at least so many lines under it. */
  private static final int UNDER_OPENER = 3;

  private final List<FlowLine> lines;
  private final double row;
  private final int maxWhite;
  private final int[] quality;

  /** What columns take, by their first line and their rows; made when asked for. */
  private final Column[][] known;

  ColumnFill(List<FlowLine> lines, Grid grid) {
    this.lines = lines;
    row = grid.row();
    maxWhite = (int) (HOLE * grid.rows());
    known = new Column[lines.size() + 1][];
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
    FlowLine.Place place = after.place();
    boolean under = next >= 2 && lines.get(next - 2).heading() && before.place().count() > 1;
    if (before.heading() || under || besideCap(next) || underOpener(next)) {
      return HEADING;
    }
    boolean orphan = place.index() == 1;
    boolean widow = place.index() > 0 && place.last();
    if (orphan || widow) {
      return SINGLE_LINE;
    }
    return before.line().line().hyphen() ? HYPHEN : GOOD;
  }

  /** Whether a section opens so few lines before. */
  private boolean underOpener(int next) {
    for (int i = Math.max(0, next - UNDER_OPENER); i < next; i++) {
      FlowLine line = lines.get(i);
      int usual = line.place().index() == 0 ? 1 : 0;
      if (line.heading() && line.spaceBefore() > usual) {
        return true;
      }
    }
    return false;
  }

  private boolean besideCap(int next) {
    int index = lines.get(next).place().index();
    return index > 0
        && lines.get(next - index).extra().cap().filter(cap -> index < cap.lines()).isPresent();
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
    if (capacity <= 0) {
      return Column.none(from);
    }
    Column[] columns = known[from];
    if (columns == null || columns.length <= capacity) {
      columns = columns == null ? new Column[capacity + 1] : Arrays.copyOf(columns, capacity + 1);
      known[from] = columns;
    }
    if (columns[capacity] == null) {
      columns[capacity] = computeFill(from, capacity, 0);
    }
    return columns[capacity];
  }

  /**
   * The same, but no further than to a line where a page may always end, over notes that are on the
   * page already.
   *
   * @param notes their height
   */
  Column fill(int from, int end, int capacity, double notes) {
    int rows = noteRows(noteHeight(from, end, notes));
    for (int i = from; i < end && rows <= capacity; i++) {
      rows += 1 + (i == from ? 0 : lines.get(i).spaceBefore());
    }
    if (rows <= capacity) {
      return new Column(end, rows, GOOD);
    }
    return notes == 0 || capacity <= 0 ? fill(from, capacity) : computeFill(from, capacity, notes);
  }

  /** The height of notes with those of some lines more. */
  double noteHeight(int from, int to, double before) {
    double notes = before;
    for (int i = from; i < to; i++) {
      notes += noteHeight(lines.get(i), notes > 0);
    }
    return notes;
  }

  private Column computeFill(int from, int capacity, double notesBefore) {
    int used = 0;
    double notes = notesBefore;
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
      int grade = i == lines.size() ? GOOD : isSingleLine(from, i) ? SINGLE_LINE : quality[i];
      best[grade] = i;
      bestRows[grade] = used + noteRows(notes);
    }
    int choice = choose(best, bestRows, capacity);
    return choice < 0 ? Column.none(from) : new Column(best[choice], bestRows[choice], choice);
  }

  /** Whether a column has one line from the middle of a paragraph. */
  private boolean isSingleLine(int from, int to) {
    return to == from + 1
        && lines.get(from).place().index() > 0
        && lines.get(to).place().index() > 0;
  }

  private int choose(int[] best, int[] rows, int capacity) {
    int most = capacity < 2 * MIN_ROWS ? Math.max(maxWhite, MIN_ROWS - 1) : maxWhite;
    boolean full = best[GOOD] >= 0 && capacity - rows[GOOD] <= most;
    if (best[GOOD] >= 0 && (full || rows[HYPHEN] <= rows[GOOD])) {
      return GOOD;
    }
    boolean must = capacity >= MIN_ROWS;
    if (best[HYPHEN] >= 0 && must && capacity > maxWhite) {
      return HYPHEN;
    }
    return must && best[SINGLE_LINE] >= 0 ? SINGLE_LINE : must && best[HEADING] >= 0 ? HEADING : -1;
  }

  private double noteHeight(FlowLine line, boolean more) {
    double height = 0;
    for (TextBox note : line.extra().notes()) {
      height += note.height();
    }
    return height > 0 && !more ? height + row / 2 : height;
  }

  /** How much of the rows that notes of a height take is white over them. */
  double whiteOverNotes(double height) {
    return noteRows(height) - height / row + 0.5;
  }

  /** The rows that notes of a height take. */
  int noteRows(double height) {
    return (int) Math.ceil(height / row - 0.001);
  }
}
