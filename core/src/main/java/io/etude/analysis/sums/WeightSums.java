package io.etude.analysis.sums;

/**
 * Sums over the weights of all rows.
 *
 * @param rows rows
 * @param sum Σw
 * @param squares Σw²
 * @param minimum smallest weight
 * @param maximum largest weight
 */
public record WeightSums(long rows, double sum, double squares, double minimum, double maximum) {

  public static WeightSums of(double[] weights, int rows) {
    double sum = 0;
    double squares = 0;
    double minimum = Double.POSITIVE_INFINITY;
    double maximum = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < rows; i++) {
      double w = weights[i];
      sum += w;
      squares += w * w;
      minimum = Math.min(minimum, w);
      maximum = Math.max(maximum, w);
    }
    return new WeightSums(rows, sum, squares, minimum, maximum);
  }

  WeightSums plus(WeightSums other) {
    return new WeightSums(
        rows + other.rows,
        sum + other.sum,
        squares + other.squares,
        Math.min(minimum, other.minimum),
        Math.max(maximum, other.maximum));
  }

  /** Kish's n·Σw²/(Σw)². */
  public double designEffect() {
    return rows * squares / (sum * sum);
  }
}
