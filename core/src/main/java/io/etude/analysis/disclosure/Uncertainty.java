package io.etude.analysis.disclosure;

import io.etude.analysis.disclosure.network.CountNetwork;
import io.etude.analysis.disclosure.network.MoveSearch;
import io.etude.study.Conventions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How far each hidden count has been seen to go up and down while every published figure stays. A
 * count is safe once the two lie as far apart as the minimum of its cells. Not thread-safe.
 */
final class Uncertainty {
  private final CountNetwork network;
  private final HiddenCounts hidden;

  /** The least distance; 0 for counts that no tables give away. */
  private final double[] minimum;

  private final double[] up;
  private final double[] down;

  /** What has been seen, by the counts that it changes. */
  private final List<List<MoveSearch.Move>> movesOf = new ArrayList<>();

  Uncertainty(Conventions.Disclosure rules, ShownCounts shown, HiddenCounts hidden) {
    this.network = shown.network();
    this.hidden = hidden;
    minimum = new double[network.size()];
    up = new double[network.size()];
    down = new double[network.size()];
    for (int node = 0; node < minimum.length; node++) {
      movesOf.add(new ArrayList<>());
      for (ShownCounts.Place place : shown.placesAround(node)) {
        int least = shown.isBase(place) ? rules.minimumBase() : rules.minimumCell();
        minimum[node] = Math.max(minimum[node], least);
      }
    }
  }

  double minimum(int node) {
    return minimum[node];
  }

  /** Whether a count is hidden and not safe yet. */
  boolean isOpen(int node) {
    return hidden.isHidden(node)
        && node != network.everybody()
        && up[node] - down[node] < minimum[node] - 1e-6;
  }

  /** The open counts: bases first, since they hide their columns; then larger ones, shared more. */
  List<Integer> open() {
    List<Integer> open = new ArrayList<>();
    for (int node = 0; node < network.size(); node++) {
      if (isOpen(node)) {
        open.add(node);
      }
    }
    open.sort(Comparator.comparingDouble((Integer node) -> -hidden.price(node)));
    return open;
  }

  /** Records a move, and hides the shown counts that it changes. */
  void apply(MoveSearch.Move move) {
    for (int i = 0; i < move.nodes().length; i++) {
      int node = move.nodes()[i];
      movesOf.get(node).add(move);
      up[node] = Math.max(up[node], move.by()[i]);
      down[node] = Math.min(down[node], move.by()[i]);
      if (network.isShown(node)) {
        hidden.hide(node);
      }
    }
  }

  /**
   * The other hidden counts that would not be safe if a hidden count were shown: without the moves
   * that change it, but with others.
   */
  List<Integer> lacking(int node, List<MoveSearch.Move> instead) {
    Set<Integer> concerned = new TreeSet<>();
    for (MoveSearch.Move move : movesOf.get(node)) {
      Arrays.stream(move.nodes()).forEach(concerned::add);
    }
    concerned.remove(node);
    return concerned.stream().filter(other -> !isSafe(other, node, instead)).toList();
  }

  /** Shows a hidden count again: moves that change it are gone, and others are there instead. */
  void showAgain(int node, List<MoveSearch.Move> instead) {
    List<MoveSearch.Move> gone = List.copyOf(movesOf.get(node));
    gone.forEach(move -> Arrays.stream(move.nodes()).forEach(n -> movesOf.get(n).remove(move)));
    hidden.show(node);
    instead.forEach(this::apply);
  }

  /** Whether a count would be safe if a hidden count were shown, with some moves more. */
  boolean isSafe(int other, int node, List<MoveSearch.Move> instead) {
    if (!hidden.isHidden(other) || isClosed(other)) {
      return true;
    }
    double[] range = new double[2];
    movesOf.get(other).stream()
        .filter(move -> indexOf(node, move) < 0)
        .forEach(move -> widen(range, other, move));
    instead.forEach(move -> widen(range, other, move));
    return range[1] - range[0] > minimum[other] - 1e-6;
  }

  private static void widen(double[] range, int node, MoveSearch.Move move) {
    int i = indexOf(node, move);
    double by = i < 0 ? 0 : move.by()[i];
    range[0] = Math.min(range[0], by);
    range[1] = Math.max(range[1], by);
  }

  /** The place of a count in a move; −1 if it doesn't change. */
  private static int indexOf(int node, MoveSearch.Move move) {
    for (int i = 0; i < move.nodes().length; i++) {
      if (move.nodes()[i] == node) {
        return i;
      }
    }
    return -1;
  }

  /** Whether there are counts for which no move is known: nobody knows what protects them. */
  boolean anyClosed() {
    return IntStream.range(0, up.length).anyMatch(node -> isClosed(node) && minimum[node] > 0);
  }

  boolean isClosed(int node) {
    return Double.isInfinite(up[node]);
  }

  /** Leaves a count alone for which no move exists, however much is hidden. */
  void close(int node) {
    up[node] = Double.POSITIVE_INFINITY;
  }

  /** Asks nothing for a count that was left alone. */
  void settle(int node) {
    minimum[node] = 0;
  }
}
