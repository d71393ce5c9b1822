package io.etude.pdf.internal.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One way to make a page: some floaters at given slots, the text around them. Made, measured, and
 * the best one kept.
 */
final class PageTrial {

  /** Where a floater may stand. */
  enum Slot {
    /** Across columns at the head of the page. */
    HEAD,
    /** Across columns at the foot of the text. */
    FOOT,
    /** In the columns of furniture at the right. */
    SIDE,
    /** In the room under the end of the text. */
    BELOW,
    /** Not in one of these; below the end of the text if there is room, else on a later page. */
    LATER
  }

  /** The least rows of text that are worth starting below or between floaters. */
  static final int LEAST_TEXT = 5;

  private static final double GAP = 14;

  /** White where every point counts. */
  private static final double LEAST_GAP = 12;

  private final Grid grid;
  private final ColumnFill text;
  private final List<Galley.Mention> window;
  private final List<Galley.Mention> waiting;
  private final Slot[] slots;
  private final int side;
  private final int from;
  private final int firstRow;
  private final int[] top;
  private final int[] bottom;
  private final int[] taken;
  private final List<Stand> stands = new ArrayList<>();
  private final int[] columnFrom;
  private final int[] columnTo;
  private final int[] columnRows;
  private final boolean[] flows;
  private int to;
  private int foot;
  private int left;
  private boolean valid = true;

  /** Where a floater stands in this trial. */
  record Stand(Floater floater, Box box, int span, int column, Slot slot, double y) {}

  PageTrial(
      Grid grid,
      ColumnFill text,
      int from,
      int firstRow,
      List<Galley.Mention> waiting,
      Slot[] slots,
      int side) {
    this.grid = grid;
    this.text = text;
    this.from = from;
    window = waiting.subList(0, slots.length);
    this.waiting = waiting;
    this.firstRow = firstRow;
    this.slots = slots.clone();
    this.side = side;
    int n = grid.columns();
    top = new int[n];
    bottom = new int[n];
    taken = new int[n];
    columnFrom = new int[n];
    columnTo = new int[n];
    columnRows = new int[n];
    flows = new boolean[n];
    Arrays.fill(top, firstRow);
    Arrays.fill(bottom, grid.rows());
  }

  /** Places everything; false if it doesn't fit. */
  boolean run() {
    placeHeads();
    placeFeet();
    placeSides();
    if (valid) {
      flow();
      if (ends()) {
        pack();
      }
    }
    return valid;
  }

  private int span(Floater floater) {
    return floater.wish() >= grid.columns()
        ? grid.columns()
        : Math.min(floater.wish(), grid.columns() - side);
  }

  private void placeHeads() {
    for (int i = 0; i < slots.length && valid; i++) {
      if (slots[i] == Slot.HEAD) {
        Floater floater = window.get(i).floater();
        int span = span(floater);
        if (span < Math.min(floater.wish(), grid.columns())) {
          valid = false;
          return;
        }
        Box box = floater.box(span);
        int row = max(top, span);
        stands.add(new Stand(floater, box, span, 0, Slot.HEAD, grid.y(row)));
        int end = row + grid.rowsFor(box.height() + GAP);
        int needed = row + grid.rowsFor(box.height());
        valid = needed <= grid.rows();
        set(top, span, Math.min(end, grid.rows()));
        note(span, needed);
      }
    }
  }

  /** Feet are stacked from the foot of the page upwards, the last floater lowest. */
  private void placeFeet() {
    for (int i = slots.length - 1; i >= 0 && valid; i--) {
      if (slots[i] == Slot.FOOT) {
        Floater floater = window.get(i).floater();
        int span = span(floater);
        if (span < Math.min(floater.wish(), grid.columns())) {
          valid = false;
          return;
        }
        Box box = floater.box(span);
        int row = min(bottom, span);
        stands.add(new Stand(floater, box, span, 0, Slot.FOOT, grid.y(row) - box.height()));
        int start = row - grid.rowsFor(box.height() + GAP);
        valid = start >= max(top, span);
        set(bottom, span, start);
      }
    }
  }

  private void placeSides() {
    int n = grid.columns();
    int column = n - side;
    double y = column < n ? grid.y(top[column]) : 0;
    for (int i = 0; i < slots.length && valid; i++) {
      if (slots[i] != Slot.SIDE) {
        continue;
      }
      Floater floater = window.get(i).floater();
      Box box = floater.box(1);
      while (column < n && y + box.height() > grid.y(bottom[column]) + 0.01) {
        column++;
        y = column < n ? grid.y(top[column]) : 0;
      }
      if (column >= n) {
        valid = false;
        return;
      }
      stands.add(new Stand(floater, box, 1, column, Slot.SIDE, y));
      y += box.height();
      taken[column] = grid.rowsFor(y - grid.top());
      y += GAP;
      top[column] = Math.min(bottom[column], grid.rowsFor(y - grid.top()));
    }
  }

  private static int max(int[] rows, int span) {
    int max = rows[0];
    for (int c = 1; c < span; c++) {
      max = Math.max(max, rows[c]);
    }
    return max;
  }

  private static int min(int[] rows, int span) {
    int min = rows[0];
    for (int c = 1; c < span; c++) {
      min = Math.min(min, rows[c]);
    }
    return min;
  }

  private static void set(int[] rows, int span, int value) {
    for (int c = 0; c < span; c++) {
      rows[c] = value;
    }
  }

  private void note(int span, int row) {
    for (int c = 0; c < span; c++) {
      taken[c] = Math.max(taken[c], row);
    }
  }

  private void flow() {
    if (fill(grid.rows(), true) == text.size()) {
      balance();
    }
    foot = 0;
    for (int c = 0; c < top.length; c++) {
      foot = Math.max(foot, end(c));
    }
  }

  /** Fills the columns down to a common row; gives the line reached. */
  private int fill(int limit, boolean besides) {
    int line = from;
    for (int c = 0; c < top.length; c++) {
      int end = Math.min(bottom[c], limit);
      boolean beside = c >= top.length - side;
      flows[c] = bottom[c] - top[c] >= (beside ? LEAST_TEXT : 1) && (besides || !beside);
      ColumnFill.Column column =
          flows[c] && end > top[c] && line < text.size()
              ? text.fill(line, end - top[c])
              : new ColumnFill.Column(line, 0);
      columnFrom[c] = line;
      columnTo[c] = column.to();
      columnRows[c] = column.rows();
      line = column.to();
    }
    to = line;
    return line;
  }

  /**
   * The text ends on this page: the lowest common foot that still takes all of it, without a few
   * lost lines under the furniture if there is room elsewhere.
   */
  private void balance() {
    if (side == 0 || side == top.length || !balance(false)) {
      balance(true);
    }
  }

  private boolean balance(boolean besides) {
    int limit = grid.rows();
    for (int row : top) {
      limit = Math.min(limit, row);
    }
    while (limit <= grid.rows()) {
      if (fill(limit, besides) == text.size()) {
        return true;
      }
      limit++;
    }
    return false;
  }

  /** The floaters that are left go into what room the end of the text leaves. */
  private void pack() {
    double[] ends = new double[top.length];
    for (int c = 0; c < ends.length; c++) {
      boolean blank = columnRows[c] == 0 && taken[c] == 0;
      ends[c] = grid.y(blank ? firstRow : end(c)) + (blank ? 0 : LEAST_GAP);
    }
    double up = riseOfFeet();
    for (Stand stand : stands) {
      if (stand.slot() == Slot.FOOT) {
        for (int c = 0; c < stand.span(); c++) {
          ends[c] = Math.max(ends[c], stand.y() + stand.box().height() - up + LEAST_GAP);
        }
      }
    }
    Packing packing = new Packing(grid, ends, LEAST_GAP);
    for (Floater floater : leftOver()) {
      if (!pack(packing, floater)) {
        left++;
      }
    }
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] == Slot.LATER && places(window.get(i).floater())) {
        slots[i] = Slot.BELOW;
      }
    }
  }

  /** Numbered ones in their order, then the others, the tallest first: so most find room. */
  private List<Floater> leftOver() {
    List<Floater> numbered = new ArrayList<>();
    List<Floater> others = new ArrayList<>();
    for (int i = 0; i < waiting.size(); i++) {
      if (i >= slots.length || slots[i] == Slot.LATER) {
        Floater floater = waiting.get(i).floater();
        (floater.numbered() ? numbered : others).add(floater);
      }
    }
    others.sort(
        Comparator.comparingDouble(
            floater -> -floater.box(Math.min(floater.wish(), grid.columns())).height()));
    numbered.addAll(others);
    return numbered;
  }

  private boolean pack(Packing packing, Floater floater) {
    Optional<Packing.Spot> spot = packing.place(floater);
    spot.ifPresent(
        s -> {
          stands.add(new Stand(floater, s.box(), s.span(), s.column(), Slot.BELOW, s.y()));
          foot = Math.max(foot, grid.rowsFor(s.y() + s.box().height() - grid.top()));
        });
    return spot.isPresent();
  }

  /** The row behind what stands in a column, feet apart. */
  private int end(int column) {
    int ofText = columnRows[column] > 0 ? top[column] + columnRows[column] : 0;
    return Math.max(taken[column], ofText);
  }

  /** Whether all of the text stands. */
  boolean ends() {
    return to == text.size();
  }

  int to() {
    return to;
  }

  int placedCount() {
    return stands.size();
  }

  boolean places(Floater floater) {
    return stands.stream().anyMatch(stand -> stand.floater() == floater);
  }

  /** How bad the page is. */
  double cost(int age) {
    double cost = 0;
    int n = grid.columns();
    boolean last = ends();
    for (int c = 0; c < n; c++) {
      int white = bottom[c] - (columnRows[c] > 0 ? top[c] + columnRows[c] : Math.max(taken[c], 0));
      if (!last && flows[c]) {
        int shortBy = bottom[c] - top[c] - columnRows[c];
        cost += shortBy <= 1 ? 0 : 3.0 * (shortBy - 1);
      } else if (!last) {
        cost += Math.max(0, white - 2) * 0.8;
      }
    }
    for (int i = 0; i < slots.length; i++) {
      int line = window.get(i).line();
      if (slots[i] == Slot.LATER) {
        cost += line < to || last ? 10 + 20.0 * age : 0;
      } else if (slots[i] == Slot.BELOW) {
        cost += 2;
      } else if (line > to) {
        cost += 12 + 0.5 * (line - to);
      } else if (slots[i] == Slot.FOOT) {
        cost += 1;
      }
    }
    if (from < text.size() && to == from) {
      cost += 40;
    }
    cost += last ? 0.1 * foot + 20 * left : 0;
    return cost;
  }

  /** Writes the page down; gives the rows of the feet when the text ends before them. */
  void writeTo(PagePlan plan, Galley galley) {
    for (int c = 0; c < top.length; c++) {
      if (columnTo[c] > columnFrom[c]) {
        int end = ends() ? top[c] + columnRows[c] : bottom[c];
        plan.segments()
            .add(new PagePlan.Segment(galley, c, top[c], end, columnFrom[c], columnTo[c]));
      }
    }
    double up = ends() ? riseOfFeet() : 0;
    for (Stand stand : stands) {
      double y = stand.slot() == Slot.FOOT ? stand.y() - up : stand.y();
      plan.placed()
          .add(
              new PagePlan.Placed(
                  stand.box(),
                  stand.floater().id(),
                  grid.x(stand.column()),
                  y,
                  grid.width(stand.span()),
                  false));
      plan.endRow(grid.rowsFor(y + stand.box().height() - grid.top()));
    }
    plan.endRow(foot);
  }

  /** When the text ends high above the feet they move up to it, by whole rows. */
  private double riseOfFeet() {
    double highest = Double.MAX_VALUE;
    int span = 0;
    for (Stand stand : stands) {
      if (stand.slot() == Slot.FOOT) {
        highest = Math.min(highest, stand.y());
        span = Math.max(span, stand.span());
      }
    }
    if (span == 0) {
      return 0;
    }
    int end = 0;
    for (int c = 0; c < span; c++) {
      end = Math.max(end, end(c));
    }
    double target = grid.y(end) + (end == 0 ? 0 : 2 * grid.row());
    return Math.max(0, highest - target);
  }
}
