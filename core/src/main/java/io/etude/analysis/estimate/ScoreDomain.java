package io.etude.analysis.estimate;

import io.etude.analysis.sums.CellSums;
import io.etude.analysis.sums.ValueSums;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The scores or values of a domain, in ascending order: for each value and group the number of
 * respondents, Σw and Σw², so that means, quantiles and their linearised values come from one
 * place.
 */
final class ScoreDomain {
  private static final double[] NONE = new double[0];

  private final SampleVariance variance;
  private final int groups;
  private final int size;
  private final int[] group;
  private final double[] value;
  private final double[][] sums;
  private final boolean buckets;

  /** What the scores of rounded shares are made of; null for those of sums. */
  private final Rounded rounded;

  private ScoreDomain(
      SampleVariance variance, int[] group, double[] value, double[][] sums, boolean buckets) {
    this(variance, group, value, sums, buckets, null);
  }

  private ScoreDomain(
      SampleVariance variance,
      int[] group,
      double[] value,
      double[][] sums,
      boolean buckets,
      Rounded rounded) {
    this.variance = variance;
    this.groups = variance.groups();
    this.size = value.length;
    this.group = group;
    this.value = value;
    this.sums = sums;
    this.buckets = buckets;
    this.rounded = rounded;
  }

  /**
   * How rounded shares vary.
   *
   * @param deff the design effect of their column
   * @param noise what the rounding adds to the variance of each count of respondents
   */
  record Rounded(double deff, double noise) {}

  /**
   * Scores of rounded shares, each of which stands for so many respondents.
   *
   * @param value the scores, ascending
   * @param respondents p̃·ñ of each
   */
  static ScoreDomain of(
      SampleVariance variance, double[] value, double[] respondents, Rounded rounded) {
    double[][] sums = new double[ValueSums.EXACT_SUMS][];
    sums[ValueSums.N] = respondents;
    sums[ValueSums.W] = respondents;
    sums[ValueSums.Q] = Arrays.stream(respondents).map(count -> count * rounded.deff()).toArray();
    return new ScoreDomain(variance, new int[value.length], value, sums, false, rounded);
  }

  /** The values of a numeric variable in the patterns {@code in}. */
  static ScoreDomain of(ValueSums from, SampleVariance variance, boolean[] in) {
    int[] picked = IntStream.range(0, from.size).filter(i -> in[from.pattern[i]]).toArray();
    return sorted(variance, from.group, from.value, from.sums, picked, from.shift > 0);
  }

  /** The scores of the cells of a row variable; cells without a score stay out. */
  static ScoreDomain of(CellSums from, SampleVariance variance, boolean[] in, double[] scores) {
    int size = from.groups * from.kinds;
    int[] group = new int[size];
    double[] value = new double[size];
    double[][] sums = new double[ValueSums.EXACT_SUMS][size];
    for (int g = 0; g < from.groups; g++) {
      for (int s = 0; s < from.patterns; s++) {
        for (int k = 0; in[s] && k < from.kinds; k++) {
          int cell = (g * from.patterns + s) * from.kinds + k;
          sums[ValueSums.W][g * from.kinds + k] += from.w[cell];
          if (g < from.detail) {
            sums[ValueSums.N][g * from.kinds + k] += from.n[cell];
            sums[ValueSums.Q][g * from.kinds + k] += from.q[cell];
          }
        }
      }
    }
    for (int i = 0; i < size; i++) {
      group[i] = i / from.kinds;
      value[i] = scores[i % from.kinds];
    }
    int[] picked =
        IntStream.range(0, size)
            .filter(i -> !Double.isNaN(value[i]))
            .filter(i -> sums[ValueSums.N][i] > 0 || sums[ValueSums.W][i] > 0)
            .toArray();
    return sorted(variance, group, value, sums, picked, false);
  }

  /** The sort is stable: entries of the same value stay in the order of their groups. */
  private static ScoreDomain sorted(
      SampleVariance variance,
      int[] group,
      double[] value,
      double[][] sums,
      int[] picked,
      boolean buckets) {
    int[] order =
        Arrays.stream(picked)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> value[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[][] ordered = new double[sums.length][order.length];
    for (int name = 0; name < sums.length; name++) {
      for (int i = 0; i < order.length; i++) {
        ordered[name][i] = sums[name][order[i]];
      }
    }
    return new ScoreDomain(
        variance,
        Arrays.stream(order).map(i -> group[i]).toArray(),
        Arrays.stream(order).mapToDouble(i -> value[i]).toArray(),
        ordered,
        buckets);
  }

  boolean approximate() {
    return buckets;
  }

  /** Respondents with a score or value. */
  double count() {
    return total(sums[ValueSums.N]);
  }

  double weighted() {
    return total(sums[ValueSums.W]);
  }

  double squaredWeights() {
    return total(sums[ValueSums.Q]);
  }

  /** In the order of the values, so that a sum over all of them is this very number. */
  private static double total(double[] sums) {
    double total = 0;
    for (double sum : sums) {
      total += sum;
    }
    return total;
  }

  double[] present() {
    double[] present = new double[groups];
    for (int i = 0; i < size; i++) {
      present[group[i]] += sums[variance.units() ? ValueSums.W : ValueSums.N][i];
    }
    return present;
  }

  /** A function of the value, evaluated for each distinct one. */
  interface Score {
    double of(double x);
  }

  /** Σw(x − centre) of an entry. */
  private double first(int i, double centre) {
    double d = value[i] - centre;
    double w = sums[ValueSums.W][i];
    return buckets ? w * d + sums[ValueSums.W1][i] : w * d;
  }

  /** Σw(x − mean)² of an entry. */
  private double second(int i, LinearisedEstimate mean) {
    double d = mean.deviation(value[i]);
    double w = sums[ValueSums.W][i] * d * d;
    return buckets ? w + 2 * d * sums[ValueSums.W1][i] + sums[ValueSums.W2][i] : w;
  }

  /** Σw²(x − a)(x − b) of an entry. */
  private double product(int i, LinearisedEstimate a, LinearisedEstimate b) {
    double da = a.deviation(value[i]);
    double db = b.deviation(value[i]);
    double q = sums[ValueSums.Q][i] * da * db;
    return buckets ? q + (da + db) * sums[ValueSums.Q1][i] + sums[ValueSums.Q2][i] : q;
  }

  /**
   * The weighted mean, found from a value near it. Residuals are taken from that value too, not
   * from the mean, whose last digits are lost where values are far from zero.
   */
  LinearisedEstimate mean() {
    double weight = weighted();
    double centre = quantile(0.5);
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += first(i, centre);
    }
    double shift = sum / weight;
    LinearisedEstimate mean =
        new LinearisedEstimate(centre + shift, shift - (centre + shift - centre), NONE, NONE, null);
    double[] z = new double[groups];
    for (int i = 0; i < size; i++) {
      z[group[i]] += (first(i, centre) - shift * sums[ValueSums.W][i]) / weight;
    }
    double[] deviations =
        buckets
            ? bucketDeviations(mean, weight, z)
            : deviations(x -> (x - centre - shift) / weight, z);
    return new LinearisedEstimate(mean.value(), mean.rest(), z, deviations, null);
  }

  /** Σ(z − z̄)² by group, with z = w·a(x). */
  private double[] deviations(Score a, double[] z) {
    if (rounded != null) {
      return new double[] {ofRounded(a)};
    }
    double[] deviations = new double[groups];
    if (variance.units()) {
      return deviations;
    }
    double[] others = new double[groups];
    double[] mean = new double[groups];
    for (int g = 0; g < groups; g++) {
      others[g] = variance.unitsOf(g);
      mean[g] = z[g] / others[g];
    }
    for (int i = 0; i < size; i++) {
      int g = group[i];
      double n = sums[ValueSums.N][i];
      double w = sums[ValueSums.W][i];
      deviations[g] +=
          LinearisedEstimate.deviations(n, w, sums[ValueSums.Q][i], a.of(value[i]), mean[g]);
      others[g] -= n;
    }
    for (int g = 0; g < groups; g++) {
      deviations[g] += others[g] * mean[g] * mean[g];
    }
    return deviations;
  }

  /** deff·s²/n, and for each score the noise of its count. */
  private double ofRounded(Score a) {
    double n = count();
    double variance = 0;
    for (int i = 0; i < size; i++) {
      double square = a.of(value[i]) * a.of(value[i]);
      variance += rounded.deff() * n / (n - 1) * sums[ValueSums.N][i] * square;
      variance += rounded.noise() * square;
    }
    return variance;
  }

  /** The same from the moments of the buckets. */
  private double[] bucketDeviations(LinearisedEstimate mean, double weight, double[] z) {
    double[] deviations = new double[groups];
    for (int i = 0; i < size; i++) {
      deviations[group[i]] += product(i, mean, mean) / (weight * weight);
    }
    for (int g = 0; g < groups; g++) {
      deviations[g] -= z[g] * z[g] / variance.unitsOf(variance.stratumOf(g));
    }
    return deviations;
  }

  /** Σ of the product of two means' linearised values over this domain, by group. */
  double[] cross(
      LinearisedEstimate one, double weightOne, LinearisedEstimate other, double weightOther) {
    double[] cross = new double[groups];
    for (int i = 0; i < size; i++) {
      cross[group[i]] += product(i, one, other) / (weightOne * weightOther);
    }
    return cross;
  }

  /** The mean of a function of the value (not for buckets, except step functions). */
  LinearisedEstimate mean(Score score) {
    double weight = weighted();
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += sums[ValueSums.W][i] * score.of(value[i]);
    }
    double mean = sum / weight;
    double[] z = new double[groups];
    for (int i = 0; i < size; i++) {
      z[group[i]] += sums[ValueSums.W][i] * (score.of(value[i]) - mean) / weight;
    }
    return new LinearisedEstimate(
        mean, 0, z, deviations(x -> (score.of(x) - mean) / weight, z), null);
  }

  /**
   * √(n/(n−1) · Σw(x−x̄)²/Σw), with n the respondents of positive weight, as R's {@code svyvar}
   * counts; {@code NaN} below two.
   */
  double sd(LinearisedEstimate mean) {
    double n = count();
    if (n < 2) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += second(i, mean);
    }
    return Math.sqrt(n / (n - 1) * sum / weighted());
  }

  double minimum() {
    return Arrays.stream(buckets ? sums[ValueSums.LOW] : value).min().orElse(Double.NaN);
  }

  double maximum() {
    return Arrays.stream(buckets ? sums[ValueSums.HIGH] : value).max().orElse(Double.NaN);
  }

  /**
   * The smallest x whose Σw(≤x) ≥ pΣw(1−10⁻¹²), the inverse of the distribution function (R's
   * {@code qrule="math"}); in buckets the bucket's end; {@code NaN} if nobody has a weight.
   */
  double quantile(double p) {
    double goal = p * weighted() * (1 - 1e-12);
    double sum = 0;
    for (int i = 0; i < size; ) {
      double x = value[i];
      for (; i < size && value[i] == x; i++) {
        sum += sums[ValueSums.W][i];
      }
      if (sum >= goal && sum > 0) {
        return x;
      }
    }
    return Double.NaN;
  }
}
