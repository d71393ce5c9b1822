package io.etude.analysis.estimate;

import io.etude.analysis.plan.ItemPlan;
import io.etude.results.ResultRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The answers that come first: the one with the largest share, and those that the sample can't tell
 * from it.
 *
 * <p>The lead of one answer over another is tested by t = (p₁−p₂)/√V with the design-based
 * variance. Where respondents have one answer, V is that of the linearised difference. Where they
 * may have several, the sums don't say who gave both, and V is the largest that there can be: as if
 * as few as possible did.
 */
final class Leaders {

  private final ItemPlan item;
  private final ColumnEstimates column;
  private final SampleVariance variance;

  Leaders(ItemPlan item, ColumnEstimates column, SampleVariance variance) {
    this.item = item;
    this.column = column;
    this.variance = variance;
  }

  /**
   * The ids of the rows by falling share, up to one that the first is clearly ahead of. That may be
   * followed by one of a lower share whose error is larger; it comes after the other all the same.
   *
   * @param level the level of significance
   * @param among the categories among which the first is sought
   * @return nothing if there is no answer, or nothing to test by
   */
  List<String> ids(double level, Predicate<ResultRow> among) {
    if (!column.testable() || column.df < 1) {
      return List.of();
    }
    List<Integer> rows = new ArrayList<>();
    for (int r = 0; r < item.rows().size(); r++) {
      ResultRow row = item.rows().get(r).row();
      if (row.kind() == ResultRow.Kind.CATEGORY && among.test(row)) {
        rows.add(r);
      }
    }
    rows.sort((one, other) -> Double.compare(column.rank(other), column.rank(one)));
    if (rows.isEmpty() || share(rows.get(0)) <= 0) {
      return List.of();
    }
    return rows.stream()
        .takeWhile(row -> row.equals(rows.get(0)) || p(rows.get(0), row) > level)
        .map(row -> item.rows().get(row).row().id())
        .toList();
  }

  private double share(int row) {
    return column.rows[row].value();
  }

  private double p(int first, int other) {
    double lead = share(first) - share(other);
    return lead > 0 ? Distributions.tTest(lead / Math.sqrt(variance(first, other)), column.df) : 1;
  }

  private double variance(int first, int other) {
    ItemPlan.Row one = item.rows().get(first);
    ItemPlan.Row two = item.rows().get(other);
    if (column.isRounded()
        || one.variable() != two.variable()
        || !Arrays.equals(one.unit(), two.unit())) {
      return bound(first, other);
    }
    LinearisedEstimate p = column.rows[first];
    LinearisedEstimate q = column.rows[other];
    double[] cross = column.domain(one.variable()).cross(p, q);
    LinearisedEstimate lead = p.minus(q, cross, variance);
    return variance.of(lead, column.present);
  }

  /**
   * V₁ + V₂ − 2ρ√(V₁V₂) with the least correlation that two shares can have: Fréchet's bound for
   * those of respondents. Of those of responses somebody counts several times, so that it may be
   * −1.
   */
  private double bound(int first, int other) {
    double p = share(first);
    double q = share(other);
    double one = variance.of(column.rows[first], column.present);
    double two = variance.of(column.rows[other], column.present);
    double spread = Math.sqrt(p * (1 - p) * q * (1 - q));
    double least = spread > 0 ? (Math.max(0, p + q - 1) - p * q) / spread : 0;
    if (!isOfRespondents(first) || !isOfRespondents(other)) {
      least = -1;
    }
    return one + two - 2 * least * Math.sqrt(one * two);
  }

  private boolean isOfRespondents(int row) {
    return Arrays.stream(item.rows().get(row).unit()).allMatch(unit -> unit <= 1);
  }
}
