package io.etude.analysis.disclosure.network;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What respondents can weigh: each between the lightest and the heaviest weight of the data. All
 * who move have the same mean weight and the same mean squared weight, so that sums of weights and
 * of squared weights keep the equations too; those who stay in each count need weights that have
 * the sums which remain. Immutable.
 */
final class WeightRange {
  /** Mean weights of those who move that are tried. */
  private static final int TRIED = 32;

  private static final double SLACK = 1e-9;

  private final CountNetwork network;

  /** As a part of the heaviest, which is 1. */
  private final double lightest;

  private final double heaviest;

  /**
   * A range.
   *
   * @param weights the smallest and the largest weight
   */
  WeightRange(CountNetwork network, double[] weights) {
    this.network = network;
    this.heaviest = weights[1];
    this.lightest = weights[0] / weights[1];
  }

  private boolean allTheSame() {
    return isAtMost(1, lightest);
  }

  private static boolean isAtMost(double value, double bound) {
    return value <= bound + SLACK * (1 + Math.abs(bound));
  }

  /** Whether so many respondents can have those sums of weights and of their squares. */
  boolean allows(double n, double sum, double squares) {
    double w = sum / heaviest;
    double q = squares / heaviest / heaviest;
    return !CountNetwork.isNegative(n)
        && (allTheSame()
            || canWeigh(n, w) && isAtMost(leastSquares(n, w), q) && isAtMost(q, mostSquares(n, w)));
  }

  /**
   * Whether those who move can have weights, the same for all that come and go, that leave weights
   * for those who stay. Tries mean weights w between the smallest and the largest; for each the
   * mean squares q that are possible for all counts are an interval.
   */
  boolean allows(MoveSearch.Move move) {
    if (allTheSame()) {
      return true;
    }
    int[] losers = IntStream.range(0, move.nodes().length).filter(i -> move.by()[i] < 0).toArray();
    DoubleStream means = Arrays.stream(losers).mapToDouble(i -> mean(move.nodes()[i]));
    DoubleStream between =
        IntStream.rangeClosed(0, TRIED).mapToDouble(i -> lightest + (1 - lightest) * i / TRIED);
    return DoubleStream.concat(means, between).anyMatch(w -> allows(move, losers, w));
  }

  private double mean(int node) {
    return sum(node) / network.value(node, 0);
  }

  private double sum(int node) {
    return network.value(node, 1) / heaviest;
  }

  private boolean allows(MoveSearch.Move move, int[] losers, double w) {
    double least = leastSquares(1, w);
    double most = mostSquares(1, w);
    for (int i : losers) {
      int node = move.nodes()[i];
      double gone = -move.by()[i];
      double n = network.value(node, 0) - gone;
      double sum = sum(node) - gone * w;
      double squares = network.value(node, 2) / heaviest / heaviest;
      if (!canWeigh(n, sum)) {
        return false;
      }
      least = Math.max(least, (squares - mostSquares(n, sum)) / gone);
      most = Math.min(most, (squares - leastSquares(n, sum)) / gone);
    }
    return isAtMost(least, most);
  }

  private boolean canWeigh(double n, double sum) {
    return isAtMost(lightest * n, sum) && isAtMost(sum, n);
  }

  /** Σw² of n respondents with Σw, if all weigh the same. */
  private static double leastSquares(double n, double sum) {
    return CountNetwork.isNone(n) ? 0 : sum * sum / n;
  }

  /** Σw² of n respondents with Σw, if each is as light or as heavy as can be. */
  private double mostSquares(double n, double sum) {
    return CountNetwork.isNone(n) ? 0 : (lightest + 1) * sum - lightest * n;
  }
}
