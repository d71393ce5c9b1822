package io.etude.pdf.layout.annex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Chooses where the pages of an annex end, all at once: of all ways to divide a run into pages the
 * one that costs least, by dynamic programming over its places (Plass, Optimal Pagination
 * Techniques for Automatic Typesetting Systems, 1981). Space at the foot of a page costs its square
 * as a part of the page; a split block costs what its rows say; the last page may end anywhere.
 */
public final class AnnexBreaks {

  /** How much wider the space between blocks may grow, so that a page ends near its foot. */
  public static final double STRETCH = 36;

  /** Space at the foot of a page is seen as a hole from this part of the page. */
  private static final double HOLE = 0.12;

  /** What a hole costs beside its size before a block that was too high for it: little. */
  private static final double BEFORE_BLOCK = 0.06;

  /** And if rows of a split block could have filled it: as much as an empty page. */
  private static final double WITHIN_BLOCK = 1;

  /** A last page filled to less than this looks like a mistake; the square of what it lacks. */
  private static final double SHORT_LAST = 0.3;

  /** A page that can't hold the least that must be on it: rather any other break. */
  private static final double OVERFULL = 100;

  /** A block that floats overtakes no more blocks than this, to stay near the end. */
  private static final int OVERTAKEN = 8;

  /** That it overtakes at all, and each block: it does so only to save a page or a hole. */
  private static final double OVERTAKES = 0.1;

  private static final double OVERTAKING = 0.01;

  /** What a wholly white last page would cost once the floating block is on an earlier one. */
  private static final double EMPTY_LAST = 0.5;

  /** A page for nothing but the block that floats: as bad as a page half white. */
  private static final double PAGE_FOR_FLOATER = 0.3;

  private final AnnexRun run;
  private final List<AnnexRun.Place> places;
  private final int last;
  private final double firstRoom;
  private final double room;
  private final double floater;
  private final double[] costs;
  private final int[] before;

  /**
   * A page.
   *
   * @param from where it begins
   * @param to where it ends
   * @param floats whether the block that floats is at its foot
   * @param height the least height of all that
   * @param springs how many of its spaces may grow
   */
  record AnnexPage(
      AnnexRun.Place from, AnnexRun.Place to, boolean floats, double height, int springs) {}

  private AnnexBreaks(AnnexRun run, double firstRoom, double room) {
    this.run = run;
    this.firstRoom = firstRoom;
    this.room = room;
    floater = run.floaterHeight();
    places = run.places();
    last = places.size() - 1;
    costs = new double[2 * places.size()];
    before = new int[2 * places.size()];
  }

  /**
   * The pages of a run. If its last block floats and is on none of them, it wants a page of its
   * own.
   *
   * @param firstRoom height of the room on the first page, less than that of others if something is
   *     above it; if that isn't enough, the first page given here is the second
   * @param room height of the room on a page
   */
  static List<AnnexPage> of(AnnexRun run, double firstRoom, double room) {
    return new AnnexBreaks(run, firstRoom, room).pages();
  }

  private List<AnnexPage> pages() {
    Arrays.fill(costs, Double.POSITIVE_INFINITY);
    costs[state(0, false)] = 0;
    for (int to = 1; to <= last; to++) {
      boolean fits = true;
      for (int from = to - 1; from >= 0 && fits; from--) {
        double height = run.height(places.get(from), places.get(to));
        fits = height <= room || from == to - 1;
        if (fits) {
          tryPage(from, to, height);
        }
      }
    }
    return traced();
  }

  /** A state is a place, and whether the block that floats is before it. */
  private static int state(int place, boolean floated) {
    return 2 * place + (floated ? 1 : 0);
  }

  private void tryPage(int from, int to, double height) {
    int springs = run.springs(places.get(from), places.get(to));
    double cost = cost(from, to, height, springs);
    offer(state(from, false), state(to, false), cost);
    double white = to == last ? EMPTY_LAST * square(Math.max(0, 1 - height / room)) : 0;
    offer(state(from, true), state(to, true), cost + white);
    int overtaken = places.get(last).item() - places.get(to).endItem();
    if (floater > 0 && overtaken <= OVERTAKEN && height + floater <= room) {
      double with = cost(from, to, height + floater, springs + 1);
      double early = to == last ? 0 : OVERTAKES + OVERTAKING * overtaken;
      offer(state(from, false), state(to, true), with + early);
    }
  }

  private void offer(int from, int to, double cost) {
    double sum = costs[from] + cost;
    if (sum < costs[to]) {
      costs[to] = sum;
      before[to] = from;
    }
  }

  private double cost(int from, int to, double height, int springs) {
    boolean skips = from == 0 && firstRoom < room && height > firstRoom;
    double has = from == 0 && !skips ? firstRoom : room;
    double skipped = skips ? square(firstRoom / room) : 0;
    double penalty = skipped + places.get(to).penalty() + run.pageCost();
    double white = has - height;
    if (white < 0) {
      return penalty + OVERFULL;
    }
    if (to == last) {
      return from == 0 ? penalty : penalty + square(Math.max(0, SHORT_LAST - height / room));
    }
    double hole = Math.max(0, white - STRETCH * springs) / room;
    double extra = places.get(to).inBlock() ? WITHIN_BLOCK : BEFORE_BLOCK;
    return penalty + square(hole) + (hole > HOLE ? extra : 0);
  }

  private static double square(double x) {
    return x * x;
  }

  private List<AnnexPage> traced() {
    boolean floats = costs[state(last, true)] < costs[state(last, false)] + PAGE_FOR_FLOATER;
    List<AnnexPage> pages = new ArrayList<>();
    int to = state(last, floats);
    while (to > 1) {
      int from = before[to];
      pages.add(page(places.get(from / 2), places.get(to / 2), to % 2 != from % 2));
      to = from;
    }
    Collections.reverse(pages);
    return pages;
  }

  private AnnexPage page(AnnexRun.Place from, AnnexRun.Place to, boolean floats) {
    double height = run.height(from, to);
    int springs = run.springs(from, to);
    return floats
        ? new AnnexPage(from, to, true, height + floater, springs + 1)
        : new AnnexPage(from, to, false, height, springs);
  }
}
