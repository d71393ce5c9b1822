package io.etude.analysis.estimate;

import io.etude.analysis.disclosure.CellRounding;
import io.etude.analysis.plan.ItemPlan;
import io.etude.analysis.sums.CellSums;
import io.etude.results.ResultRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The base and the shares of a column, rounded at random, and its one design effect: the median of
 * those of its shares to one decimal, Kish's where none is defined. V(p̃) is deff·p̃(1−p̃)/(ñ−1)
 * and what the rounding adds.
 *
 * @param rounding how it is rounded
 * @param base the rounded base
 * @param deff the design effect
 * @param shares the rounded shares by row; without meaning if the base is 0
 */
record RoundedShares(CellRounding rounding, double base, double deff, double[] shares) {

  /**
   * Rounds a column.
   *
   * @param sums for each row variable the sums by pattern, with keys
   * @param variance that of the exact estimates
   */
  static RoundedShares of(
      CellRounding rounding,
      ItemPlan item,
      CellSums[] sums,
      ColumnEstimates exact,
      SampleVariance variance) {
    int[] all = IntStream.range(0, item.unit().length).filter(k -> item.unit()[k] > 0).toArray();
    long baseKey = key(sums[item.variable()], exact.in, all);
    double base = rounding.base(exact.base, baseKey);
    double[] shares = new double[item.rows().size()];
    for (int r = 0; base > 0 && r < shares.length; r++) {
      ItemPlan.Row row = item.rows().get(r);
      double p = exact.rows[r] == null ? 0 : exact.rows[r].value();
      shares[r] =
          rounding.share(p, base, baseKey, key(sums[row.variable()], exact.in, row.answer()));
    }
    return new RoundedShares(rounding, base, deff(exact, variance), shares);
  }

  /** The sum of the keys of those in some cells. */
  private static long key(CellSums sums, boolean[] in, int[] cells) {
    long key = 0;
    for (int s = 0; s < sums.patterns; s++) {
      for (int i = 0; in[s] && i < cells.length && cells[i] < sums.kinds; i++) {
        key += sums.keys[s * sums.kinds + cells[i]];
      }
    }
    return key;
  }

  private static double deff(ColumnEstimates exact, SampleVariance variance) {
    double[] effects =
        IntStream.range(0, exact.rows.length)
            .filter(r -> exact.rows[r] != null && !exact.edge(r))
            .mapToDouble(r -> deff(exact, exact.rows[r], variance))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    int n = effects.length;
    double kish = exact.effectiveBase() > 0 ? exact.base / exact.effectiveBase() : 1;
    double median = n == 0 ? kish : (effects[(n - 1) / 2] + effects[n / 2]) / 2;
    return Math.rint(median * 10) / 10;
  }

  private static double deff(
      ColumnEstimates exact, LinearisedEstimate share, SampleVariance variance) {
    double p = share.value();
    return variance.of(share, exact.present) * (exact.base - 1) / (p * (1 - p));
  }

  /** The share of a row with its variance. */
  LinearisedEstimate estimate(int row) {
    double p = shares[row];
    double v = (base > 1 ? deff * p * (1 - p) / (base - 1) : 0) + rounding.variance(p, base);
    return new LinearisedEstimate(p, 0, new double[1], new double[] {v}, null);
  }

  /** The scores of the categories, each with its rounded share; those of numbers are left out. */
  Optional<ScoreDomain> scores(ItemPlan item, SampleVariance variance) {
    if (item.number() >= 0 || item.stats().isEmpty() || item.scores().isEmpty()) {
      return Optional.empty();
    }
    double[] of = item.scores().get();
    List<double[]> scored = new ArrayList<>();
    for (int r = 0; r < shares.length; r++) {
      ItemPlan.Row row = item.rows().get(r);
      boolean category = row.row().kind() == ResultRow.Kind.CATEGORY && row.answer().length > 0;
      if (category && !Double.isNaN(of[row.answer()[0]])) {
        scored.add(new double[] {of[row.answer()[0]], shares[r] * base});
      }
    }
    scored.sort(Comparator.comparingDouble(pair -> pair[0]));
    double[] value = scored.stream().mapToDouble(pair -> pair[0]).toArray();
    double[] respondents = scored.stream().mapToDouble(pair -> pair[1]).toArray();
    if (Arrays.stream(respondents).sum() <= 1) {
      return Optional.empty();
    }
    double noise = rounding.noise(base) * base * base;
    return Optional.of(
        ScoreDomain.of(variance, value, respondents, new ScoreDomain.Rounded(deff, noise)));
  }
}
