package io.etude.analysis;

/**
 * An estimate with its linearised values, from which variances of it and of differences are made.
 *
 * @param value the estimate
 * @param z Σz by group
 * @param squares Σz² by group
 * @param coefficients z/w by cell, for products with another estimate's
 */
record Linear(double value, double[] z, double[] squares, double[] coefficients) {

  /**
   * The difference of two estimates.
   *
   * @param other what is subtracted
   * @param cross Σ of the product of both z over respondents in both domains, by group; null if
   *     there are none
   */
  Linear minus(Linear other, double[] cross) {
    double[] difference = new double[z.length];
    double[] sum = new double[z.length];
    for (int g = 0; g < z.length; g++) {
      difference[g] = z[g] - other.z[g];
      sum[g] = squares[g] + other.squares[g] - (cross == null ? 0 : 2 * cross[g]);
    }
    return new Linear(value - other.value, difference, sum, new double[0]);
  }
}
