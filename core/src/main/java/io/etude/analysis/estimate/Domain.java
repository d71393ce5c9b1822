package io.etude.analysis.estimate;

import io.etude.analysis.sums.CellSums;
import java.util.stream.IntStream;

/**
 * The sums of one row variable over the respondents of a domain: a column, or what two columns
 * share.
 */
final class Domain {
  final int groups;
  final int detail;
  final int kinds;

  /** Σw by group and cell. */
  final double[] w;

  /** Respondents, Σw² and respondents of weight 0 by group (or in all) and cell. */
  final double[] n;

  final double[] q;
  final double[] zero;

  /** By group, where its sums are that are of somebody; made when they are first asked for. */
  private final int[][] met;

  private double[] weightedOf;
  private double weighted;

  private Domain(CellSums sums) {
    groups = sums.groups;
    detail = sums.detail;
    kinds = sums.kinds;
    w = new double[groups * kinds];
    n = new double[detail * kinds];
    q = new double[detail * kinds];
    zero = new double[detail * kinds];
    met = new int[groups][];
  }

  /**
   * The sums over those patterns that are in the domain.
   *
   * @param sums the sums by pattern
   * @param in whether a pattern belongs to the domain
   */
  static Domain of(CellSums sums, boolean[] in) {
    Domain domain = new Domain(sums);
    for (int s = 0; s < sums.patterns; s++) {
      if (in[s]) {
        domain.add(sums, s);
      }
    }
    return domain;
  }

  private void add(CellSums sums, int s) {
    for (int g = 0; g < groups; g++) {
      for (int k = 0; k < kinds; k++) {
        w[g * kinds + k] += sums.w[(g * sums.patterns + s) * kinds + k];
      }
    }
    for (int g = 0; g < detail; g++) {
      for (int k = 0; k < kinds; k++) {
        int from = (g * sums.patterns + s) * kinds + k;
        n[g * kinds + k] += sums.n[from];
        q[g * kinds + k] += sums.q[from];
        zero[g * kinds + k] += sums.zero[from];
      }
    }
  }

  /** Σ of {@code sums}·{@code x} over groups and cells. */
  private double total(double[] sums, double[] x) {
    double total = 0;
    for (int i = 0; i < sums.length; i += kinds) {
      for (int k = 0; k < kinds; k++) {
        total += sums[i + k] * x[k];
      }
    }
    return total;
  }

  /** Σ of {@code sums} over groups and the given cells. */
  private double total(double[] sums, int[] cells) {
    double total = 0;
    for (int i = 0; i < sums.length; i += kinds) {
      for (int cell : cells) {
        total += sums[i + cell];
      }
    }
    return total;
  }

  double count(double[] x) {
    return total(n, x);
  }

  double count(int[] cells) {
    return total(n, cells);
  }

  /** Kept for the denominator that all rows of a question share. */
  double weighted(double[] x) {
    if (x != weightedOf) {
      weighted = total(w, x);
      weightedOf = x;
    }
    return weighted;
  }

  double weighted(int[] cells) {
    return total(w, cells);
  }

  double squares(double[] x) {
    return total(q, x);
  }

  double squares(int[] cells) {
    return total(q, cells);
  }

  /** Who of positive weight counts in {@code x}, by group, for {@link SampleVariance#df}. */
  double[] present(double[] x) {
    double[] present = new double[groups];
    for (int g = 0; g < groups; g++) {
      for (int k = 0; k < kinds; k++) {
        if (x[k] > 0) {
          int at = g * kinds + k;
          present[g] += detail == groups ? n[at] - zero[at] : w[at];
        }
      }
    }
    return present;
  }

  /**
   * The ratio Σwy / Σwx with its linearised values z = w(y − px)/Σwx.
   *
   * @param y the cells in the numerator, in ascending order
   * @param x denominator by cell
   * @param variance knows how many respondents a group has
   */
  Linear ratio(int[] y, double[] x, SampleVariance variance) {
    double denominator = weighted(x);
    double value = weighted(y) / denominator;
    double outside = (0 - value) / denominator; // z/w of most cells: no part of y, 1 in x
    double[] z = new double[groups];
    double[] deviations = new double[groups];
    double[] a = new double[kinds];
    // of a row that nobody is in, all is 0
    for (int g = 0; value != 0 && g < groups; g++) {
      int next = 0;
      for (int at : met(g)) {
        int k = at - g * kinds;
        while (next < y.length && y[next] < k) {
          next++;
        }
        boolean inside = next < y.length && y[next] == k;
        a[k] =
            inside
                ? (1 - value * x[k]) / denominator
                : x[k] == 1 ? outside : (0 - value * x[k]) / denominator;
        z[g] += a[k] * w[at];
      }
      if (!variance.units()) {
        deviations[g] = deviations(g, a, z[g] / variance.unitsOf(g), variance.unitsOf(g));
      }
    }
    return new Linear(value, 0, z, deviations, new Linear.Ratio(y, x, value, denominator));
  }

  /** Σ(z − z̄)² over the respondents of a group. */
  private double deviations(int group, double[] a, double mean, double units) {
    double deviations = 0;
    double others = units;
    for (int at : met(group)) {
      if (n[at] > 0) {
        deviations += Linear.deviations(n[at], w[at], q[at], a[at - group * kinds], mean);
        others -= n[at];
      }
    }
    return deviations + others * mean * mean;
  }

  /** Where the sums of a group are that are of somebody. */
  private int[] met(int group) {
    if (met[group] == null) {
      boolean counted = detail == groups;
      met[group] =
          IntStream.range(group * kinds, (group + 1) * kinds)
              .filter(at -> w[at] != 0 || counted && n[at] > 0)
              .toArray();
    }
    return met[group];
  }

  /** Σ of the product of two estimates' linearised values over this domain, by group. */
  double[] cross(Linear one, Linear other) {
    double[] cross = new double[groups];
    for (int g = 0; g < detail; g++) {
      for (int k = 0; k < kinds; k++) {
        if (q[g * kinds + k] != 0) {
          double product = one.ratio().coefficient(k) * other.ratio().coefficient(k);
          cross[g] += product * q[g * kinds + k];
        }
      }
    }
    return cross;
  }
}
