package io.etude.pdf.layout.page;

import io.etude.pdf.layout.box.Grid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The columns of a page, from which floaters at the head, foot and side take rows. */
public final class PageRoom {

  /** Empty rows between floaters, and between them and the text. */
  public static final int GAP = 1;

  private final int rows;
  private final int[] top;
  private final int[] bottom;
  private final int[] taken;
  private final List<PlacedFloater> placedFloaters = new ArrayList<>();
  private final int side;
  private int trapped;

  /** Which floaters take the rows of their least height. */
  public enum Lowest {
    /** None: they are as high as usual. */
    NONE,
    /** Those in the columns of side boxes. */
    SIDES,
    /** Those at the head and foot of the page too. */
    ALL
  }

  /** A value to look up what text makes of rooms of one shape. */
  public static final class Shape {
    private final int[] values;

    private Shape(int[] values) {
      this.values = values;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Shape shape && Arrays.equals(values, shape.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }

  /**
   * An empty page.
   *
   * @param side how many columns at the right hold side boxes before text
   */
  public PageRoom(Grid grid, int firstRow, int side) {
    rows = grid.rows();
    this.side = side;
    top = new int[grid.columns()];
    bottom = new int[grid.columns()];
    taken = new int[grid.columns()];
    Arrays.fill(top, firstRow);
    Arrays.fill(bottom, rows);
  }

  public int columns() {
    return top.length;
  }

  /** The first row of a column that is free for text. */
  public int top(int column) {
    return top[column];
  }

  /** The row behind those that are free for text. */
  public int bottom(int column) {
    return bottom[column];
  }

  /** The row behind the side boxes at a column's head; 0 for none. */
  public int taken(int column) {
    return taken[column];
  }

  /** Where each column's room for text begins and ends, and which of them hold side boxes. */
  public Shape shape() {
    int[] shape = Arrays.copyOf(top, 2 * top.length + 1);
    System.arraycopy(bottom, 0, shape, top.length, top.length);
    shape[2 * top.length] = side;
    return new Shape(shape);
  }

  public int side() {
    return side;
  }

  public boolean isSide(int column) {
    return column >= top.length - side;
  }

  /** Rows left white beside one floater and above or below another that is wider. */
  public int trapped() {
    return trapped;
  }

  public List<PlacedFloater> placedFloaters() {
    return placedFloaters;
  }

  /**
   * Gives every floater its rows; false if they don't fit.
   *
   * @param lowest which of them take the rows of their least height
   */
  public boolean place(List<Placement> placements, Lowest lowest) {
    boolean across = lowest == Lowest.ALL;
    for (Placement placement : placements) {
      if (placement.slot() == Placement.Slot.HEAD && !head(placement, across)) {
        return false;
      }
    }
    for (int i = placements.size() - 1; i >= 0; i--) {
      if (placements.get(i).slot() == Placement.Slot.FOOT && !foot(placements.get(i), across)) {
        return false;
      }
    }
    return sides(placements, lowest != Lowest.NONE);
  }

  private boolean acrossText(int span) {
    return span == top.length || span <= top.length - side;
  }

  private static int rows(Placement placement, boolean lowest) {
    return lowest ? placement.box().leastRows() : placement.box().rows();
  }

  private boolean head(Placement placement, boolean lowest) {
    int span = placement.span();
    int high = rows(placement, lowest);
    int row = 0;
    for (int c = 0; c < span; c++) {
      row = Math.max(row, top[c]);
    }
    int end = row + high;
    if (!acrossText(span) || end > rows) {
      return false;
    }
    placedFloaters.add(new PlacedFloater(placement, 0, row, high));
    for (int c = 0; c < span; c++) {
      trapped += row - top[c];
      top[c] = Math.min(end + GAP, rows);
      taken[c] = Math.max(taken[c], end);
    }
    return true;
  }

  /** Feet are stacked from the foot of the page upwards, the last floater lowest. */
  private boolean foot(Placement placement, boolean lowest) {
    int span = placement.span();
    int high = rows(placement, lowest);
    int end = rows;
    int highest = 0;
    for (int c = 0; c < span; c++) {
      end = Math.min(end, bottom[c]);
      highest = Math.max(highest, top[c]);
    }
    int row = end - high;
    if (!acrossText(span) || row < highest) {
      return false;
    }
    placedFloaters.add(new PlacedFloater(placement, 0, row, high));
    for (int c = 0; c < span; c++) {
      trapped += bottom[c] - end;
    }
    Arrays.fill(bottom, 0, span, Math.max(highest, row - GAP));
    return true;
  }

  private boolean sides(List<Placement> placements, boolean lowest) {
    int column = top.length - side;
    for (Placement placement : placements) {
      if (placement.slot() != Placement.Slot.SIDE) {
        continue;
      }
      int high = rows(placement, lowest);
      while (column < top.length && top[column] + high > bottom[column]) {
        column++;
      }
      if (column == top.length) {
        return false;
      }
      placedFloaters.add(new PlacedFloater(placement, column, top[column], high));
      taken[column] = top[column] + high;
      top[column] = Math.min(bottom[column], taken[column] + GAP);
    }
    return true;
  }
}
