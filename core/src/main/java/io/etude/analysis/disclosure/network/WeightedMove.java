package io.etude.analysis.disclosure.network;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A move of several groups of respondents, each of which takes its own weights along. Not
 * thread-safe.
 */
final class WeightedMove {
  private final CountNetwork network;
  private final MoveSearch search;

  /** By count: the changes of respondents, of their weights, of the squares of these. */
  private final Map<Integer, double[]> changes = new LinkedHashMap<>();

  WeightedMove(CountNetwork network, MoveSearch search) {
    this.network = network;
    this.search = search;
  }

  /**
   * Adds the move of a group, as large as it can be: of the count that has the fewest respondents
   * left, with their average weight, such that those who stay in each count can have the weights
   * that remain.
   *
   * @param counts the changes of counts by one respondent
   * @param most how many they are at most
   * @return how many they are; 0 if nobody can move
   */
  double addMost(Map<Integer, Double> counts, double most) {
    double size = most;
    int loser = -1;
    for (Map.Entry<Integer, Double> entry : counts.entrySet()) {
      if (entry.getValue() < 0) {
        double left = left(entry.getKey()) / -entry.getValue();
        size = Math.min(size, left);
        boolean fewer = loser < 0 || network.value(entry.getKey(), 0) < network.value(loser, 0);
        loser = fewer ? entry.getKey() : loser;
      }
    }
    return loser >= 0 && size > 0 && add(counts, loser, size) ? size : 0;
  }

  private double left(int node) {
    double[] change = changes.get(node);
    return network.value(node, 0) + (change == null ? 0 : Math.min(0, change[0]));
  }

  private boolean add(Map<Integer, Double> counts, int of, double size) {
    double all = network.value(of, 0);
    double weight = network.value(of, 1) / all;
    double square = network.value(of, 2) / all;
    Map<Integer, double[]> sums = new LinkedHashMap<>();
    for (Map.Entry<Integer, Double> entry : counts.entrySet()) {
      double by = size * entry.getValue();
      int node = entry.getKey();
      double[] sum = changes.getOrDefault(node, new double[CountNetwork.MEASURES]).clone();
      sum[0] += by;
      sum[1] += by * weight;
      sum[2] += by * square;
      if (!search.possible(
          network.value(node, 0) + sum[0],
          network.value(node, 1) + sum[1],
          network.value(node, 2) + sum[2])) {
        return false;
      }
      sums.put(node, sum);
    }
    changes.putAll(sums);
    return true;
  }

  /** The changes of counts. */
  Map<Integer, Double> counts() {
    Map<Integer, Double> counts = new LinkedHashMap<>();
    changes.forEach((node, sum) -> counts.put(node, sum[0]));
    counts.values().removeIf(CountNetwork::isNone);
    return counts;
  }
}
