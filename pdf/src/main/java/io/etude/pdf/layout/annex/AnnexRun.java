package io.etude.pdf.layout.annex;

import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.page.AnnexItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Blocks of an annex that are on pages of one kind, set and measured, so that the height of
 * whatever is between two places is found at once.
 */
final class AnnexRun {

  /** The part of the white that is left under a heading. */
  private static final double UNDER_HEADING = 0.4;

  /** A page break between a heading and what follows it. */
  static final double HEADING_AT_FOOT = 10;

  /** The part of the space above blocks that may be taken, so that more is on a page. */
  static final double SHRINK = 0.4;

  /** A page of blocks whose distance is constant. */
  private static final double PAGE = 0.25;

  private final List<AnnexItem> items;
  private final List<AnnexItem.Rows> rows;
  private final double[] sums;
  private final int[] springs;
  private final double[] slack;
  private final double[] slackOfRows;

  /**
   * Where a page may end.
   *
   * @param item the item behind it
   * @param row the row of the item behind it
   * @param penalty how bad it is that a page ends there, where 1 is an empty page
   */
  record Place(int item, int row, double penalty) {

    /** The item behind the last one of which something is before this place. */
    int endItem() {
      return row > 0 ? item + 1 : item;
    }
  }

  /**
   * A part of an item on a page.
   *
   * @param item the item
   * @param part what is painted
   * @param gap the space above
   * @param springy whether that may grow
   * @param goesOn whether the item began on an earlier page
   */
  record Piece(AnnexItem item, AnnexItem.Part part, double gap, boolean springy, boolean goesOn) {}

  /**
   * Sets blocks.
   *
   * @param items the blocks
   * @param grid their pages
   */
  AnnexRun(List<AnnexItem> items, Grid grid) {
    this(items, items.stream().map(item -> item.open(grid)).toList());
  }

  private AnnexRun(List<AnnexItem> items, List<AnnexItem.Rows> rows) {
    this.items = items;
    this.rows = rows;
    sums = new double[items.size() + 1];
    springs = new int[items.size() + 1];
    slack = new double[items.size() + 1];
    slackOfRows = new double[items.size() + 1];
    for (int i = 0; i < items.size(); i++) {
      sums[i + 1] = sums[i] + below(i, rows.get(i).count());
      springs[i + 1] = springs[i] + (springy(i) ? 1 : 0);
      slack[i + 1] = slack[i] + (springy(i) ? SHRINK * gap(i) : 0);
      slackOfRows[i + 1] = slackOfRows[i] + rows.get(i).slack();
    }
  }

  /** The same blocks, the last of them before the others. */
  AnnexRun lastFirst() {
    return new AnnexRun(lastFirst(items), lastFirst(rows));
  }

  /** The same blocks, the last of them set in another way. */
  AnnexRun withLast(AnnexItem last, Grid grid) {
    return new AnnexRun(withLast(items, last), withLast(rows, last.open(grid)));
  }

  private static <T> List<T> withLast(List<T> list, T last) {
    List<T> other = new ArrayList<>(list);
    other.set(other.size() - 1, last);
    return List.copyOf(other);
  }

  /** The same blocks without the last. */
  AnnexRun withoutLast() {
    int end = items.size() - 1;
    return new AnnexRun(items.subList(0, end), rows.subList(0, end));
  }

  private static <T> List<T> lastFirst(List<T> list) {
    List<T> moved = new ArrayList<>(list);
    Collections.rotate(moved, 1);
    return List.copyOf(moved);
  }

  /** The last block. */
  AnnexItem last() {
    return items.get(items.size() - 1);
  }

  /** How many blocks there are. */
  int size() {
    return items.size();
  }

  /** All places, from before the first item to behind the last. */
  List<Place> places() {
    List<Place> places = new ArrayList<>();
    places.add(new Place(0, 0, 0));
    for (int i = 0; i < items.size(); i++) {
      for (int r = 1; r < rows.get(i).count(); r++) {
        double penalty = rows.get(i).penalty(r);
        if (penalty < Double.POSITIVE_INFINITY) {
          places.add(new Place(i, r, penalty));
        }
      }
      boolean parts = i + 1 < items.size() && items.get(i).keepWithNext();
      places.add(new Place(i + 1, 0, parts ? HEADING_AT_FOOT : 0));
    }
    return places;
  }

  /** Space above an item; what follows a heading is set close to it. */
  double gap(int index) {
    double gap = items.get(index).gapBefore();
    boolean underHeading = index > 0 && items.get(index - 1).keepWithNext();
    return underHeading ? UNDER_HEADING * gap : gap;
  }

  /** Whether the space above an item may grow: not under a heading, and not if it is constant. */
  private boolean springy(int index) {
    return index == 0 || !items.get(index - 1).keepWithNext() && items.get(index).stretches();
  }

  /** The height of what is between two places, at the head of a page. */
  double height(Place from, Place to) {
    AnnexItem.Rows first = rows.get(from.item());
    if (from.item() == to.item()) {
      return first.height(from.row(), to.row());
    }
    double height = first.height(from.row(), first.count()) + underHeadings(from, to);
    height += sums[to.item()] - sums[from.item() + 1];
    return to.row() > 0 ? height + below(to.item(), to.row()) : height;
  }

  /** The height of an item's beginning under others, with the space above it. */
  private double below(int item, int rows) {
    AnnexItem.Rows its = this.rows.get(item);
    return gap(item) + its.height(0, rows) - its.lessBelowOthers();
  }

  /** What an item with only headings above it on its page is higher than under other items. */
  private double underHeadings(Place from, Place to) {
    double higher = 0;
    for (int i = from.item() + 1; i < to.endItem() && items.get(i - 1).keepWithNext(); i++) {
      higher += rows.get(i).lessBelowOthers();
    }
    return higher;
  }

  /** The height of everything, at the head of a page. */
  double height() {
    return height(new Place(0, 0, 0), new Place(items.size(), 0, 0));
  }

  /** What each page costs beside its holes: where blocks are close, fewer pages are better ones. */
  double pageCost() {
    return items.stream().allMatch(AnnexItem::stretches) ? 0 : PAGE;
  }

  /** The number of spaces between two places that may grow. */
  int springs(Place from, Place to) {
    return springs[to.endItem()] - springs[from.item() + 1];
  }

  /** How much lower what is between two places may be: its blocks, and the space above them. */
  double slack(Place from, Place to) {
    double spaces = slack[to.endItem()] - slack[from.item() + 1];
    return spaces + slackOfRows[to.endItem()] - slackOfRows[from.item()];
  }

  /** How much higher what is between two places may be. */
  AnnexSpread spread(Place from, Place to) {
    AnnexSpread spread = AnnexSpread.NONE;
    for (int i = from.item(); i < to.endItem(); i++) {
      int first = i == from.item() ? from.row() : 0;
      int end = i == to.item() ? to.row() : rows.get(i).count();
      spread = spread.plus(rows.get(i), first, end);
    }
    return spread;
  }

  /**
   * What is between two places.
   *
   * @param spread how much it is spread, as {@link AnnexItem.Rows#part} has it
   * @param squeeze the part of {@link #slack} that it is lower
   */
  List<Piece> pieces(Place from, Place to, double spread, double squeeze) {
    List<Piece> pieces = new ArrayList<>();
    boolean under = false;
    for (int i = from.item(); i < to.endItem(); i++) {
      int first = i == from.item() ? from.row() : 0;
      int end = i == to.item() ? to.row() : rows.get(i).count();
      boolean lower = squeeze > 0 && rows.get(i).slack() > 0;
      AnnexItem.Part part = rows.get(i).part(first, end, !under, lower ? -squeeze : spread);
      pieces.add(piece(i, part, pieces.isEmpty(), squeeze, first > 0));
      under |= !items.get(i).keepWithNext();
    }
    return pieces;
  }

  private Piece piece(
      int index, AnnexItem.Part part, boolean head, double squeeze, boolean goesOn) {
    boolean springy = !head && springy(index);
    return new Piece(
        items.get(index),
        part,
        head ? 0 : (springy ? 1 - SHRINK * squeeze : 1) * gap(index),
        springy,
        goesOn);
  }
}
