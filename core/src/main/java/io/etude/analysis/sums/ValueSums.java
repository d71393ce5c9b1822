package io.etude.analysis.sums;

import java.util.Arrays;

/**
 * The sums of one numeric variable by one segment: an entry for each group, pattern and distinct
 * value that occur together, in ascending order of the three. Respondents of weight 0 are in none.
 *
 * <p>Beyond {@link #LIMIT} distinct values, values are put into buckets: the leading bits of the
 * double, so that a bucket is 2^(shift−52) of its value wide. Buckets keep the first two moments of
 * what they hold about their lower end, so means and standard errors stay exact, and coarser
 * buckets are unions of finer ones, so the outcome depends neither on order nor on partition.
 */
public final class ValueSums {
  /** Quantiles are exact up to this many distinct values. */
  public static final int LIMIT = 100_000;

  private static final int FIRST_SHIFT = 28;

  /** Names of the sums of an entry; the last six are there in buckets only. */
  public static final int N = 0;

  public static final int W = 1;
  public static final int Q = 2;
  public static final int W1 = 3;
  public static final int W2 = 4;
  public static final int Q1 = 5;
  public static final int Q2 = 6;
  public static final int LOW = 7;
  public static final int HIGH = 8;
  public static final int EXACT_SUMS = 3;
  public static final int BUCKET_SUMS = 9;

  /** Trailing bits of a double that its bucket leaves out; 0: values are exact. */
  public final int shift;

  public final int size;
  public final int[] group;
  public final int[] pattern;
  public final double[] value;

  /** Sum by name and entry. */
  public final double[][] sums;

  public ValueSums(
      int shift, int size, int[] group, int[] pattern, double[] value, double[][] sums) {
    this.shift = shift;
    this.size = size;
    this.group = group;
    this.pattern = pattern;
    this.value = value;
    this.sums = sums;
  }

  /** Times the weights by 2 to the power of {@code by}. */
  ValueSums scaled(int by) {
    double[][] scaled = sums.clone();
    for (int name : shift == 0 ? new int[] {W, Q} : new int[] {W, W1, W2, Q, Q1, Q2}) {
      scaled[name] = sums[name].clone();
      CellSums.scale(scaled[name], name == Q || name == Q1 || name == Q2 ? 2 * by : by);
    }
    return new ValueSums(shift, size, group, pattern, value, scaled);
  }

  /** Largest relative error of a quantile. */
  public double relativeError() {
    return shift == 0 ? 0 : Math.scalb(1.0, shift - 52);
  }

  static ValueSums merge(
      ValueSums a, ValueSums b, KeyUnion<Groups.Key> groups, KeyUnion<Pattern> patterns) {
    return merged(a, b, groups, patterns).limited();
  }

  static ValueSums merged(
      ValueSums a, ValueSums b, KeyUnion<Groups.Key> groups, KeyUnion<Pattern> patterns) {
    int shift = Math.max(a.shift, b.shift);
    ValueSums left = a.coarsen(shift);
    ValueSums right = b.coarsen(shift);
    Merger merger = new Merger(shift, left.size + right.size);
    int i = 0;
    int j = 0;
    while (i < left.size || j < right.size) {
      int order =
          i == left.size ? 1 : j == right.size ? -1 : compare(left, i, right, j, groups, patterns);
      if (order <= 0) {
        merger.add(groups.left()[left.group[i]], patterns.left()[left.pattern[i]], left, i, 0);
        i++;
      }
      if (order >= 0) {
        merger.add(groups.right()[right.group[j]], patterns.right()[right.pattern[j]], right, j, 0);
        j++;
      }
    }
    return merger.result();
  }

  private static int compare(
      ValueSums a,
      int i,
      ValueSums b,
      int j,
      KeyUnion<Groups.Key> groups,
      KeyUnion<Pattern> patterns) {
    int byGroup = Integer.compare(groups.left()[a.group[i]], groups.right()[b.group[j]]);
    if (byGroup != 0) {
      return byGroup;
    }
    int byPattern = Integer.compare(patterns.left()[a.pattern[i]], patterns.right()[b.pattern[j]]);
    return byPattern != 0 ? byPattern : Double.compare(a.value[i], b.value[j]);
  }

  /** The same in buckets as fine as the limit allows. */
  public ValueSums limited() {
    return limited(LIMIT);
  }

  /** The same in no more buckets than that, for each group and pattern together. */
  ValueSums limited(int limit) {
    if (size <= limit) {
      return this;
    }
    double[] distinct = Arrays.copyOf(value, size);
    Arrays.sort(distinct);
    int to = shift;
    while (buckets(distinct, to) > limit) {
      to = to == 0 ? FIRST_SHIFT : to + 1;
    }
    return coarsen(to);
  }

  private static int buckets(double[] sorted, int shift) {
    int count = 0;
    double last = Double.NaN;
    for (double x : sorted) {
      double bucket = bucket(x, shift);
      if (bucket != last) {
        count++;
        last = bucket;
      }
    }
    return count;
  }

  /** The end of the bucket of {@code x} that is nearer to zero. */
  static double bucket(double x, int shift) {
    return Double.longBitsToDouble(Double.doubleToLongBits(x) >>> shift << shift) + 0.0;
  }

  private ValueSums coarsen(int to) {
    if (to == shift) {
      return this;
    }
    Merger merger = new Merger(to, size);
    for (int i = 0; i < size; i++) {
      double bucket = bucket(value[i], to);
      merger.add(group[i], pattern[i], bucket, this, i, value[i] - bucket);
    }
    return merger.result();
  }

  /** Collects entries in ascending order, adding up those of the same key. */
  private static final class Merger {
    private final int shift;
    private int size;
    private final int[] group;
    private final int[] pattern;
    private final double[] value;
    private final double[][] sums;

    Merger(int shift, int capacity) {
      this.shift = shift;
      group = new int[capacity];
      pattern = new int[capacity];
      value = new double[capacity];
      sums = new double[shift == 0 ? EXACT_SUMS : BUCKET_SUMS][capacity];
    }

    void add(int g, int s, ValueSums from, int i, double offset) {
      add(g, s, from.value[i], from, i, offset);
    }

    /** {@code offset} is how far the entry's value lies from its new bucket's. */
    void add(int g, int s, double x, ValueSums from, int i, double offset) {
      int last = size - 1;
      boolean same = last >= 0 && group[last] == g && pattern[last] == s && value[last] == x;
      if (!same) {
        last = size++;
        group[last] = g;
        pattern[last] = s;
        value[last] = x;
      }
      for (int name = 0; name < EXACT_SUMS; name++) {
        sums[name][last] += from.sums[name][i];
      }
      if (shift > 0) {
        addMoments(last, same, from, i, offset);
      }
    }

    private void addMoments(int to, boolean same, ValueSums from, int i, double d) {
      boolean exact = from.shift == 0;
      double w = from.sums[W][i];
      double q = from.sums[Q][i];
      double w1 = exact ? 0 : from.sums[W1][i];
      double q1 = exact ? 0 : from.sums[Q1][i];
      sums[W1][to] += w1 + w * d;
      sums[W2][to] += (exact ? 0 : from.sums[W2][i]) + 2 * d * w1 + w * d * d;
      sums[Q1][to] += q1 + q * d;
      sums[Q2][to] += (exact ? 0 : from.sums[Q2][i]) + 2 * d * q1 + q * d * d;
      double low = exact ? from.value[i] : from.sums[LOW][i];
      double high = exact ? from.value[i] : from.sums[HIGH][i];
      sums[LOW][to] = same ? Math.min(sums[LOW][to], low) : low;
      sums[HIGH][to] = same ? Math.max(sums[HIGH][to], high) : high;
    }

    ValueSums result() {
      double[][] cut = new double[sums.length][];
      for (int name = 0; name < cut.length; name++) {
        cut[name] = Arrays.copyOf(sums[name], size);
      }
      return new ValueSums(
          shift,
          size,
          Arrays.copyOf(group, size),
          Arrays.copyOf(pattern, size),
          Arrays.copyOf(value, size),
          cut);
    }
  }
}
