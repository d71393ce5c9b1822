package io.etude.analysis.estimate;

import io.etude.results.inference.AssociationTest;
import io.etude.results.inference.Independence;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Rao–Scott test of independence with the first-order correction, of rounded shares: X² of the
 * shares and bases over its mean if rows and columns were independent, which is the sum of
 * n·V(p̃)·(1 − n/Σn)/p over all cells, with p the share of the row in all columns. F = X²/mean, df1
 * = (rows − 1)(columns − 1), df2 = df1·df.
 *
 * <p>Source: Rao and Scott, <em>JASA</em> 76 (1981), section 3, for proportions of several groups.
 */
final class FirstOrder {
  private final SampleVariance variance;

  FirstOrder(SampleVariance variance) {
    this.variance = variance;
  }

  /**
   * Tests rows against columns.
   *
   * @param rows the categories
   * @param columns columns without a common respondent
   */
  Independence test(int[] rows, List<ColumnEstimates> columns) {
    List<ColumnEstimates> filled = columns.stream().filter(column -> column.base > 0).toList();
    double n = filled.stream().mapToDouble(column -> column.base).sum();
    double[] pooled =
        IntStream.of(rows)
            .mapToDouble(r -> filled.stream().mapToDouble(column -> column.counts[r]).sum() / n)
            .toArray();
    int varied = (int) IntStream.range(0, rows.length).filter(r -> pooled[r] > 0).count();
    if (varied < 2 || filled.size() < 2) {
      return Independence.none(Independence.Reason.NO_VARIATION);
    }
    double statistic = 0;
    double mean = 0;
    for (ColumnEstimates column : filled) {
      for (int r = 0; r < rows.length; r++) {
        if (pooled[r] > 0) {
          LinearisedEstimate share = column.rows[rows[r]];
          double d = share.value() - pooled[r];
          statistic += column.base * d * d / pooled[r];
          double v = variance.of(share, column.present);
          mean += column.base * v * (1 - column.base / n) / pooled[r];
        }
      }
    }
    int df1 = (varied - 1) * (filled.size() - 1);
    double df2 = (double) df1 * variance.df(new double[] {n});
    if (!(mean > 0) || df2 < 1) {
      return Independence.none(Independence.Reason.NO_DEGREES_OF_FREEDOM);
    }
    double f = statistic / mean;
    double v = Math.sqrt(statistic / (n * (Math.min(varied, filled.size()) - 1)));
    return Independence.of(
        new AssociationTest(f, df1, df2, Distributions.fTest(f, df1, df2), Math.min(1, v)));
  }
}
