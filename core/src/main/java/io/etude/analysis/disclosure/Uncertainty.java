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
   * Shows a hidden count again, if the other hidden counts stay safe without the moves that change
   * it.
   */
  void showAgain(int node) {
    List<MoveSearch.Move> gone = List.copyOf(movesOf.get(node));
    Set<Integer> concerned = new TreeSet<>();
    gone.forEach(move -> Arrays.stream(move.nodes()).forEach(concerned::add));
    concerned.remove(node);
    if (concerned.stream().allMatch(other -> isSafeWithout(node, other))) {
      gone.forEach(move -> Arrays.stream(move.nodes()).forEach(n -> movesOf.get(n).remove(move)));
      hidden.show(node);
    }
  }

  private boolean isSafeWithout(int node, int other) {
    if (!hidden.isHidden(other) || isClosed(other)) {
      return true;
    }
    double most = 0;
    double least = 0;
    for (MoveSearch.Move move : movesOf.get(other)) {
      if (Arrays.stream(move.nodes()).noneMatch(n -> n == node)) {
        double by = move.by()[indexOf(other, move)];
        most = Math.max(most, by);
        least = Math.min(least, by);
      }
    }
    return most - least > minimum[other] - 1e-6;
  }

  private static int indexOf(int node, MoveSearch.Move move) {
    int i = 0;
    while (move.nodes()[i] != node) {
      i++;
    }
    return i;
  }

  /** Whether there are counts for which no move is known: nobody knows what protects them. */
  boolean anyClosed() {
    return Arrays.stream(up).anyMatch(Double::isInfinite);
  }

  boolean isClosed(int node) {
    return Double.isInfinite(up[node]);
  }

  /** Leaves a count alone for which no move exists, however much is hidden. */
  void close(int node) {
    up[node] = Double.POSITIVE_INFINITY;
  }
}
