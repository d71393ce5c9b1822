package io.etude.analysis.tally;

import io.etude.analysis.sums.LongIndex;
import io.etude.analysis.sums.ValueSums;
import java.util.Arrays;

/** Sums a chunk's values of one numeric variable by group, pattern and distinct value. */
final class ValueTally {
  /** Up to this many cells a table of all of them is kept, beyond that the rows are sorted. */
  private static final long DENSE = 1 << 20;

  private final double[] weights;
  private final double[] distinct;

  /** Rank of each row's value; −1 for none. */
  private final int[] ranks;

  ValueTally(double[] numbers, double[] weights) {
    this.weights = weights;
    LongIndex index = new LongIndex();
    ranks = new int[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      ranks[i] = Double.isNaN(numbers[i]) ? -1 : index.add(Double.doubleToLongBits(numbers[i]));
    }
    distinct = new double[index.size()];
    for (int v = 0; v < distinct.length; v++) {
      distinct[v] = Double.longBitsToDouble(index.key(v));
    }
    Arrays.sort(distinct);
    int[] rank = new int[distinct.length];
    for (int v = 0; v < distinct.length; v++) {
      rank[index.find(Double.doubleToLongBits(distinct[v]))] = v;
    }
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = ranks[i] < 0 ? -1 : rank[ranks[i]];
    }
  }

  ValueSums sums(int[] groups, int groupCount, int[] patterns, int patternCount) {
    long cells = (long) groupCount * patternCount * Math.max(1, distinct.length);
    return (cells <= DENSE
            ? dense(groups, patterns, patternCount, (int) cells)
            : sorted(groups, patterns, patternCount))
        .limited();
  }

  private ValueSums dense(int[] groups, int[] patterns, int patternCount, int cells) {
    double[] n = new double[cells];
    double[] w = new double[cells];
    double[] q = new double[cells];
    double[] zero = new double[cells];
    for (int i = 0; i < ranks.length; i++) {
      if (ranks[i] >= 0) {
        int at = (groups[i] * patternCount + patterns[i]) * distinct.length + ranks[i];
        double weight = weights[i];
        n[at] += 1;
        w[at] += weight;
        q[at] += weight * weight;
        zero[at] += weight == 0 ? 1 : 0;
      }
    }
    Entries entries = new Entries((int) Arrays.stream(n).filter(x -> x > 0).count());
    for (int at = 0; at < cells; at++) {
      if (n[at] > 0) {
        entries.open(at, patternCount);
        entries.add(n[at], w[at], q[at], zero[at]);
      }
    }
    return entries.sums();
  }

  private ValueSums sorted(int[] groups, int[] patterns, int patternCount) {
    long[] keys = new long[ranks.length];
    LongIndex index = new LongIndex();
    int[] slot = new int[ranks.length];
    for (int i = 0; i < ranks.length; i++) {
      long cell = (long) groups[i] * patternCount + patterns[i];
      keys[i] = cell * distinct.length + ranks[i];
      slot[i] = ranks[i] < 0 ? -1 : index.add(keys[i]);
    }
    long[] order = new long[index.size()];
    for (int e = 0; e < order.length; e++) {
      order[e] = index.key(e);
    }
    Arrays.sort(order);
    Entries entries = new Entries(order.length);
    int[] place = new int[order.length];
    for (int e = 0; e < order.length; e++) {
      place[index.find(order[e])] = e;
      entries.open(order[e], patternCount);
    }
    for (int i = 0; i < ranks.length; i++) {
      if (slot[i] >= 0) {
        entries.at = place[slot[i]];
        double weight = weights[i];
        entries.add(1, weight, weight * weight, weight == 0 ? 1 : 0);
      }
    }
    return entries.sums();
  }

  /** Entries under construction. */
  private final class Entries {
    final int[] group;
    final int[] pattern;
    final double[] value;
    final double[][] sums;
    int at = -1;

    Entries(int size) {
      group = new int[size];
      pattern = new int[size];
      value = new double[size];
      sums = new double[ValueSums.EXACT_SUMS][size];
    }

    void open(long key, int patternCount) {
      at++;
      long cell = key / distinct.length;
      group[at] = (int) (cell / patternCount);
      pattern[at] = (int) (cell % patternCount);
      value[at] = distinct[(int) (key % distinct.length)];
    }

    void add(double n, double w, double q, double zero) {
      sums[ValueSums.N][at] += n;
      sums[ValueSums.W][at] += w;
      sums[ValueSums.Q][at] += q;
      sums[ValueSums.ZERO][at] += zero;
    }

    ValueSums sums() {
      return new ValueSums(0, group.length, group, pattern, value, sums);
    }
  }
}
