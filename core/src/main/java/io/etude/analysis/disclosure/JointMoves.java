package io.etude.analysis.disclosure;

import io.etude.analysis.disclosure.network.Effort;
import io.etude.analysis.disclosure.network.MoveProgram;
import io.etude.analysis.disclosure.network.MoveSearch;
import java.util.LinkedHashSet;
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

  JointMoves(ShownCounts shown, HiddenCounts hidden, Uncertainty uncertainty, MoveSearch search) {
    this.shown = shown;
    this.hidden = hidden;
    this.uncertainty = uncertainty;
    this.search = search;
  }

  void moveItem(int item) {
    Set<Integer> region = hiddenCounts(item);
    if (region.stream().noneMatch(uncertainty::isOpen)) {
      return;
    }
    MoveProgram program = new MoveProgram(shown.network(), hidden, region);
    if (program.size() > MAX_ENTRIES) {
      return;
    }
    for (int turn = 0; turn < MAX_TURNS && moveOnce(program, region, turn); turn++) {
      // each turn starts with the other direction
    }
  }

  private Set<Integer> hiddenCounts(int item) {
    Set<Integer> region = new LinkedHashSet<>();
    shown.countsOf(item).stream().filter(hidden::isHidden).forEach(region::add);
    shown.subtracted(item).stream().filter(hidden::isHidden).forEach(region::add);
    return region;
  }

  /** Moves the open counts of a region up and down by turns; false if none is open. */
  private boolean moveOnce(MoveProgram program, Set<Integer> region, int turn) {
    double[] wish = new double[shown.network().size()];
    boolean any = false;
    int sign = turn;
    for (int node : region) {
      if (uncertainty.isOpen(node)) {
        double minimum = uncertainty.minimum(node);
        wish[node] = sign++ % 2 == 0 ? minimum : -minimum;
        any = true;
      }
    }
    if (any) {
      MoveSearch.Move move = program.spread(wish, effort);
      if (move != null && search.possible(move)) {
        uncertainty.apply(move);
      }
    }
    return any;
  }
}
