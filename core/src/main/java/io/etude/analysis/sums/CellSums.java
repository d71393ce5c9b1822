package io.etude.analysis.sums;

/**
 * The sums of one row variable by one segment: for each group (stratum or primary sampling unit),
 * each pattern of the segment and each answer cell the number of respondents, Σw and Σw².
 *
 * <p>Respondents of weight 0 are in none of them: they add nothing to an estimate nor to its
 * variance, and no base counts them.
 *
 * <p>Of a row variable whose last cells nobody is in, those cells may be missing.
 *
 * <p>With primary sampling units the variance needs only Σw by unit, so counts and Σw² are kept for
 * the whole alone ({@code detail} is 1).
 */
public final class CellSums {
  public final int groups;
  public final int detail;
  public final int patterns;
  public final int kinds;

  /** Σw by group, pattern and cell. */
  public final double[] w;

  /** Respondents by group (or in all), pattern and cell. */
  public final double[] n;

  /** Σw², like {@link #n}. */
  public final double[] q;

  /** Sums of respondents' keys modulo 2⁶⁴, by pattern and cell; empty where none are gathered. */
  public final long[] keys;

  public CellSums(int groups, boolean units, int patterns, int kinds, boolean keyed) {
    this.groups = groups;
    this.detail = units ? 1 : groups;
    this.patterns = patterns;
    this.kinds = kinds;
    int width = patterns * kinds;
    w = new double[groups * width];
    n = new double[detail * width];
    q = new double[detail * width];
    keys = new long[keyed ? width : 0];
  }

  public CellSums(int groups, int detail, int patterns, int kinds, double[][] arrays, long[] keys) {
    this.groups = groups;
    this.detail = detail;
    this.patterns = patterns;
    this.kinds = kinds;
    w = arrays[0];
    n = arrays[1];
    q = arrays[2];
    this.keys = keys;
  }

  /** Times the weights by 2 to the power of {@code by}. */
  CellSums scaled(int by) {
    double[] scaledW = w.clone();
    double[] scaledQ = q.clone();
    scale(scaledW, by);
    scale(scaledQ, 2 * by);
    return new CellSums(
        groups, detail, patterns, kinds, new double[][] {scaledW, n, scaledQ}, keys);
  }

  static void scale(double[] sums, int by) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.scalb(sums[i], by);
    }
  }

  /** The sum of two parts, whose groups and patterns go where the unions say. */
  static CellSums merge(
      CellSums a,
      CellSums b,
      KeyUnion<Groups.Key> groups,
      KeyUnion<Pattern> patterns,
      boolean units) {
    int kinds = Math.max(a.kinds, b.kinds);
    boolean keyed = a.keys.length > 0 || b.keys.length > 0;
    CellSums sum = new CellSums(groups.size(), units, patterns.size(), kinds, keyed);
    sum.add(a, groups.left(), patterns.left());
    sum.add(b, groups.right(), patterns.right());
    return sum;
  }

  private void add(CellSums part, int[] groupTo, int[] patternTo) {
    for (int g = 0; g < part.groups; g++) {
      for (int s = 0; s < part.patterns; s++) {
        int to = (groupTo[g] * patterns + patternTo[s]) * kinds;
        int from = (g * part.patterns + s) * part.kinds;
        for (int k = 0; k < part.kinds; k++) {
          w[to + k] += part.w[from + k];
        }
      }
    }
    for (int g = 0; g < part.detail; g++) {
      for (int s = 0; s < part.patterns; s++) {
        int to = ((detail == 1 ? 0 : groupTo[g]) * patterns + patternTo[s]) * kinds;
        int from = (g * part.patterns + s) * part.kinds;
        for (int k = 0; k < part.kinds; k++) {
          n[to + k] += part.n[from + k];
          q[to + k] += part.q[from + k];
        }
      }
    }
    for (int i = 0; i < part.keys.length; i++) {
      keys[patternTo[i / part.kinds] * kinds + i % part.kinds] += part.keys[i];
    }
  }
}
