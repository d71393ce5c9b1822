package io.etude.pdf.paragraph;

import java.util.Arrays;
import java.util.Optional;

/**
 * Chooses where the lines of a paragraph end, best for the paragraph as a whole: after D. E. Knuth
 * and M. F. Plass, Breaking Paragraphs into Lines, Software: Practice and Experience 11 (1981).
 *
 * <p>Several passes: with no line past ratio 1; past {@link ParagraphStyle#LOOSEST}, also where the
 * first leaves a short word alone on the last line; past twice that; at last with any, and with
 * breaks where no break belongs. A pass is dynamic programming over partial paragraphs, the nodes;
 * of those that end at the same break only the best of each kind is kept, which is exact: kinds
 * differ in all that the cost of what follows depends on.
 */
final class LineBreaker {

  private static final double EPSILON = 1e-4;
  private static final int GROWTH = 256;

  /** How poor a runt or a great gap is: more than holes in all lines of a paragraph. */
  static final int BAD = 100_000;

  private final LineCost cost;
  private final LineShape shape;
  private final ParagraphStyle style;

  /** The breaks at hand; the last pass has more of them. */
  private Breaks breaks;

  /**
   * From this line on all lines are equally wide, so that partial paragraphs that differ only in
   * their number of lines are compared.
   */
  private final int equalFrom;

  private int[] at = new int[GROWTH];
  private int[] line = new int[GROWTH];
  private byte[] fitness = new byte[GROWTH];
  private byte[] hyphens = new byte[GROWTH];
  private double[] demerits = new double[GROWTH];
  private int[] previous = new int[GROWTH];
  private int nodes;
  private int[] active = new int[32];
  private int actives;
  private int firstCandidate;

  private Refused refused = Refused.NOTHING;

  /** Which lines of a ragged paragraph are not to be, whatever others cost. */
  private enum Refused {
    NOTHING,
    RUNTS,
    /** And those that leave a great gap, or end where no break belongs. */
    RUNTS_AND_GAPS
  }

  LineBreaker(Breaks breaks, LineShape shape, ParagraphStyle style, LineCost cost) {
    this.breaks = breaks;
    this.shape = shape;
    this.style = style;
    this.cost = cost;
    this.equalFrom = shape.first().size();
  }

  /**
   * Breaks of a ragged paragraph that leave neither a great gap nor a runt, whatever else they
   * cost; none if there are no such breaks.
   */
  Optional<int[]> withoutGaps() {
    return without(Refused.RUNTS_AND_GAPS);
  }

  /** The same that leave gaps rather than a runt. */
  Optional<int[]> withoutRunts() {
    return without(Refused.RUNTS);
  }

  private Optional<int[]> without(Refused lines) {
    refused = lines;
    boolean found = pass(Double.POSITIVE_INFINITY, false);
    refused = Refused.NOTHING;
    return found ? Optional.of(path(best())) : Optional.empty();
  }

  /** The breaks that the chosen ones are of. */
  Breaks breaks() {
    return breaks;
  }

  /** The chosen breaks, from the start to the end of the paragraph. */
  int[] chosen() {
    int[] found = null;
    double least = Double.POSITIVE_INFINITY;
    for (double tolerance : cost.tolerances()) {
      if (pass(tolerance, false) && demerits[best()] < least) {
        least = demerits[best()];
        found = path(best());
      }
      if (found != null && (least < LineCost.RUNT || tolerance >= ParagraphStyle.LOOSEST)) {
        return found;
      }
    }
    breaks = breaks.withEmergencies(narrowest());
    pass(Double.POSITIVE_INFINITY, true);
    return path(best());
  }

  /**
   * How poor the lines between some breaks are: each runt or great gap in a ragged edge counts, and
   * among settings with as many of them each hole, and each justified line past ratio 1.
   */
  int poorness(int[] chosen) {
    int poor = 0;
    for (int i = 1; i < chosen.length; i++) {
      int from = chosen[i - 1];
      int to = chosen[i];
      double width = shape.slot(i - 1).width();
      if (style.optical()) {
        width += breaks.outLeft(from, shape.slot(i - 1)) + breaks.outRight[to];
      }
      double slack = width - breaks.width(from, to);
      double glue = breaks.glue(from, to);
      boolean end = breaks.forced(to);
      boolean runt = cost.isRunt(single(from, to, glue, slack, width));
      poor += runt ? BAD : end ? 0 : hole(cost.gap(slack, glue, width));
      poor += cost.ratio(slack, glue, width - slack - glue, end) > 1 + EPSILON ? 1 : 0;
    }
    return poor;
  }

  private static int hole(double gap) {
    return gap > LineCost.RAGGED_GAP_FROM ? BAD : gap > LineCost.RAGGED_HOLE_FROM ? 1 : 0;
  }

  private double narrowest() {
    double narrowest = shape.rest().width();
    for (LineShape.Slot slot : shape.first()) {
      narrowest = Math.min(narrowest, slot.width());
    }
    return narrowest;
  }

  private int best() {
    int best = active[0];
    for (int i = 1; i < actives; i++) {
      if (demerits[active[i]] < demerits[best]) {
        best = active[i];
      }
    }
    return best;
  }

  private int[] path(int end) {
    int length = 0;
    for (int node = end; node >= 0; node = previous[node]) {
      length++;
    }
    int[] path = new int[length];
    for (int node = end; node >= 0; node = previous[node]) {
      path[--length] = at[node];
    }
    return path;
  }

  /** Whether the paragraph can be set within the tolerance. */
  private boolean pass(double tolerance, boolean last) {
    nodes = 0;
    actives = 0;
    addNode(0, 0, LineCost.DECENT, (byte) 0, 0, -1);
    activate(0);
    for (int b = 1; b < breaks.count; b++) {
      firstCandidate = nodes;
      tryLinesTo(b, tolerance, last);
      if (breaks.forced(b)) {
        actives = 0;
      }
      activateCandidates();
      if (actives == 0) {
        return false;
      }
    }
    return true;
  }

  /** Those that can't win any more are left out: a neighbour's fitness only matters so much. */
  private void activateCandidates() {
    for (int node = firstCandidate; node < nodes; node++) {
      boolean beaten = false;
      for (int other = firstCandidate; other < nodes && !beaten; other++) {
        beaten =
            demerits[other] + LineCost.UNEQUAL_NEIGHBOURS < demerits[node]
                && hyphens[other] <= hyphens[node]
                && Math.min(line[other], equalFrom) == Math.min(line[node], equalFrom);
      }
      if (!beaten) {
        activate(node);
      }
    }
  }

  private void tryLinesTo(int b, double tolerance, boolean last) {
    int kept = 0;
    int dropped = -1;
    boolean optical = style.optical();
    for (int i = 0; i < actives; i++) {
      int node = active[i];
      int from = at[node];
      LineShape.Slot slot = shape.slot(line[node]);
      double width = slot.width();
      if (optical) {
        width += breaks.outLeft(from, slot) + breaks.outRight[b];
      }
      double glue = breaks.glue(from, b);
      double slack = width - breaks.width(from, b);
      double letters = breaks.width(from, b) - glue;
      double give = cost.shrink(glue) + cost.letterFit(letters);
      if (slack >= -give - EPSILON) {
        tryLine(node, b, slack, glue, width, tolerance);
      }
      double lowerBound = breaks.lowerBound[b] - breaks.after[from];
      if (lowerBound - width <= give + EPSILON) {
        active[kept++] = node;
      } else {
        dropped = node;
      }
    }
    actives = kept;
    if (last && kept == 0 && nodes == firstCandidate) {
      // Wider than the line even alone: it sticks out.
      overfull(dropped, b);
    }
  }

  private void overfull(int node, int b) {
    addNode(b, line[node] + 1, LineCost.DECENT, (byte) 0, demerits[node], node);
  }

  private void tryLine(int node, int b, double slack, double glue, double width, double tolerance) {
    boolean end = breaks.forced(b);
    double ratio = cost.ratio(slack, glue, width - slack - glue, end);
    if (ratio > tolerance || isRefused(at[node], b, slack, glue, width)) {
      return;
    }
    boolean hyphen = breaks.showsHyphen(b);
    int run = hyphen ? hyphens[node] + 1 : 0;
    if (run > style.maxHyphens()) {
      return;
    }
    byte fit = cost.fitness(ratio);
    double total =
        demerits[node]
            + cost.line(ratio, slack, glue, width, end)
            + cost.breakAt(breaks.kind[b])
            + cost.pair(fitness[node], fit, hyphens[node] > 0, hyphen, end);
    total += single(at[node], b, glue, slack, width);
    offer(b, line[node] + 1, fit, (byte) run, total, node);
  }

  private boolean isRefused(int from, int b, double slack, double glue, double width) {
    return switch (refused) {
      case NOTHING -> false;
      case RUNTS -> cost.isRunt(single(from, b, glue, slack, width));
      case RUNTS_AND_GAPS ->
          cost.isRunt(single(from, b, glue, slack, width))
              || !breaks.forced(b) && cost.gap(slack, glue, width) > LineCost.RAGGED_GAP_FROM
              || breaks.isEmergency(b);
    };
  }

  /** What it costs that a last line of several is a single word, or half of one. */
  private double single(int from, int to, double glue, double slack, double width) {
    if (!breaks.forced(to) || glue > 0 || from == 0 || breaks.forced(from)) {
      return 0;
    }
    return cost.single(1 - slack / width, breaks.offset[from] > 0, breaks.endsInShortWord(to));
  }

  /** Keeps a partial paragraph if none of its kind that ends here is better. */
  private void offer(int b, int lines, byte fit, byte run, double total, int from) {
    int key = Math.min(lines, equalFrom);
    for (int i = firstCandidate; i < nodes; i++) {
      if (fitness[i] == fit && hyphens[i] == run && Math.min(line[i], equalFrom) == key) {
        if (total < demerits[i]) {
          demerits[i] = total;
          previous[i] = from;
          line[i] = lines;
        }
        return;
      }
    }
    addNode(b, lines, fit, run, total, from);
  }

  private void addNode(int b, int lines, byte fit, byte run, double total, int from) {
    if (nodes == at.length) {
      int size = 2 * nodes;
      at = Arrays.copyOf(at, size);
      line = Arrays.copyOf(line, size);
      fitness = Arrays.copyOf(fitness, size);
      hyphens = Arrays.copyOf(hyphens, size);
      demerits = Arrays.copyOf(demerits, size);
      previous = Arrays.copyOf(previous, size);
    }
    at[nodes] = b;
    line[nodes] = lines;
    fitness[nodes] = fit;
    hyphens[nodes] = run;
    demerits[nodes] = total;
    previous[nodes] = from;
    nodes++;
  }

  private void activate(int node) {
    if (actives == active.length) {
      active = Arrays.copyOf(active, 2 * actives);
    }
    active[actives++] = node;
  }
}
