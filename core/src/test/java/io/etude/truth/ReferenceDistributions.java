package io.etude.truth;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** P values, quantiles and intervals that need a distribution and no study. */
final class ReferenceDistributions {

  static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

  /** Which quantile of Student's distribution: a study has few, and each of its figures asks. */
  private record Quantile(int df, double confidence) {}

  private static final Map<Quantile, Double> QUANTILES = new ConcurrentHashMap<>();

  private ReferenceDistributions() {}

  static double student(double t, int df) {
    return Double.isNaN(t)
        ? 1
        : Double.isInfinite(t)
            ? 0
            : Math.min(1, 2 * new TDistribution(null, df).cumulativeProbability(-Math.abs(t)));
  }

  static double normal(double z) {
    return Double.isNaN(z) ? 1 : Math.min(1, 2 * NORMAL.cumulativeProbability(-Math.abs(z)));
  }

  static double fisher(double p1, double e1, double p2, double e2) {
    int n1 = (int) Math.round(e1);
    int n2 = (int) Math.round(e2);
    int yes1 = (int) Math.min(n1, Math.round(e1 * p1));
    int yes = yes1 + (int) Math.min(n2, Math.round(e2 * p2));
    if (n1 == 0 || n2 == 0 || yes == 0 || yes == n1 + n2) {
      return 1;
    }
    var tables = new HypergeometricDistribution(null, n1 + n2, yes, n1);
    double own = tables.probability(yes1);
    double p = 0;
    for (int x = Math.max(0, yes - n2); x <= Math.min(yes, n1); x++) {
      double other = tables.probability(x);
      p += other <= own * (1 + 1e-7) ? other : 0;
    }
    return Math.min(1, p);
  }

  static double t(int df, double confidence) {
    return QUANTILES.computeIfAbsent(
        new Quantile(df, confidence),
        asked -> new TDistribution(null, df).inverseCumulativeProbability((1 + confidence) / 2));
  }

  static double expit(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  static double[] exact(double p, double n) {
    double low = n * p <= 0 ? 0 : beta(0.025, n * p, n * (1 - p) + 1);
    double high = n * (1 - p) <= 0 ? 1 : beta(0.975, n * p + 1, n * (1 - p));
    return new double[] {low, high};
  }

  private static double beta(double p, double a, double b) {
    return new BetaDistribution(null, a, b).inverseCumulativeProbability(p);
  }

  /** P values adjusted for the number of tests. */
  static double[] adjusted(double[] p, TrueStudy.Multiplicity method) {
    int m = p.length;
    Integer[] order = IntStream.range(0, m).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
    double[] adjusted = p.clone();
    double bound = method == TrueStudy.Multiplicity.HOLM ? 0 : 1;
    for (int k = 0; k < m; k++) {
      if (method == TrueStudy.Multiplicity.BONFERRONI) {
        adjusted[k] = Math.min(1, m * p[k]);
      } else if (method == TrueStudy.Multiplicity.HOLM) {
        bound = Math.max(bound, Math.min(1, (m - k) * p[order[k]]));
        adjusted[order[k]] = bound;
      } else if (method == TrueStudy.Multiplicity.BENJAMINI_HOCHBERG) {
        int i = order[m - 1 - k];
        bound = Math.min(bound, p[i] * m / (m - k));
        adjusted[i] = bound;
      }
    }
    return adjusted;
  }
}
