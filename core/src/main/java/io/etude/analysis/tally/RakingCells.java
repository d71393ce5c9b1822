package io.etude.analysis.tally;

import io.etude.analysis.sums.LongIndex;
import io.etude.study.Weighting;

/**
 * Numbers what gets one factor in raking: each combination of the targets' categories or, where the
 * weights have bounds and start unequal, each combination and starting weight, since a bound is met
 * by some of those who share a combination and not by others.
 */
final class RakingCells {
  private final boolean byWeight;
  private final LongIndex combinations = new LongIndex();
  private final LongIndex weights = new LongIndex();
  private final LongIndex cells = new LongIndex();

  RakingCells(Weighting.Raking raking) {
    boolean bounds = raking.lower().isPresent() || raking.upper().isPresent();
    byWeight = bounds && raking.start().isPresent();
  }

  int size() {
    return cells.size();
  }

  /** The combination of a cell. */
  long combination(int cell) {
    return combinations.key((int) (cells.key(cell) >>> 32));
  }

  /** The number of a cell, which is added if it is new. */
  int add(long combination, double weight) {
    long first = combinations.add(combination);
    return cells.add(first << 32 | (byWeight ? weights.add(bits(weight)) : 0));
  }

  /** The number of a cell, or −1. */
  int find(long combination, double weight) {
    long first = combinations.find(combination);
    long second = byWeight ? weights.find(bits(weight)) : 0;
    return first < 0 || second < 0 ? -1 : cells.find(first << 32 | second);
  }

  private static long bits(double weight) {
    return Double.doubleToLongBits(weight);
  }
}
