package io.etude.pdf.internal.layout;

import java.util.Optional;

/** Puts floaters into the free room under what stands on a page, each as high up as it can go. */
final class Packing {

  /** Columns that end within so many rows of each other are continued at one height. */
  private static final int ALIKE = 3;

  private final Grid grid;
  private final double gap;
  private final double[] free;
  private boolean numbersHeld;

  /** A place for a box. */
  record Spot(Box box, int span, int column, double y) {}

  /**
   * Room on a page.
   *
   * @param ends for each column where its free room begins
   * @param gap white between floaters
   */
  Packing(Grid grid, double[] ends, double gap) {
    this.grid = grid;
    this.gap = gap;
    free = ends.clone();
    align();
  }

  private void align() {
    for (int c = 1; c < free.length; c++) {
      if (Math.abs(free[c] - free[c - 1]) <= ALIKE * grid.row()) {
        double lower = Math.max(free[c], free[c - 1]);
        free[c] = lower;
        free[c - 1] = lower;
      }
    }
  }

  /** Takes the highest place where a floater fits; none if there is none. */
  Optional<Spot> place(Floater floater) {
    if (floater.numbered() && numbersHeld) {
      return Optional.empty();
    }
    int span = Math.min(floater.wish(), grid.columns());
    Box box = floater.box(span);
    int best = 0;
    for (int c = 1; c + span <= free.length; c++) {
      if (top(c, span) < top(best, span)) {
        best = c;
      }
    }
    double y = top(best, span);
    if (y + box.height() > grid.bottom() + 0.01) {
      numbersHeld |= floater.numbered();
      return Optional.empty();
    }
    for (int c = best; c < best + span; c++) {
      free[c] = y + box.height() + gap;
    }
    return Optional.of(new Spot(box, span, best, y));
  }

  private double top(int column, int span) {
    double top = free[column];
    for (int c = column + 1; c < column + span; c++) {
      top = Math.max(top, free[c]);
    }
    return top;
  }
}
