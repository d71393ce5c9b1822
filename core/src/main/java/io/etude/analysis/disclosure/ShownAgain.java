package io.etude.analysis.disclosure;

import io.etude.analysis.disclosure.network.CountNetwork;
import io.etude.analysis.disclosure.network.DeducibleCounts;
import io.etude.analysis.disclosure.network.Effort;
import io.etude.analysis.disclosure.network.MoveProgram;
import io.etude.analysis.disclosure.network.MoveSearch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Shows again what was hidden in vain: a count without which each count that stays hidden keeps its
 * range. How far a count goes is known from the moves found so far, or by a linear program over
 * what its items hide, so that in the end none is left that could be shown by itself. A program
 * that is too large, or beyond the effort, is not solved. Nor is one where tables show how segments
 * overlap in more ways than a program knows of: any two of some groups may have somebody in common
 * while all of them have nobody. There, and where nobody knows what protects some counts, only
 * those are shown again that no known move needs. Not thread-safe.
 */
final class ShownAgain {

  /** Entries of the largest linear program: about 2 MB of numbers. */
  private static final long MAX_ENTRIES = 250_000L;

  /** Entries visited by all programs of a study: some tens of milliseconds. */
  private static final long MAX_EFFORT = 20_000_000L;

  private final ShownCounts shown;
  private final CountNetwork network;
  private final HiddenCounts hidden;
  private final Uncertainty uncertainty;
  private final MoveSearch search;
  private final Effort effort = new Effort(MAX_EFFORT);
  private final Free costs = new Free();

  /** Whether programs are solved. */
  private boolean solves;

  /** For counts that could not be shown, one that would not have been safe. */
  private final Map<Integer, Integer> blockedBy = new HashMap<>();

  ShownAgain(ShownCounts shown, HiddenCounts hidden, Uncertainty uncertainty, MoveSearch search) {
    this.shown = shown;
    this.network = shown.network();
    this.hidden = hidden;
    this.uncertainty = uncertainty;
    this.search = search;
  }

  /**
   * Shows again what it can, bases first, the dearest first. Where nobody knows what protects some
   * counts, only those of them that need no protection are shown.
   *
   * @param small counts that stay hidden for what they say themselves
   */
  void show(BitSet small) {
    settleClosed();
    boolean onlyClosed = uncertainty.anyClosed();
    solves = !onlyClosed && (!shown.crossesSegments() || network.heedsOverlaps());
    boolean again = true;
    while (again) {
      again = false;
      for (boolean bases : new boolean[] {true, false}) {
        List<Integer> candidates =
            IntStream.range(0, network.size())
                .filter(node -> hidden.isHidden(node) && !small.get(node) && network.isShown(node))
                .filter(node -> !onlyClosed || uncertainty.isClosed(node))
                .filter(node -> !hidden.hasDoubles(node))
                .filter(node -> hidden.isBase(node) == bases && !hidden.isUnderHiddenBase(node))
                .boxed()
                .sorted(Comparator.comparingDouble(node -> -hidden.price(node)))
                .toList();
        for (int node : candidates) {
          again |= show(node) && !onlyClosed;
        }
      }
    }
  }

  /** Asks no more for the counts that follow from the published ones, whatever is hidden. */
  private void settleClosed() {
    BitSet deduced = DeducibleCounts.from(network, costs::isShown);
    deduced.stream().filter(uncertainty::isClosed).forEach(uncertainty::settle);
  }

  private boolean show(int node) {
    List<MoveSearch.Move> instead = new ArrayList<>();
    if (!uncertainty.lacking(node, instead).isEmpty()
        && (!solves || effort.isSpent() || isBlocked(node) || !replace(node, instead))) {
      return false;
    }
    uncertainty.showAgain(node, instead);
    return true;
  }

  /** Whether a count that could not do without it is still hidden: it has no more room since. */
  private boolean isBlocked(int node) {
    return blockedBy.containsKey(node) && hidden.isHidden(blockedBy.get(node));
  }

  /** Finds moves of what else is hidden, so that a count can be shown; false if there are none. */
  private boolean replace(int node, List<MoveSearch.Move> instead) {
    costs.without = node;
    List<Integer> lacking = uncertainty.lacking(node, instead);
    BitSet deduced = DeducibleCounts.from(network, costs::isShown);
    for (int other : lacking) {
      if (deduced.get(other)) {
        blockedBy.put(node, other);
        return false;
      }
    }
    for (int other : lacking) {
      if (!uncertainty.isSafe(other, node, instead)) {
        MoveProgram program = new MoveProgram(network, costs, region(other));
        double minimum = uncertainty.minimum(other);
        move(program, other, minimum, instead);
        if (!uncertainty.isSafe(other, node, instead)) {
          move(program, other, -minimum, instead);
        }
        if (!uncertainty.isSafe(other, node, instead)) {
          blockedBy.put(node, other);
          return false;
        }
      }
    }
    return true;
  }

  /** Moves a count as far as it can go with others of its items. */
  private void move(MoveProgram program, int node, double by, List<MoveSearch.Move> found) {
    double[] wish = new double[network.size()];
    wish[node] = by;
    MoveSearch.Move move = program.size() > MAX_ENTRIES ? null : program.spread(wish, effort);
    if (move != null && search.possible(move)) {
      found.add(move);
    }
  }

  private Set<Integer> region(int node) {
    Set<Integer> region = new LinkedHashSet<>(List.of(node));
    for (int item : shown.itemsOf(node)) {
      shown.countsOf(item).stream().filter(other -> !costs.isShown(other)).forEach(region::add);
    }
    return region;
  }

  /** Nothing for what is hidden but for one count, which no move may change. */
  private final class Free implements MoveSearch.Costs {
    private int without = -1;

    boolean isShown(int node) {
      return node == without || network.isShown(node) && !hidden.isHidden(node);
    }

    @Override
    public double of(int node) {
      return isShown(node) ? Double.POSITIVE_INFINITY : 0;
    }
  }
}
