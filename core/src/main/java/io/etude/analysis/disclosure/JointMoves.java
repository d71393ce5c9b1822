package io.etude.analysis.disclosure;

import io.etude.analysis.disclosure.network.Effort;
import io.etude.analysis.disclosure.network.MoveProgram;
import io.etude.analysis.disclosure.network.MoveSearch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Moves all hidden counts of an item at once, as far as each needs. This costs one linear program
 * instead of one for each count, and hides nothing more. Not thread-safe.
 */
final class JointMoves {

  /** Entries of the largest linear program: about 8 MB of numbers. */
  private static final long MAX_ENTRIES = 1_000_000L;

  /** How often it is tried; few counts become safe in later turns. */
  private static final int MAX_TURNS = 6;

  /** Entries visited by all programs of a study: some seconds. */
  private static final long MAX_EFFORT = 2_000_000_000L;

  private final ShownCounts shown;
  private final HiddenCounts hidden;
  private final Uncertainty uncertainty;
  private final MoveSearch search;
  private final Effort effort = new Effort(MAX_EFFORT);

  /** By item. */
  private final Map<Integer, Region> regions = new HashMap<>();

  /**
   * The hidden counts of an item, their program, and by how much its counts have been asked to
   * change: to ask again would give the same move.
   */
  private record Region(
      List<Integer> counts, MoveProgram program, Set<Map<Integer, Double>> asked) {}

  JointMoves(ShownCounts shown, HiddenCounts hidden, Uncertainty uncertainty, MoveSearch search) {
    this.shown = shown;
    this.hidden = hidden;
    this.uncertainty = uncertainty;
    this.search = search;
  }

  void moveItem(int item) {
    List<Integer> counts = hiddenCounts(item);
    if (counts.stream().noneMatch(uncertainty::isOpen)) {
      return;
    }
    Region region = regions.get(item);
    if (region == null || !region.counts.equals(counts)) {
      MoveProgram program = new MoveProgram(shown.network(), hidden, new LinkedHashSet<>(counts));
      region = new Region(counts, program, new HashSet<>());
      regions.put(item, region);
    }
    if (region.program.size() > MAX_ENTRIES) {
      return;
    }
    for (int turn = 0; turn < MAX_TURNS && moveOnce(region, turn); turn++) {
      // each turn starts with the other direction
    }
  }

  private List<Integer> hiddenCounts(int item) {
    Set<Integer> region = new LinkedHashSet<>();
    shown.countsOf(item).stream().filter(hidden::isHidden).forEach(region::add);
    shown.subtracted(item).stream().filter(hidden::isHidden).forEach(region::add);
    return List.copyOf(region);
  }

  /** Moves the open counts of a region up and down by turns; false if none is open. */
  private boolean moveOnce(Region region, int turn) {
    Map<Integer, Double> wishes = new LinkedHashMap<>();
    int sign = turn;
    for (int node : region.counts) {
      if (uncertainty.isOpen(node)) {
        double minimum = uncertainty.minimum(node);
        wishes.put(node, sign++ % 2 == 0 ? minimum : -minimum);
      }
    }
    if (!wishes.isEmpty() && region.asked.add(wishes)) {
      double[] wish = new double[shown.network().size()];
      wishes.forEach((node, by) -> wish[node] = by);
      MoveSearch.Move move = region.program.spread(wish, effort);
      if (move != null && search.possible(move)) {
        uncertainty.apply(move);
      }
    }
    return !wishes.isEmpty();
  }
}
