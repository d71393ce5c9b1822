package io.etude.pdf.layout.annex;

import io.etude.internal.RenderGuard;
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

  /**
   * How much wider the space between blocks may grow, so that a page ends at its foot: white that
   * is heaped up between blocks is as white as at the foot.
   */
  public static final double STRETCH = 5;

  /** What it costs to spread a page: rows that are farther apart than on others are seen too. */
  private static final double SPREADS = 0.03;

  /** What it costs to spread it widely, the more the farther. */
  private static final double SPREADS_WIDELY = 0.1;

  private static final double SPREADS_WIDEST = 0.8;

  /** What it costs that the space between the blocks of a page is the least. */
  private static final double SQUEEZES = 0.05;

  /** What a hole costs beside its size before a block that was too high for it: little. */
  private static final double BEFORE_BLOCK = 0.06;

  /** What it costs that it is seen from afar: rather a block in two parts. */
  private static final double GAPES = 0.6;

  private static final double GAPES_FARTHER = 6.5;

  /** What it costs that a run leaves as much of the page it could begin on, beside its size. */
  private static final double SKIPS = 0.2;

  /** And if rows of a split block could have filled it: as much as an empty page. */
  private static final double WITHIN_BLOCK = 1;

  /** A last page filled to less than this looks like a mistake; the square of what it lacks. */
  private static final double SHORT_LAST = 0.3;

  /** A page that can't hold the least that must be on it: rather any other break. */
  private static final double OVERFULL = 100;

  /** A hole larger than this part of the page, though the next rows of a long block fit in it. */
  private static final double LARGE_HOLE = 0.14;

  private static final double FILLABLE = 0.3;

  /** A last page of nothing but the block that closes the report. */
  private static final double ALONE = 0.45;

  private final AnnexRun run;
  private final List<AnnexRun.Place> places;
  private final int last;
  private final double firstRoom;
  private final double room;
  private final double pageCost;
  private final double[] costs;
  private final int[] before;

  /**
   * A page.
   *
   * @param from where it begins
   * @param to where it ends
   * @param height the height of all that, no more than its room
   * @param squeeze the part of its slack that it is lower
   * @param springs how many of its spaces may grow
   * @param fillable whether what is next would have fit on it too
   */
  record AnnexPage(
      AnnexRun.Place from,
      AnnexRun.Place to,
      double height,
      double squeeze,
      int springs,
      boolean fillable) {}

  private AnnexBreaks(AnnexRun run, double firstRoom, double room) {
    this.run = run;
    this.firstRoom = firstRoom;
    this.room = room;
    places = run.places();
    pageCost = run.pageCost();
    last = places.size() - 1;
    costs = new double[places.size()];
    before = new int[places.size()];
  }

  /**
   * The pages of a run.
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
    costs[0] = 0;
    for (int to = 1; to <= last; to++) {
      RenderGuard.checkInterrupt();
      boolean fits = true;
      for (int from = to - 1; from >= 0 && fits; from--) {
        double height = run.height(places.get(from), places.get(to));
        fits = height - slack(from, to) <= room || from == to - 1;
        if (fits) {
          double cost = costs[from] + cost(from, to, height);
          if (cost < costs[to]) {
            costs[to] = cost;
            before[to] = from;
          }
        }
      }
    }
    return traced();
  }

  private double slack(int from, int to) {
    return run.slack(places.get(from), places.get(to));
  }

  private double cost(int from, int to, double height) {
    double slack = slack(from, to);
    double has = room(from, height - slack);
    double skipped = has > firstRoom && from == 0 ? skipped(firstRoom / room) : 0;
    double penalty = skipped + places.get(to).penalty() + pageCost;
    double white = has - height;
    if (white < -slack) {
      return penalty + OVERFULL;
    }
    penalty += white < 0 ? SQUEEZES * -white / slack : 0;
    if (to == last) {
      return from == 0 ? penalty : penalty + shortLast(from, height);
    }
    int springs = run.springs(places.get(from), places.get(to));
    double hole = Math.max(0, white - STRETCH * springs) / has;
    if (hole > AnnexSpread.HOLE) {
      AnnexSpread most = run.spread(places.get(from), places.get(to));
      double spread = most.of(hole * has, has);
      hole -= most.height(spread) / has;
      penalty += SPREADS;
      penalty += spread > 1 ? SPREADS_WIDELY + SPREADS_WIDEST * (spread - 1) : 0;
    }
    double extra = places.get(to).row() > 0 ? WITHIN_BLOCK : BEFORE_BLOCK;
    boolean mistake = hole > LARGE_HOLE && goesOnWithRows(to) && isFillable(from, to, has);
    penalty += hole > AnnexSpread.HOLE ? extra : 0;
    boolean gapes = hole > AnnexSpread.GAPING;
    penalty += gapes ? GAPES + GAPES_FARTHER * (hole - AnnexSpread.GAPING) : 0;
    return penalty + square(hole) + (mistake ? FILLABLE : 0);
  }

  /** What it costs that nothing is on the free part of the page that the run could begin on. */
  private static double skipped(double part) {
    return square(part) + (part > AnnexSpread.GAPING ? SKIPS + part : 0);
  }

  /** Whether what is next is of a long block that pages may divide between its parts. */
  private boolean goesOnWithRows(int to) {
    return places.get(to).row() > 0;
  }

  private double shortLast(int from, double height) {
    AnnexRun.Place place = places.get(from);
    boolean alone = run.last().closes() && place.row() == 0 && place.item() == run.size() - 1;
    return square(Math.max(0, SHORT_LAST - height / room)) + (alone ? ALONE : 0);
  }

  /** The height of a page that begins there: the first has less, unless that is not enough. */
  private double room(int from, double height) {
    return from == 0 && height <= firstRoom ? firstRoom : room;
  }

  /** Whether a page had room for what is next, up to where a page may end too. */
  private boolean isFillable(int from, int to, double has) {
    return to < last && run.height(places.get(from), places.get(next(to))) <= has;
  }

  /** The next place where a page may end. */
  private int next(int place) {
    int next = Math.min(last, place + 1);
    while (next < last && places.get(next).penalty() >= AnnexRun.HEADING_AT_FOOT) {
      next++;
    }
    return next;
  }

  private static double square(double x) {
    return x * x;
  }

  private List<AnnexPage> traced() {
    List<AnnexPage> pages = new ArrayList<>();
    for (int to = last; to > 0; to = before[to]) {
      int from = before[to];
      double height = run.height(places.get(from), places.get(to));
      double slack = slack(from, to);
      double has = room(from, height - slack);
      double over = Math.max(0, height - has);
      int springs = run.springs(places.get(from), places.get(to));
      boolean fillable = isFillable(from, to, has);
      pages.add(
          new AnnexPage(
              places.get(from),
              places.get(to),
              height - Math.min(over, slack),
              over == 0 || slack == 0 ? 0 : Math.min(1, over / slack),
              springs,
              fillable));
    }
    Collections.reverse(pages);
    return pages;
  }
}
