package io.etude.analysis.estimate;

import java.util.Arrays;

/**
 * An estimate with its linearised values, from which variances of it and of differences are made.
 *
 * @param value the estimate
 * @param rest what the estimate has beyond the digits of {@code value}; 0 for shares. Where numbers
 *     are far from zero, deviations from them and differences need it
 * @param z Σz by group
 * @param deviations Σ(z − z̄)² by group over all respondents of the group, those with z = 0
 *     included; not used with primary sampling units
 * @param ratio what it is the ratio of; null for means and differences
 */
record LinearisedEstimate(double value, double rest, double[] z, double[] deviations, Ratio ratio) {

  /**
   * The ratio Σwy / Σwx, from which z/w of each cell follows: that is not kept, since it would be
   * as long as the question has categories, for each of them and each column.
   *
   * @param answer the cells with y = 1, in ascending order
   * @param unit x by cell
   * @param value the ratio
   * @param denominator Σwx
   */
  record Ratio(int[] answer, double[] unit, double value, double denominator) {

    /** z/w in a cell. */
    double coefficient(int cell) {
      double y = Arrays.binarySearch(answer, cell) < 0 ? 0 : 1;
      return (y - value * unit[cell]) / denominator;
    }
  }

  /** A chunk's sum of equal terms is off by a part of this times their number at most. */
  private static final double ROUNDING = Math.scalb(1.0, -53);

  private static final double CHUNK = 1 << 16;

  /** {@code x} − the estimate. */
  double deviation(double x) {
    return x - value - rest;
  }

  /**
   * Σ(aw − z̄)² over respondents who share a: their mean weight apart from its spread, so that no
   * digits are lost where a stratum's answers are nearly equal and far from those of others. A
   * spread that rounding alone may make is none.
   *
   * @param n respondents
   * @param w Σw
   * @param q Σw²
   * @param a z/w
   * @param mean z̄
   */
  static double deviations(double n, double w, double q, double a, double mean) {
    double d = a * w / n - mean;
    double spread = q - w * w / n;
    boolean equal = spread <= q * Math.min(n, CHUNK) * ROUNDING;
    return n * d * d + (equal ? 0 : a * a * spread);
  }

  /**
   * The difference of two estimates.
   *
   * @param other what is subtracted
   * @param cross Σ of the product of both z over respondents in both domains, by group; null if
   *     there are none
   * @param variance knows how many respondents a group has
   */
  LinearisedEstimate minus(LinearisedEstimate other, double[] cross, SampleVariance variance) {
    double[] difference = new double[z.length];
    double[] sum = new double[z.length];
    for (int g = 0; g < z.length; g++) {
      difference[g] = z[g] - other.z[g];
      double shared = cross == null ? 0 : cross[g];
      double means = z[g] * other.z[g] / variance.unitsOf(variance.stratumOf(g));
      sum[g] = deviations[g] + other.deviations[g] - 2 * (shared - means);
    }
    return new LinearisedEstimate(
        value - other.value + (rest - other.rest), 0, difference, sum, null);
  }
}
