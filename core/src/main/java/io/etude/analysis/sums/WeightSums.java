package io.etude.analysis.sums;

/**
 * Sums over the weights of all rows. So that weights of any magnitude give the same figures, these
 * and all other sums of a part are in units of 2 to the power of {@code exponent}, which is exact.
 *
 * @param exponent that of the largest weight; {@link #NOTHING} if all weights are 0
 * @param rows rows, whatever their weight
 * @param counted those of a weight above 0, who alone count in bases
 * @param sum Σw
 * @param squares Σw²
 * @param minimum smallest weight above 0
 * @param maximum largest weight
 */
public record WeightSums(
    int exponent,
    long rows,
    long counted,
    double sum,
    double squares,
    double minimum,
    double maximum) {

  /** Less than the exponent of any weight above 0. */
  public static final int NOTHING = -2048;

  /** The exponent of the largest weight, or {@link #NOTHING}. */
  public static int exponent(double[] weights, int rows) {
    double most = 0;
    for (int i = 0; i < rows; i++) {
      most = Math.max(most, weights[i]);
    }
    boolean normal = most >= Double.MIN_NORMAL;
    return most == 0
        ? NOTHING
        : normal ? Math.getExponent(most) : Math.getExponent(Math.scalb(most, 64)) - 64;
  }

  /** Brings weights to units of 2 to the power of {@code exponent}. */
  public static void scale(double[] weights, int rows, int exponent) {
    if (exponent == 0 || exponent == NOTHING) {
      return;
    }
    // in two steps, as 2¹⁰⁷⁴ is no double
    double first = Math.scalb(1.0, -exponent / 2);
    double second = Math.scalb(1.0, -exponent - -exponent / 2);
    for (int i = 0; i < rows; i++) {
      weights[i] = weights[i] * first * second;
    }
  }

  /** The sums of weights that are in units of 2 to the power of {@code exponent}. */
  public static WeightSums of(double[] weights, int rows, int exponent) {
    double sum = 0;
    double lost = 0;
    double squares = 0;
    double lostSquares = 0;
    long counted = 0;
    double minimum = Double.POSITIVE_INFINITY;
    double maximum = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < rows; i++) {
      double w = weights[i];
      double q = w * w;
      double next = sum + w;
      lost += sum >= w ? sum - next + w : w - next + sum;
      sum = next;
      next = squares + q;
      lostSquares += squares >= q ? squares - next + q : q - next + squares;
      squares = next;
      counted += w > 0 ? 1 : 0;
      minimum = w > 0 ? Math.min(minimum, w) : minimum;
      maximum = Math.max(maximum, w);
    }
    return new WeightSums(
        exponent, rows, counted, sum + lost, squares + lostSquares, minimum, maximum);
  }

  WeightSums plus(WeightSums other) {
    int larger = Math.max(exponent, other.exponent);
    WeightSums a = inUnitsOf(larger);
    WeightSums b = other.inUnitsOf(larger);
    return new WeightSums(
        larger,
        a.rows + b.rows,
        a.counted + b.counted,
        a.sum + b.sum,
        a.squares + b.squares,
        Math.min(a.minimum, b.minimum),
        Math.max(a.maximum, b.maximum));
  }

  WeightSums inUnitsOf(int larger) {
    int by = exponent - larger;
    return by == 0
        ? this
        : new WeightSums(
            larger,
            rows,
            counted,
            Math.scalb(sum, by),
            Math.scalb(squares, 2 * by),
            Math.scalb(minimum, by),
            Math.scalb(maximum, by));
  }

  /** A weight, or a sum of weights, in the units of the data. */
  public double inData(double weight) {
    return Math.scalb(weight, exponent);
  }

  /** Kish's n·Σw²/(Σw)², with n the respondents who count. */
  public double designEffect() {
    return counted * squares / (sum * sum);
  }
}
