package io.etude.analysis.disclosure;

import io.etude.analysis.disclosure.network.CountNetwork;
import io.etude.analysis.disclosure.network.DeducibleCounts;
import io.etude.analysis.disclosure.network.MoveSearch;
import io.etude.analysis.disclosure.network.Sets;
import io.etude.study.Conventions;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
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
    boolean safe = few ? protect(node, WiderSuppression.Step.values()) : protectKeeping(node);
    if (!safe && !protectAtAnyPrice(node)) {
      uncertainty.close(node);
    }
  }

  /** Whether a count can be protected without totals and bases that are to stay. */
  private boolean protectKeeping(int node) {
    if (protect(node, WiderSuppression.Step.WITHOUT_TOTALS)) {
      return true;
    }
    // no other survey is known that differs in it; the totals of few people have to go after all
    Set<Integer> small = new TreeSet<>(shown.itemsOf(node));
    small.removeIf(item -> !isFew(rules, respondents(item)));
    hidden.releaseTotals(small);
    return !small.isEmpty() && protect(node, WiderSuppression.Step.WITH_TOTALS);
  }

  /**
   * Protects a count by bases of whatever items it takes, then by whatever totals: those that
   * stayed would give it away. Whole items are hidden only where it would follow from what is
   * shown.
   */
  private boolean protectAtAnyPrice(int node) {
    if (isNobody(node, new HashSet<>())) {
      return false;
    }
    hidden.keep(HiddenCounts.Kept.TOTALS);
    boolean safe = moveAnywhere(node);
    hidden.keep(HiddenCounts.Kept.NOTHING);
    safe = safe || moveAnywhere(node);
    for (WiderSuppression.Step step : WiderSuppression.Step.WITH_TOTALS) {
      if (!safe && isGivenAway(node)) {
        shown.placesAround(node).forEach(place -> wider.hide(place, step));
        safe = moveAnywhere(node);
      }
    }
    hidden.keep(HiddenCounts.Kept.TOTALS_AND_BASES);
    return safe;
  }

  /**
   * Whether a count is 0 since it is a part of a zero that is shown, or of one of which that is so.
   */
  private boolean isNobody(int node, Set<Integer> asked) {
    CountNetwork network = shown.network();
    if (network.value(node, 0) > 0 || !asked.add(node)) {
      return false;
    }
    return network.equationsOf(node).stream()
        .map(network.equations()::get)
        .flatMapToInt(equation -> whole(equation).stream())
        .filter(whole -> whole != node && network.value(whole, 0) == 0)
        .anyMatch(whole -> isPublished(whole) || isNobody(whole, asked));
  }

  /** The count that all others of an equation add up to; empty if some of them are taken off. */
  private static OptionalInt whole(CountNetwork.Equation equation) {
    int[] wholes =
        IntStream.range(0, equation.nodes().length)
            .filter(i -> equation.signs()[i] < 0)
            .map(i -> equation.nodes()[i])
            .toArray();
    return wholes.length == 1 ? OptionalInt.of(wholes[0]) : OptionalInt.empty();
  }

  private boolean isPublished(int node) {
    return shown.network().isShown(node) && !hidden.isHidden(node);
  }

  private boolean moveAnywhere(int node) {
    List<MoveSearch.Move> found = moves.findAnywhere(node);
    found.forEach(uncertainty::apply);
    return !found.isEmpty();
  }

  /** Whether somebody is in a count that follows from the shown ones. */
  private boolean isGivenAway(int node) {
    CountNetwork network = shown.network();
    return network.value(node, 0) > 0 && DeducibleCounts.from(network, this::isPublished).get(node);
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
