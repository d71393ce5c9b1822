package io.etude.analysis.estimate;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Quantiles and tail probabilities, from the statistics library, polished to full precision. */
final class Distributions {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final int STEPS = 4;

  private Distributions() {}

  /** The two-sided normal quantile: of 1 − α/2. */
  static double normal(double alpha) {
    return -NORMAL.inverseCumulativeProbability(alpha / 2);
  }

  /** The two-sided quantile of Student's t: of 1 − α/2. */
  static double t(double alpha, double df) {
    TDistribution t = TDistribution.of(df);
    double x = t.inverseSurvivalProbability(alpha / 2);
    for (int i = 0; i < STEPS; i++) {
      double step = (t.survivalProbability(x) - alpha / 2) / t.density(x);
      x += step;
      if (!(Math.abs(step) > 1e-15 * Math.abs(x))) {
        break;
      }
    }
    return x;
  }

  /** The two-sided p value of Student's t. */
  static double tTest(double t, double df) {
    return Double.isNaN(t)
        ? 1
        : Math.min(1, 2 * TDistribution.of(df).survivalProbability(Math.abs(t)));
  }

  /** The two-sided p value of a normal score. */
  static double normalTest(double z) {
    return Double.isNaN(z) ? 1 : Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
  }

  /** The upper tail of F. */
  static double fTest(double f, double df1, double df2) {
    return Double.isInfinite(f) ? 0 : FDistribution.of(df1, df2).survivalProbability(f);
  }

  /** The quantile {@code p} of the beta distribution; 0 and 1 where a shape is 0. */
  static double beta(double p, double a, double b) {
    if (!(a > 0)) {
      return 0;
    }
    if (!(b > 0)) {
      return 1;
    }
    BetaDistribution beta = BetaDistribution.of(a, b);
    double x = beta.inverseCumulativeProbability(p);
    for (int i = 0; i < STEPS; i++) {
      double step = (RegularizedBeta.value(x, a, b) - p) / beta.density(x);
      double next = x - step;
      if (!(next > 0 && next < 1) || !(Math.abs(step) > 1e-15 * x)) {
        break;
      }
      x = next;
    }
    return x;
  }

  /**
   * Fisher's exact two-sided p value: the probability of all tables with the same margins that are
   * no likelier than this one.
   */
  static double fisher(long yes1, long n1, long yes2, long n2) {
    long yes = yes1 + yes2;
    if (yes == 0 || yes == n1 + n2 || n1 == 0 || n2 == 0) {
      return 1;
    }
    HypergeometricDistribution tables =
        HypergeometricDistribution.of(
            Math.toIntExact(n1 + n2), Math.toIntExact(yes), Math.toIntExact(n1));
    double own = tables.probability(Math.toIntExact(yes1));
    double p = 0;
    for (int x = tables.getSupportLowerBound(); x <= tables.getSupportUpperBound(); x++) {
      double other = tables.probability(x);
      if (other <= own * (1 + 1e-7)) {
        p += other;
      }
    }
    return Math.min(1, p);
  }
}
