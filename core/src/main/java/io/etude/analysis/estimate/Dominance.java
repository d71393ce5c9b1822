package io.etude.analysis.estimate;

import io.etude.Diagnostic;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import io.etude.results.inference.Estimate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether summaries of a number give away the number of one respondent who dominates them: the
 * <em>p</em> % rule. The attacker is the respondent who contributes second most, who takes his own
 * part off what is published and so has an upper bound of the largest part. If that bound is within
 * {@value #PERCENT} % of the truth, the summary is withheld. For means the parts are those of the
 * sum of numbers of one sign; for standard deviations and errors those of the sum of squared
 * distances from the mean, and the percentage is one of the distance.
 *
 * <p>Source: A. Hundepool and others, <em>Statistical Disclosure Control</em> (2012), section 4.2,
 * for sums. An extreme that so many respondents share that it is published is no secret.
 */
public enum Dominance {
  /** None. */
  NONE,
  /** The standard deviation gives a number away, together with the mean. */
  SPREAD,
  /** The mean does so alone. */
  MEAN;

  /** How near to the truth an estimate may not come. */
  public static final int PERCENT = 10;

  private static final double NEAR = PERCENT / 100.0;

  /** What gives a number away in one of some columns at least. */
  public static Dominance of(List<ColumnEstimates> columns, int minimum) {
    Dominance most = NONE;
    for (ColumnEstimates column : columns) {
      Dominance one = of(column.scores, minimum);
      most = one.compareTo(most) > 0 ? one : most;
    }
    return most;
  }

  private static Dominance of(ScoreDomain numbers, int minimum) {
    if (numbers == null || !(numbers.weighted() > 0)) {
      return NONE;
    }
    LinearisedEstimate mean = numbers.mean();
    boolean sameSign = numbers.minimum() >= 0 || numbers.maximum() <= 0;
    if (sameSign && isNear(numbers.parts(Math::abs, minimum), NEAR)) {
      return MEAN;
    }
    double[] squares = numbers.parts(x -> mean.deviation(x) * mean.deviation(x), minimum);
    return isNear(squares, (1 + NEAR) * (1 + NEAR) - 1) ? SPREAD : NONE;
  }

  /** Whether all but the two largest parts are so little of the largest. */
  private static boolean isNear(double[] parts, double limit) {
    return parts[0] > 0 && parts[2] <= limit * parts[0];
  }

  /**
   * A table without the summaries that give a number away. If one column after the total has one,
   * so do all of them lose it: with the total they would give it back.
   */
  public static ResultTable withhold(ResultTable table, Dominance ofTotal, Dominance ofColumns) {
    if (ofTotal == NONE && ofColumns == NONE) {
      return table;
    }
    List<ResultColumn> columns = new ArrayList<>();
    for (ResultColumn column : table.columns()) {
      Dominance of = columns.isEmpty() ? ofTotal : ofColumns;
      List<Summary> summaries =
          column.summaries().stream()
              .map(summary -> of.withhold(summary, column.isTotal()))
              .toList();
      columns.add(column.toBuilder().summaries(summaries).build());
    }
    return table.toBuilder().columns(columns).build();
  }

  private Summary withhold(Summary summary, boolean total) {
    if (this == NONE) {
      return summary;
    }
    boolean isMean = summary.stat() == Summary.Stat.MEAN;
    if (summary.stat() == Summary.Stat.SD || isMean && this == MEAN) {
      return summary.hidden(Set.of(Flag.SUPPRESSED));
    }
    return isMean
        ? new Summary(
            summary.stat(),
            summary.estimate().map(Dominance::withoutError),
            List.of(),
            withoutComparison(summary.flags(), total),
            summary.ownBase())
        : summary;
  }

  private static Set<Flag> withoutComparison(Set<Flag> flags, boolean total) {
    EnumSet<Flag> all = EnumSet.of(Flag.ERROR_WITHHELD);
    all.addAll(flags);
    if (!total) {
      all.add(Flag.COMPARISON_WITHHELD);
    }
    return all;
  }

  private static Estimate withoutError(Estimate estimate) {
    return new Estimate(estimate.value(), Double.NaN, estimate.df(), Optional.empty());
  }

  /** What the author must know of the tables of a question. */
  public Diagnostic diagnostic(String question) {
    return new Diagnostic(
        "suppressed",
        question,
        "disclosure control withholds "
            + (this == MEAN ? "some means, and " : "")
            + "standard deviations and errors of means, by which the number of one respondent could"
            + " be estimated within "
            + PERCENT
            + " %",
        "check the largest and the smallest number; if they are right, ask for ranges instead");
  }
}
