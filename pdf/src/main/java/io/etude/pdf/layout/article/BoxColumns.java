package io.etude.pdf.layout.article;

import io.etude.pdf.layout.page.GridBox;
import io.etude.pdf.layout.page.PageRoom;
import io.etude.pdf.layout.page.PlacedFloater;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Boxes that stand above each other get the rows that are left under them, each in proportion to
 * what it may grow, so that their columns end at the foot of the page.
 */
final class BoxColumns {

  private final int[] feet;
  private final List<PlacedFloater> boxes;

  /** Of each box how far down it could begin, and how much it and those below it may grow. */
  private final int[] latest;

  private final int[] growth;

  private BoxColumns(List<PlacedFloater> placed, int[] feet) {
    this.feet = feet;
    boxes = new ArrayList<>(placed);
    boxes.sort(Comparator.comparingInt(PlacedFloater::row));
    latest = new int[boxes.size()];
    growth = new int[boxes.size()];
  }

  /**
   * Boxes that are no lower than usual where there is room for that.
   *
   * @param feet the row down to which each column may be filled
   */
  static List<PlacedFloater> usual(List<PlacedFloater> placed, int[] feet) {
    return new BoxColumns(placed, feet).grown(box -> box.placement().box().rows() - box.rows());
  }

  /** Boxes that fill their columns as well as they may. */
  static List<PlacedFloater> filled(List<PlacedFloater> placed, int[] feet) {
    BoxColumns columns = new BoxColumns(usual(placed, feet), feet);
    columns.grown(BoxColumns::mayGrow);
    return columns.apart();
  }

  /**
   * The same boxes with what they have in reserve.
   *
   * @param feet the row down to which each column is filled well enough
   */
  static List<PlacedFloater> reserved(List<PlacedFloater> filled, int[] feet) {
    return new BoxColumns(filled, feet)
        .grown(box -> mayGrow(box) + box.placement().box().reserveRows());
  }

  private static int mayGrow(PlacedFloater placed) {
    GridBox box = placed.placement().box();
    return Math.max(0, box.mostRows() + box.spaceRows() - placed.rows());
  }

  private List<PlacedFloater> grown(ToIntFunction<PlacedFloater> most) {
    int[] may = boxes.stream().mapToInt(most).toArray();
    for (int i = boxes.size() - 1; i >= 0; i--) {
      PlacedFloater box = boxes.get(i);
      int below = 0;
      int end = Integer.MAX_VALUE;
      for (int c = 0; c < feet.length; c++) {
        end = box.covers(c) ? Math.min(end, feet[c]) : end;
      }
      for (int j = i + 1; j < boxes.size(); j++) {
        if (areAboveEachOther(box, boxes.get(j)) && latest[j] - PageRoom.GAP < end) {
          end = latest[j] - PageRoom.GAP;
          below = growth[j];
        }
      }
      latest[i] = end - box.rows();
      growth[i] = below + may[i];
    }
    for (int i = 0; i < boxes.size(); i++) {
      PlacedFloater box = boxes.get(i);
      int row = Math.max(box.row(), above(i) + PageRoom.GAP);
      int own = may[i];
      int slack = Math.max(0, latest[i] - row);
      int share = growth[i] == 0 ? 0 : Math.min(own, slack * own / growth[i]);
      boxes.set(i, box.at(row, box.rows() + share));
    }
    return boxes;
  }

  /** A row more between all boxes that are above each other, where there is room for all. */
  private List<PlacedFloater> apart() {
    int[] down = new int[boxes.size()];
    List<PlacedFloater> apart = new ArrayList<>();
    for (int i = 0; i < down.length; i++) {
      PlacedFloater box = boxes.get(i);
      for (int j = 0; j < i; j++) {
        down[i] = areAboveEachOther(boxes.get(j), box) ? Math.max(down[i], down[j] + 1) : down[i];
      }
      PlacedFloater lower = box.at(box.row() + down[i], box.rows());
      for (int c = 0; c < feet.length; c++) {
        if (lower.covers(c) && lower.end() > feet[c]) {
          return boxes;
        }
      }
      apart.add(lower);
    }
    return apart;
  }

  /** The row behind what is right above a box, or a row above the page. */
  private int above(int index) {
    int end = -PageRoom.GAP;
    for (int i = 0; i < index; i++) {
      if (areAboveEachOther(boxes.get(i), boxes.get(index))) {
        end = Math.max(end, boxes.get(i).end());
      }
    }
    return end;
  }

  private boolean areAboveEachOther(PlacedFloater one, PlacedFloater other) {
    return one.column() < other.column() + other.placement().span()
        && other.column() < one.column() + one.placement().span();
  }
}
