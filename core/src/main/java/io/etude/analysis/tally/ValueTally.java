package io.etude.analysis.tally;

import io.etude.analysis.sums.LongIndex;
import io.etude.analysis.sums.ValueSums;
import java.util.Arrays;

/** Sums a chunk's values of one numeric variable by group, pattern and distinct value. */
final class ValueTally {
  /** Up to this many cells a table of all of them is kept, beyond that the rows are sorted. */
  private static final long DENSE = 1 << 20;

  private final double[] weights;
  private final CellAdder adder;
  private final double[] distinct;

  /** Rank of each row's value; −1 for none, and for respondents of weight 0. */
  private final int[] ranks;

  ValueTally(double[] numbers, double[] weights, CellAdder adder) {
    this.weights = weights;
    this.adder = adder;
    LongIndex index = new LongIndex();
    ranks = new int[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      boolean counts = weights[i] > 0 && !Double.isNaN(numbers[i]);
      ranks[i] = counts ? index.add(Double.doubleToLongBits(numbers[i])) : -1;
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
    adder.reset(cells);
    for (int i = 0; i < ranks.length; i++) {
      if (ranks[i] >= 0) {
        int cell = groups[i] * patternCount + patterns[i];
        adder.add(cell * distinct.length + ranks[i], weights[i]);
      }
    }
    adder.finish();
    int size = 0;
    for (int cell = 0; cell < cells; cell++) {
      size += adder.count(cell) > 0 ? 1 : 0;
    }
    Entries entries = new Entries(size);
    for (int cell = 0; cell < cells; cell++) {
      if (adder.count(cell) > 0) {
        entries.add(cell, patternCount, cell);
      }
    }
    return entries.sums();
  }

  private ValueSums sorted(int[] groups, int[] patterns, int patternCount) {
    LongIndex index = new LongIndex();
    int[] slot = new int[ranks.length];
    for (int i = 0; i < ranks.length; i++) {
      long cell = (long) groups[i] * patternCount + patterns[i];
      slot[i] = ranks[i] < 0 ? -1 : index.add(cell * distinct.length + ranks[i]);
    }
    adder.reset(index.size());
    for (int i = 0; i < ranks.length; i++) {
      if (slot[i] >= 0) {
        adder.add(slot[i], weights[i]);
      }
    }
    adder.finish();
    long[] order = new long[index.size()];
    for (int e = 0; e < order.length; e++) {
      order[e] = index.key(e);
    }
    Arrays.sort(order);
    Entries entries = new Entries(order.length);
    for (long key : order) {
      entries.add(key, patternCount, index.find(key));
    }
    return entries.sums();
  }

  /** Entries under construction. */
  private final class Entries {
    final int[] group;
    final int[] pattern;
    final double[] value;
    final double[][] sums;
    int size;

    Entries(int capacity) {
      group = new int[capacity];
      pattern = new int[capacity];
      value = new double[capacity];
      sums = new double[ValueSums.EXACT_SUMS][capacity];
    }

    /** Adds the entry of a key, whose sums are in a cell of the adder. */
    void add(long key, int patternCount, int from) {
      long cell = key / distinct.length;
      group[size] = (int) (cell / patternCount);
      pattern[size] = (int) (cell % patternCount);
      value[size] = distinct[(int) (key % distinct.length)];
      sums[ValueSums.N][size] = adder.count(from);
      sums[ValueSums.W][size] = adder.weight(from);
      sums[ValueSums.Q][size] = adder.squares(from);
      size++;
    }

    ValueSums sums() {
      return new ValueSums(0, group.length, group, pattern, value, sums);
    }
  }
}
