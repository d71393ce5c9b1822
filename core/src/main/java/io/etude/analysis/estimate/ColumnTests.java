package io.etude.analysis.estimate;

import io.etude.analysis.decode.SegmentPlan;
import io.etude.analysis.plan.ItemPlan;
import io.etude.analysis.sums.CellSums;
import io.etude.analysis.sums.ValueSums;
import io.etude.analysis.sums.WeightSums;
import io.etude.internal.Alphabet;
import io.etude.internal.Deadline;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import io.etude.study.Conventions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * Compares the columns of a table, row by row.
 *
 * <p>{@code DESIGN}: t = (p₁−p₂)/√V, V the variance of the linearised difference z₁−z₂, df of the
 * union of both bases (Korn and Graubard, <em>Analysis of Health Surveys</em>, 1999, section 3.3).
 * {@code KISH} and {@code SPSS}: z with the pooled share p̄ = (W₁p₁+W₂p₂)/(W₁+W₂) and the variance
 * p̄(1−p̄)(Σw²d₁/W₁² + Σw²d₂/W₂² − 2Σw²d₁d₂/(W₁W₂)), or with 1/W₁ + 1/W₂ − 2W₀/(W₁W₂) for the
 * bracket (W₀: Σw of those in both), against the normal distribution.
 */
final class ColumnTests {
  private final ItemPlan item;
  private final CellSums[] sums;
  private final ValueSums values;
  private final List<ColumnEstimates> columns;
  private final List<ColumnPairs.Pair> pairs;
  private final SampleVariance variance;
  private final Intervals intervals;
  private final Conventions conventions;
  private final WeightSums weights;

  /** The normal score of the small level; Student's t needs more still. */
  private final double screen;

  ColumnTests(
      ItemPlan item,
      CellSums[] sums,
      ValueSums values,
      List<ColumnEstimates> columns,
      List<ColumnPairs.Pair> pairs,
      SampleVariance variance,
      Intervals intervals,
      Conventions conventions,
      WeightSums weights) {
    this.item = item;
    this.sums = sums;
    this.values = values;
    this.columns = columns;
    this.variance = variance;
    this.intervals = intervals;
    this.conventions = conventions;
    this.weights = weights;
    this.screen = Distributions.normal(conventions.smallLevel()) * (1 - 1e-9);
    this.pairs =
        pairs.stream()
            .filter(p -> columns.get(p.one()).testable() && columns.get(p.other()).testable())
            .toList();
  }

  /** For each column the columns that the row's share is higher than. */
  List<List<Higher>> row(int row, List<SegmentPlan.Column> ids) {
    return letters(ids, pairs, (one, other) -> screened(row, one, other));
  }

  /** For each column the columns that its mean is higher than. */
  List<List<Higher>> means(List<SegmentPlan.Column> ids) {
    List<ColumnPairs.Pair> compared =
        pairs.stream()
            .filter(
                p -> columns.get(p.one()).meanTestable() && columns.get(p.other()).meanTestable())
            .toList();
    return letters(ids, compared, this::mean);
  }

  private List<List<Higher>> letters(
      List<SegmentPlan.Column> ids,
      List<ColumnPairs.Pair> pairs,
      BiFunction<ColumnEstimates, ColumnEstimates, Outcome> test) {
    Outcome[] outcomes = new Outcome[pairs.size()];
    double[] p = new double[outcomes.length];
    for (int i = 0; i < p.length; i++) {
      Deadline.checkInterrupt();
      outcomes[i] = test.apply(columns.get(pairs.get(i).one()), columns.get(pairs.get(i).other()));
      p[i] = outcomes[i].p();
    }
    double[] adjusted = Multiplicity.adjust(p, conventions.multiplicity());
    List<List<Higher>> higher = new ArrayList<>();
    columns.forEach(c -> higher.add(new ArrayList<>()));
    for (int i = 0; i < adjusted.length; i++) {
      // columns without a difference have a p of 1
      if (Multiplicity.passes(adjusted[i], conventions.smallLevel())) {
        ColumnPairs.Pair pair = pairs.get(i);
        boolean first = outcomes[i].difference() > 0;
        Higher made = higher(ids, first ? pair.other() : pair.one(), outcomes[i], adjusted[i]);
        higher.get(first ? pair.one() : pair.other()).add(made);
      }
    }
    return higher;
  }

  private Higher higher(List<SegmentPlan.Column> ids, int loser, Outcome outcome, double adjusted) {
    boolean capital = Multiplicity.passes(adjusted, conventions.capitalLevel());
    String letter = Alphabet.letter(loser);
    double difference = Math.abs(outcome.difference());
    return new Higher(
        ids.get(loser).id(),
        capital ? letter : letter.toLowerCase(Locale.ROOT),
        capital ? conventions.capitalLevel() : conventions.smallLevel(),
        new Estimate(
            difference,
            outcome.se(),
            outcome.df(),
            intervals.mean(difference, outcome.se(), outcome.df())),
        adjusted);
  }

  /** The outcome of comparing two shares or means. */
  record Outcome(double difference, double se, int df, double p) {}

  /** Compares the shares of a row in two columns (or in a column and the rest). */
  Outcome share(int row, ColumnEstimates one, ColumnEstimates other) {
    return share(row, one, other, 0);
  }

  /**
   * The same, but p is taken as 1 without being computed where the score is below {@code screen}.
   * That changes nothing where only p values of at most the small level count: what lies above it
   * passes no adjustment and moves none that does.
   */
  Outcome screened(int row, ColumnEstimates one, ColumnEstimates other) {
    return share(row, one, other, screen);
  }

  /**
   * The same for one comparison among the very many that findings are chosen from, of columns
   * without a common respondent: p is at least that of the score test, whose variance is
   * p̄(1−p̄)(1/n₁ + 1/n₂) on the effective bases. The variance by the design is itself an estimate,
   * and far too small where few respondents are in the row: of 58 who share an answer with 18% of
   * 516 others, p values under 0.0001 are twenty times as frequent as they should be.
   */
  Outcome amongMany(int row, ColumnEstimates one, ColumnEstimates other) {
    Outcome outcome = share(row, one, other);
    double pooled =
        (one.weightedCounts[row] + other.weightedCounts[row])
            / (one.weightedBase + other.weightedBase);
    double variance = pooled * (1 - pooled) * (1 / one.effectiveBase() + 1 / other.effectiveBase());
    if (outcome.p() == 1 || !(variance > 0)) {
      return outcome;
    }
    double p = Distributions.normalTest(outcome.difference() / Math.sqrt(variance));
    return new Outcome(outcome.difference(), outcome.se(), outcome.df(), Math.max(outcome.p(), p));
  }

  private Outcome share(int row, ColumnEstimates one, ColumnEstimates other, double least) {
    ItemPlan.Row plan = item.rows().get(row);
    boolean[] shared = and(one.in, other.in);
    Domain both = shared == null ? null : Domain.of(sums[plan.variable()], shared);
    LinearisedEstimate a = one.rows[row];
    LinearisedEstimate b = other.rows[row];
    LinearisedEstimate difference = a.minus(b, both == null ? null : both.cross(a, b), variance);
    double v = variance.ofDifference(difference);
    int df =
        variance.df(
            union(one.present, other.present, both == null ? null : both.present(plan.unit())));
    double score = difference.value() / Math.sqrt(v);
    boolean design = conventions.test() == Conventions.TestMethod.DESIGN;
    if (!design) {
      double pooled =
          (one.weightedCounts[row] + other.weightedCounts[row])
              / (one.weightedBase + other.weightedBase);
      double factor =
          factor(
              new Size(one.weightedBase, one.squares),
              new Size(other.weightedBase, other.squares),
              both == null
                  ? Size.NONE
                  : new Size(both.weighted(plan.unit()), both.squares(plan.unit())));
      score = difference.value() / Math.sqrt(pooled * (1 - pooled) * factor);
    }
    double p = design && df < 1 || Math.abs(score) < least ? 1 : p(score, design, df);
    if (p < 1 && (one.edge(row) || other.edge(row))) {
      p = Math.max(p, fisher(row, one, other));
    }
    return new Outcome(difference.value(), Math.sqrt(v), df, p);
  }

  private static double p(double score, boolean design, int df) {
    return design ? Distributions.tTest(score, df) : Distributions.normalTest(score);
  }

  /** The same of means; where nobody in a column has a score, all is NaN and p is 1. */
  Outcome mean(ColumnEstimates one, ColumnEstimates other) {
    double wa = one.scores.weighted();
    double wb = other.scores.weighted();
    ScoreDomain both = shared(and(one.in, other.in));
    LinearisedEstimate a = one.scores.mean();
    LinearisedEstimate b = other.scores.mean();
    LinearisedEstimate d = a.minus(b, both == null ? null : both.cross(a, wa, b, wb), variance);
    int df =
        variance.df(
            union(
                one.scores.present(),
                other.scores.present(),
                both == null ? null : both.present()));
    double se = Math.sqrt(variance.ofDifference(d));
    if (conventions.test() == Conventions.TestMethod.DESIGN) {
      double p = df < 1 ? 1 : Distributions.tTest(d.value() / se, df);
      return new Outcome(d.value(), se, df, p);
    }
    double sdA = one.scores.sd(a);
    double sdB = other.scores.sd(b);
    double pooled = (wa * sdA * sdA + wb * sdB * sdB) / (wa + wb);
    double factor =
        factor(
            new Size(wa, one.scores.squaredWeights()),
            new Size(wb, other.scores.squaredWeights()),
            both == null ? Size.NONE : new Size(both.weighted(), both.squaredWeights()));
    double p = Distributions.normalTest(d.value() / Math.sqrt(pooled * factor));
    return new Outcome(d.value(), se, df, p);
  }

  /** Σw and Σw² of a base. */
  private record Size(double weight, double squares) {
    private static final Size NONE = new Size(0, 0);
  }

  private ScoreDomain shared(boolean[] in) {
    if (in == null) {
      return null;
    }
    return item.number() >= 0
        ? ScoreDomain.of(values, variance, in)
        : ScoreDomain.of(sums[item.variable()], variance, in, item.scores().orElseThrow());
  }

  /** By SPSS's method, weights count respondents, in the units of the data. */
  private double factor(Size one, Size other, Size both) {
    double product = one.weight * other.weight;
    return conventions.test() == Conventions.TestMethod.KISH
        ? one.squares / (one.weight * one.weight)
            + other.squares / (other.weight * other.weight)
            - 2 * both.squares / product
        : (1 / one.weight + 1 / other.weight - 2 * both.weight / product) / weights.inData(1);
  }

  private static double fisher(int row, ColumnEstimates one, ColumnEstimates other) {
    long n1 = Math.round(one.effectiveBase());
    long n2 = Math.round(other.effectiveBase());
    long yes1 = Math.round(one.effectiveBase() * one.rows[row].value());
    long yes2 = Math.round(other.effectiveBase() * other.rows[row].value());
    return Distributions.fisher(Math.min(yes1, n1), n1, Math.min(yes2, n2), n2);
  }

  private double[] union(double[] one, double[] other, double[] both) {
    double[] union = new double[one.length];
    for (int g = 0; g < union.length; g++) {
      union[g] = one[g] + other[g] - (variance.units() || both == null ? 0 : both[g]);
    }
    return union;
  }

  /** The patterns in both; null if there are none. */
  static boolean[] and(boolean[] one, boolean[] other) {
    boolean[] both = new boolean[one.length];
    boolean any = false;
    for (int s = 0; s < both.length; s++) {
      both[s] = one[s] && other[s];
      any |= both[s];
    }
    return any ? both : null;
  }
}
