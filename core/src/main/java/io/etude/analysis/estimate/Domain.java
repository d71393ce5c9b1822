package io.etude.analysis.estimate;

import io.etude.analysis.sums.CellSums;

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

  private Domain(CellSums sums) {
    groups = sums.groups;
    detail = sums.detail;
    kinds = sums.kinds;
    w = new double[groups * kinds];
    n = new double[detail * kinds];
    q = new double[detail * kinds];
    zero = new double[detail * kinds];
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

  double count(double[] x) {
    return total(n, x);
  }

  double weighted(double[] x) {
    return total(w, x);
  }

  double squares(double[] x) {
    return total(q, x);
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
   * @param y numerator by cell
   * @param x denominator by cell
   * @param variance knows how many respondents a group has
   */
  Linear ratio(double[] y, double[] x, SampleVariance variance) {
    double denominator = weighted(x);
    double value = weighted(y) / denominator;
    double[] a = new double[kinds];
    for (int k = 0; k < kinds; k++) {
      a[k] = (y[k] - value * x[k]) / denominator;
    }
    double[] z = new double[groups];
    double[] deviations = new double[groups];
    for (int g = 0; g < groups; g++) {
      for (int k = 0; k < kinds; k++) {
        z[g] += a[k] * w[g * kinds + k];
      }
    }
    for (int g = 0; !variance.units() && g < groups; g++) {
      double others = variance.unitsOf(g);
      double mean = z[g] / others;
      for (int k = 0; k < kinds; k++) {
        int at = g * kinds + k;
        if (n[at] > 0) {
          deviations[g] += Linear.deviations(n[at], w[at], q[at], a[k], mean);
          others -= n[at];
        }
      }
      deviations[g] += others * mean * mean;
    }
    return new Linear(value, 0, z, deviations, a);
  }

  /** Σ of the product of two estimates' linearised values over this domain, by group. */
  double[] cross(Linear one, Linear other) {
    double[] cross = new double[groups];
    for (int g = 0; g < detail; g++) {
      for (int k = 0; k < kinds; k++) {
        cross[g] += one.coefficients()[k] * other.coefficients()[k] * q[g * kinds + k];
      }
    }
    return cross;
  }
}
