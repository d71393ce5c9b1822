package io.etude.analysis.disclosure;

import io.etude.study.Conventions;
import java.util.List;

/**
 * Complementary suppression: hides more counts until no hidden one can be worked out from the
 * published ones. For each hidden count a {@linkplain MoveSearch move} is found, or two, by which
 * it could be larger or smaller by the minimum while every published figure stays; what the move
 * changes is hidden too. Not thread-safe.
 */
final class ComplementarySuppression {

  /** Changes that the search may try in all: some seconds. */
  private static final long MAX_CHANGES = 40_000_000L;

  private final ShownCounts shown;
  private final Uncertainty uncertainty;
  private final JointMoves jointMoves;
  private final MoveFinder moves;
  private final WiderSuppression wider;

  /**
   * Complementary suppression.
   *
   * @param weights the smallest and the largest weight
   */
  ComplementarySuppression(
      Conventions.Disclosure rules, ShownCounts shown, HiddenCounts hidden, double[] weights) {
    this.shown = shown;
    MoveSearch search = new MoveSearch(shown.network(), hidden, weights, MAX_CHANGES);
    uncertainty = new Uncertainty(rules, shown, hidden);
    jointMoves = new JointMoves(shown, hidden, uncertainty, search);
    moves = new MoveFinder(shown, hidden, uncertainty, search);
    wider = new WiderSuppression(shown, hidden);
  }

  /** Hides until no count is open; what is hidden on the way can open others. */
  void hide() {
    for (List<Integer> open = uncertainty.open(); !open.isEmpty(); open = uncertainty.open()) {
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

  private void protect(int node) {
    for (WiderSuppression.Step step : WiderSuppression.Step.values()) {
      if (move(node)) {
        return;
      }
      for (ShownCounts.Place place : shown.places(node)) {
        wider.hide(place, step);
      }
      for (ShownCounts.Place place : shown.places(node)) {
        jointMoves.moveItem(shown.itemOf(place));
      }
      if (!uncertainty.isOpen(node)) {
        return;
      }
    }
    if (!move(node)) {
      uncertainty.close(node);
    }
  }

  private boolean move(int node) {
    List<MoveSearch.Move> found = moves.find(node);
    found.forEach(uncertainty::apply);
    return !found.isEmpty();
  }
}
