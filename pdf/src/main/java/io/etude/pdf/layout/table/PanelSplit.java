package io.etude.pdf.layout.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Divides the columns of a banner between panels: in as few as possible, of those ways the one that
 * divides the fewest segments, of those the one whose panels are about equally wide. The total is
 * on each.
 */
final class PanelSplit {

  /** What a panel more costs: more than any number of divided segments. */
  private static final double PANEL = 1e6;

  /** What it costs to divide a segment: more than panels of unequal width. */
  private static final double DIVIDED = 1e3;

  private final BannerHeads heads;
  private final double[] widths;

  /** How much narrower the total is on panels behind the first. */
  private final double spared;

  /** The columns that are on each panel. */
  private final int totals;

  private final double room;
  private final boolean[] mayEnd;
  private final boolean[] endsSegment;

  private PanelSplit(BannerHeads heads, double[] widths, double room, double spared) {
    this.heads = heads;
    this.widths = widths;
    this.spared = spared;
    double widest = Arrays.stream(widths).skip(1).max().orElse(0);
    totals = heads.hasTotal() && widths[0] + widest <= room ? 1 : 0;
    this.room = room - sum(0, totals);
    mayEnd = new boolean[widths.length + 1];
    endsSegment = new boolean[widths.length + 1];
    readSegments();
  }

  /**
   * The columns of each panel.
   *
   * @param widths the width of each column
   * @param room the width of a panel
   * @param spared how much narrower the total is on panels behind the first
   */
  static List<List<Integer>> of(BannerHeads heads, double[] widths, double room, double spared) {
    return new PanelSplit(heads, widths, room, spared).panels();
  }

  /** A segment that a panel holds isn't divided. */
  private void readSegments() {
    int start = totals;
    while (start < widths.length) {
      int end = heads.endOfSegment(start);
      boolean fits = sum(start, end) <= room;
      Arrays.fill(mayEnd, start + 1, end, !fits);
      mayEnd[end] = true;
      endsSegment[end] = true;
      start = end;
    }
  }

  private double sum(int from, int to) {
    return Arrays.stream(widths, from, to).sum();
  }

  private List<List<Integer>> panels() {
    int count = widths.length;
    double[] costs = new double[count + 1];
    int[] starts = new int[count + 1];
    Arrays.fill(costs, Double.POSITIVE_INFINITY);
    costs[totals] = 0;
    for (int end = totals + 1; end <= count; end++) {
      double width = 0;
      for (int start = end - 1; start >= totals && mayEnd[end]; start--) {
        width += widths[start];
        double more = start == totals ? 0 : spared;
        if (width > room + more && start < end - 1) {
          break;
        }
        double cost = costs[start] + cost(width, end);
        if (cost < costs[end]) {
          costs[end] = cost;
          starts[end] = start;
        }
      }
    }
    List<List<Integer>> panels = new ArrayList<>();
    for (int end = count; end > totals; end = starts[end]) {
      panels.add(0, panel(starts[end], end));
    }
    return panels.isEmpty() ? List.of(panel(totals, totals)) : panels;
  }

  private double cost(double width, int end) {
    double part = width / room;
    return PANEL + (endsSegment[end] ? 0 : DIVIDED) + part * part;
  }

  private List<Integer> panel(int start, int end) {
    List<Integer> panel = new ArrayList<>();
    for (int c = 0; c < totals; c++) {
      panel.add(c);
    }
    for (int c = start; c < end; c++) {
      panel.add(c);
    }
    return panel;
  }
}
