package io.etude.pdf.layout.page;

import java.util.List;
import java.util.Optional;

/** Puts floaters into the free room under what is on a page, each as high up as it can go. */
public final class FloaterPacking {

  /** Columns that end within so many rows of each other are continued at one height. */
  private static final int SAME_HEIGHT = 3;

  private final int rows;
  private final boolean lowest;
  private final int[] free;
  private boolean numbersHeld;
  private int trapped;

  /**
   * Room on a page.
   *
   * @param rows rows of the page
   * @param ends for each column where its free room begins
   * @param lowest whether floaters take the rows of their least height
   */
  public FloaterPacking(int rows, int[] ends, boolean lowest) {
    this.rows = rows;
    this.lowest = lowest;
    free = ends.clone();
    align();
  }

  private void align() {
    for (int c = 1; c < free.length; c++) {
      if (Math.abs(free[c] - free[c - 1]) <= SAME_HEIGHT) {
        int lower = Math.max(free[c], free[c - 1]);
        free[c] = lower;
        free[c - 1] = lower;
      }
    }
  }

  /**
   * What begins a little above a box in the columns beside it begins level with it.
   *
   * @param beside the boxes that have their places
   */
  public void levelWith(List<PlacedFloater> beside) {
    for (PlacedFloater box : beside) {
      for (int c = 0; c < free.length; c++) {
        int down = box.row() - free[c];
        if (!box.covers(c) && down > 0 && down <= SAME_HEIGHT) {
          free[c] = box.row();
        }
      }
    }
  }

  /**
   * Takes the highest place where a floater fits.
   *
   * @param widest the most columns that it may span; it takes fewer where it fits no other way
   */
  public Optional<PlacedFloater> place(Galley.Mention mention, int widest) {
    Floater floater = mention.floater();
    if (floater.numbered() && numbersHeld) {
      return Optional.empty();
    }
    for (int span = widest; span >= floater.span().min(); span--) {
      Placement placement = new Placement(mention, Placement.Slot.BELOW, span);
      int column = highest(span);
      int row = top(column, span);
      int high = lowest ? placement.box().leastRows() : placement.box().rows();
      int end = row + high;
      if (end <= rows) {
        for (int c = column; c < column + span; c++) {
          trapped += row - free[c];
          free[c] = end + PageRoom.GAP;
        }
        align();
        return Optional.of(new PlacedFloater(placement, column, row, high));
      }
    }
    numbersHeld |= floater.numbered();
    return Optional.empty();
  }

  /** Rows left white above a floater, beside what ends lower. */
  public int trapped() {
    return trapped;
  }

  private int highest(int span) {
    int best = 0;
    for (int c = 1; c + span <= free.length; c++) {
      if (top(c, span) < top(best, span)) {
        best = c;
      }
    }
    return best;
  }

  private int top(int column, int span) {
    int top = free[column];
    for (int c = column + 1; c < column + span; c++) {
      top = Math.max(top, free[c]);
    }
    return top;
  }
}
