package io.etude.analysis.disclosure;

import io.etude.analysis.disclosure.network.CountNetwork;
import io.etude.analysis.disclosure.network.MoveSearch;
import io.etude.analysis.disclosure.network.Sets;
import io.etude.study.Conventions;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Complementary suppression: hides more counts until no hidden one can be worked out from the
 * published ones. For each hidden count a {@linkplain MoveSearch move} is found, or two, by which
 * it could be larger or smaller by the minimum while every published figure stays; what the move
 * changes is hidden too. Not thread-safe.
 */
final class ComplementarySuppression {

  /** Changes that the search may try in all: some seconds. */
  private static final long MAX_CHANGES = 40_000_000L;

  /** The totals of a study or question are small if its base is below so many times the minimum. */
  private static final int FEW = 9;

  private final Conventions.Disclosure rules;
  private final boolean few;
  private final ShownCounts shown;
  private final HiddenCounts hidden;
  private final Uncertainty uncertainty;
  private final JointMoves jointMoves;
  private final MoveFinder moves;
  private final WiderSuppression wider;
  private final ShownAgain shownAgain;

  /**
   * Complementary suppression.
   *
   * @param weights the smallest and the largest weight
   */
  ComplementarySuppression(
      Conventions.Disclosure rules, ShownCounts shown, HiddenCounts hidden, double[] weights) {
    this.rules = rules;
    this.few = isFew(rules, shown.sets().respondents(Sets.EVERYBODY));
    this.shown = shown;
    this.hidden = hidden;
    MoveSearch search = new MoveSearch(shown.network(), hidden, weights, MAX_CHANGES);
    uncertainty = new Uncertainty(rules, shown, hidden);
    jointMoves = new JointMoves(shown, hidden, uncertainty, search);
    moves = new MoveFinder(shown, hidden, uncertainty, search, few);
    wider = new WiderSuppression(shown, hidden);
    shownAgain = new ShownAgain(shown, hidden, uncertainty, search);
  }

  /**
   * Hides more until no hidden count can be worked out, and shows again what was hidden in vain.
   */
  void hide() {
    BitSet small = new BitSet();
    IntStream.range(0, shown.network().size()).filter(hidden::isHidden).forEach(small::set);
    hideMore();
    shownAgain.show(small);
  }

  /**
   * Hides until no count is open; what is hidden on the way can open others. Totals and the sizes
   * of columns come first, since only they may take other totals with them; then bases, each of
   * which may take others of its item with it; then cells. In a study of few everything is small.
   */
  private void hideMore() {
    if (few) {
      protectAll(node -> true);
      return;
    }
    protectAll(node -> hidden.isTotal(node) || isOfSmallColumn(node));
    hidden.keepTotals();
    for (int node : open(hidden::isBase)) {
      hidden.keepBases(shown.itemsOf(node));
      if (uncertainty.isOpen(node)) {
        protect(node);
      }
    }
    hidden.keepBases(Set.of());
    protectAll(node -> true);
  }

  /** Whether a column is too small in all of the study, whatever the base of a question is. */
  private boolean isOfSmallColumn(int node) {
    CountNetwork network = shown.network();
    long least = Math.min(size(network.oneSet(node)), size(network.otherSet(node)));
    return hidden.isBase(node) && least < uncertainty.minimum(node);
  }

  private long size(int set) {
    return shown.sets().respondents(set);
  }

  private void protectAll(IntPredicate concerned) {
    for (List<Integer> open = open(concerned); !open.isEmpty(); open = open(concerned)) {
      for (int item = 0; item < shown.items(); item++) {
        jointMoves.moveItem(item);
      }
      for (int node : open) {
        if (uncertainty.isOpen(node)) {
          protect(node);
        }
      }
    }
  }

  private List<Integer> open(IntPredicate concerned) {
    return uncertainty.open().stream().filter(concerned::test).toList();
  }

  private void protect(int node) {
    if (few) {
      if (!protect(node, WiderSuppression.Step.values())) {
        uncertainty.close(node);
      }
      return;
    }
    if (protect(node, WiderSuppression.Step.WITHOUT_TOTALS)) {
      return;
    }
    // no other survey is known that differs in it; the totals of few people have to go after all
    Set<Integer> small = new TreeSet<>(shown.itemsOf(node));
    small.removeIf(item -> !isFew(rules, respondents(item)));
    hidden.releaseTotals(small);
    if (small.isEmpty() || !protect(node, WiderSuppression.Step.WITH_TOTALS)) {
      uncertainty.close(node);
    }
  }

  /** Whether so few respondents leave no total that is not small. */
  static boolean isFew(Conventions.Disclosure rules, double respondents) {
    return respondents < FEW * rules.minimumBase();
  }

  private double respondents(int item) {
    CountedTable total = shown.table(shown.firstTable(item));
    return total.count(total.base(), 0);
  }

  private boolean protect(int node, WiderSuppression.Step... steps) {
    for (WiderSuppression.Step step : steps) {
      if (move(node)) {
        return true;
      }
      for (ShownCounts.Place place : shown.placesAround(node)) {
        wider.hide(place, step);
      }
      for (ShownCounts.Place place : shown.placesAround(node)) {
        jointMoves.moveItem(shown.itemOf(place));
      }
      if (!uncertainty.isOpen(node)) {
        return true;
      }
    }
    return move(node);
  }

  private boolean move(int node) {
    List<MoveSearch.Move> found = moves.find(node);
    found.forEach(uncertainty::apply);
    return !found.isEmpty();
  }
}
