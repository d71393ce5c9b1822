package io.etude.analysis.estimate;

import io.etude.analysis.plan.ItemPlan;
import io.etude.analysis.sums.CellSums;
import io.etude.analysis.sums.ValueSums;
import io.etude.codebook.Base;
import io.etude.results.Flag;
import io.etude.study.Conventions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** A column under construction: its domains and linearised estimates. */
public final class ColumnEstimates {
  final boolean[] in;
  public final double base;

  /** Respondents in the base, which may count their answers. */
  public final double respondents;

  public final double weightedBase;
  public final double squares;
  final double[] present;
  final int df;
  final int units;
  final EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
  final LinearisedEstimate[] rows;
  public final double[] counts;
  public final double[] weightedCounts;

  /** The scores of the column; null if the question has none. */
  final ScoreDomain scores;

  /** What a reader must know of the summaries, whose base is those who gave a number. */
  final EnumSet<Flag> summaryFlags;

  private final ItemPlan item;
  private final Map<Integer, Domain> domains = new HashMap<>();

  /**
   * Makes the estimates of one column.
   *
   * @param item the question
   * @param sums for each row variable the sums by pattern
   * @param values the sums of the item's numeric variable, null if it has none
   * @param in which patterns belong to the column
   */
  ColumnEstimates(
      ItemPlan item,
      CellSums[] sums,
      ValueSums values,
      boolean[] in,
      SampleVariance variance,
      Conventions conventions) {
    this.item = item;
    this.in = in;
    Domain whole = domain(item.variable(), sums);
    base = whole.count(item.unit());
    double[] people = Arrays.stream(item.unit()).map(unit -> unit > 0 ? 1 : 0).toArray();
    respondents = whole.count(people);
    weightedBase = whole.weighted(item.unit());
    squares = whole.squares(item.unit());
    present = whole.present(item.unit());
    df = variance.df(present);
    units = (int) Arrays.stream(present).filter(x -> x > 0).count();
    rows = new LinearisedEstimate[item.rows().size()];
    counts = new double[rows.length];
    weightedCounts = new double[rows.length];
    for (int r = 0; r < rows.length; r++) {
      ItemPlan.Row row = item.rows().get(r);
      Domain domain = domain(row.variable(), sums);
      counts[r] = domain.count(row.answer());
      weightedCounts[r] = domain.weighted(row.answer());
      rows[r] = weightedBase > 0 ? domain.ratio(row.answer(), row.unit(), variance) : null;
    }
    scores = scores(sums, values, variance);
    // thresholds apply to respondents, also where the base is of answers
    flags.addAll(
        BaseFlags.of(respondents, whole.weighted(people), whole.squares(people), df, conventions));
    summaryFlags =
        hasOwnNumbers()
            ? BaseFlags.lower(
                flags,
                BaseFlags.of(
                    scores.count(),
                    scores.weighted(),
                    scores.squaredWeights(),
                    variance.df(scores.present()),
                    conventions))
            : flags;
  }

  private Domain domain(int variable, CellSums[] sums) {
    return domains.computeIfAbsent(variable, v -> Domain.of(sums[v], in));
  }

  private ScoreDomain scores(CellSums[] sums, ValueSums values, SampleVariance variance) {
    if (item.number() >= 0) {
      return ScoreDomain.of(values, variance, in);
    }
    return item.scores()
        .filter(s -> !item.stats().isEmpty())
        .map(s -> ScoreDomain.of(sums[item.variable()], variance, in, s))
        .orElse(null);
  }

  /** The sums of a row variable of one of its rows. */
  Domain domain(int variable) {
    return domains.get(variable);
  }

  /** Σw² of those in a row. */
  public double squaredWeights(int row) {
    return domains.get(item.rows().get(row).variable()).squares(item.rows().get(row).answer());
  }

  double effectiveBase() {
    return squares > 0 ? weightedBase * weightedBase / squares : 0;
  }

  /** Whether some of the base gave no number, as by "don't know". */
  boolean hasOwnNumbers() {
    return scores != null && scores.count() < base;
  }

  /** Whether the column may take part in tests: its base is neither low nor without weight. */
  boolean testable() {
    return weightedBase > 0 && !flags.contains(Flag.LOW_BASE) && !isUnasked();
  }

  /**
   * Whether a base of all respondents has nobody here who answered, and not everybody was asked:
   * then the zeros follow from who was asked, and say nothing of the group.
   */
  boolean isUnasked() {
    return base > 0
        && item.base() == Base.ALL
        && item.question().info().someWereNotAsked()
        && Arrays.stream(counts).allMatch(n -> n == 0)
        && (scores == null || scores.count() == 0);
  }

  /** Whether its mean may, of which the base is those who gave a number. */
  boolean meanTestable() {
    return testable()
        && scores != null
        && scores.weighted() > 0
        && !summaryFlags.contains(Flag.LOW_BASE);
  }

  /** Whether all respondents of the column are in another one too. */
  boolean isWithin(ColumnEstimates other) {
    return IntStream.range(0, in.length).allMatch(s -> !in[s] || other.in[s]);
  }

  /** Whether nobody or everybody in the base is in the row, by unweighted counts. */
  boolean edge(int row) {
    return counts[row] == 0 || counts[row] == base;
  }
}
