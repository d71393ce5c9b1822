package io.etude.analysis.estimate;

import io.etude.study.Conventions;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Adjusts p values for the number of tests.
 *
 * <p>Sources: Holm, <em>Scandinavian Journal of Statistics</em> 6 (1979); Benjamini and Hochberg,
 * <em>JRSS B</em> 57 (1995).
 */
final class Multiplicity {
  private Multiplicity() {}

  /**
   * Whether an adjusted p value reaches a level. Fisher's are fractions such as 1/20, which may be
   * off by the last digit.
   */
  static boolean passes(double adjusted, double level) {
    return adjusted <= level * (1 + 1e-12);
  }

  static double[] adjust(double[] p, Conventions.Multiplicity method) {
    int m = p.length;
    double[] adjusted = p.clone();
    int[] order =
        IntStream.range(0, m)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    switch (method) {
      case NONE -> {}
      case BONFERRONI -> {
        for (int i = 0; i < m; i++) {
          adjusted[i] = Math.min(1, m * p[i]);
        }
      }
      case HOLM -> {
        double most = 0;
        for (int rank = 0; rank < m; rank++) {
          most = Math.max(most, Math.min(1, (m - rank) * p[order[rank]]));
          adjusted[order[rank]] = most;
        }
      }
      case BENJAMINI_HOCHBERG -> {
        double least = 1;
        for (int rank = m - 1; rank >= 0; rank--) {
          least = Math.min(least, p[order[rank]] * m / (rank + 1));
          adjusted[order[rank]] = least;
        }
      }
    }
    return adjusted;
  }
}
