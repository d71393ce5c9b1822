package io.etude.analysis;

import io.etude.study.Segment;
import io.etude.study.SegmentSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The counts of one table under disclosure control, and which of them are hidden. Column 0 is the
 * total, the last column stands for those outside the segment, who are never shown.
 */
final class GuardedTable {

  /** How a segment's columns add up. */
  enum Shape {
    /** There is no segment. */
    TOTAL,
    /** Columns and those outside add up to the total. */
    PARTITION,
    /** Columns overlap. */
    OVERLAPPING
  }

  final Shape shape;

  /** Positions of the tables whose columns this one's nest in; −1 for none. */
  final int outer;

  final int inner;

  /** Counts by row and column. */
  final double[][] counts;

  final double[] bases;
  final boolean[][] hidden;
  final boolean[] hiddenBase;

  /** Whether the whole segment is hidden, since nothing less was found to be safe. */
  private boolean gone;

  /** For each column the columns that it is the net of; null for others. */
  final int[][] members;

  /** For each column the column of the outer and of the inner table that it lies in. */
  final int[] outerColumn;

  final int[] innerColumn;

  GuardedTable(Shape shape, int outer, int inner, int rows, int columns) {
    this.shape = shape;
    this.outer = outer;
    this.inner = inner;
    counts = new double[rows][columns + 1];
    bases = new double[columns + 1];
    hidden = new boolean[rows][columns + 1];
    hiddenBase = new boolean[columns + 1];
    members = new int[columns + 1][];
    outerColumn = new int[columns + 1];
    innerColumn = new int[columns + 1];
    Arrays.fill(outerColumn, -1);
    Arrays.fill(innerColumn, -1);
  }

  int columns() {
    return bases.length - 1;
  }

  /** Column numbers of those that add up, without nets and without the total. */
  List<Integer> plainColumns() {
    List<Integer> plain = new ArrayList<>();
    for (int c = 1; c < columns(); c++) {
      if (members[c] == null) {
        plain.add(c);
      }
    }
    return plain;
  }

  /** Fills the column of those outside the segment. */
  void finish() {
    int outside = columns();
    for (int r = 0; r <= counts.length; r++) {
      double[] row = r < counts.length ? counts[r] : bases;
      double sum = 0;
      for (int c : plainColumns()) {
        sum += row[c];
      }
      row[outside] = shape == Shape.PARTITION ? Math.max(0, row[0] - sum) : 0;
    }
  }

  /** The same table with the bases as its only row. */
  GuardedTable ofBases() {
    GuardedTable table = new GuardedTable(shape, outer, inner, 1, columns());
    System.arraycopy(bases, 0, table.counts[0], 0, bases.length);
    System.arraycopy(bases, 0, table.bases, 0, bases.length);
    System.arraycopy(members, 0, table.members, 0, members.length);
    System.arraycopy(outerColumn, 0, table.outerColumn, 0, outerColumn.length);
    System.arraycopy(innerColumn, 0, table.innerColumn, 0, innerColumn.length);
    return table;
  }

  void hideColumn(int c) {
    hiddenBase[c] = true;
    for (boolean[] row : hidden) {
      row[c] = true;
    }
  }

  boolean gone() {
    return gone;
  }

  void hideSegment() {
    gone = true;
    for (int c = 1; c < columns(); c++) {
      hideColumn(c);
    }
  }

  boolean anyHidden() {
    for (int c = 0; c < columns(); c++) {
      if (hiddenBase[c] || columnHides(c)) {
        return true;
      }
    }
    return false;
  }

  int hiddenBases() {
    int count = 0;
    for (boolean base : hiddenBase) {
      count += base ? 1 : 0;
    }
    return count;
  }

  int hiddenCount() {
    int count = 0;
    for (int c = 0; c < columns(); c++) {
      count += hiddenBase[c] ? 1 : 0;
      for (boolean[] row : hidden) {
        count += row[c] ? 1 : 0;
      }
    }
    return count;
  }

  boolean columnHides(int c) {
    for (boolean[] row : hidden) {
      if (row[c]) {
        return true;
      }
    }
    return false;
  }

  boolean rowHides(int r) {
    for (int c = 0; c < columns(); c++) {
      if (hidden[r][c]) {
        return true;
      }
    }
    return false;
  }

  /** How the columns of a segment add up. */
  static Shape shapeOf(Segment segment, List<Segment> all) {
    if (segment.source() instanceof SegmentSource.Nested nested) {
      boolean overlaps =
          all.stream()
              .filter(s -> s.id().equals(nested.outer()) || s.id().equals(nested.inner()))
              .anyMatch(s -> shapeOf(s, all) == Shape.OVERLAPPING);
      return overlaps ? Shape.OVERLAPPING : Shape.PARTITION;
    }
    return segment.source() instanceof SegmentSource.Overlapping
        ? Shape.OVERLAPPING
        : Shape.PARTITION;
  }
}
