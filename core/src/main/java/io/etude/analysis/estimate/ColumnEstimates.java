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

  /** Respondents of the column, and of those who gave a number; what thresholds look at. */
  private final Size size;

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
  private final boolean rounded;

  /** The smallest base that figures are published on under disclosure control; else 0. */
  private final double minimumBase;

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
    this.rounded = false;
    this.minimumBase = minimumBase(conventions);
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
    size = Size.of(respondents, whole.weighted(people), whole.squares(people));
    flags.addAll(BaseFlags.of(size, df, conventions));
    summaryFlags = summaryFlags(variance, conventions);
  }

  /** The same with a base and shares that are rounded at random; all else is made of these. */
  ColumnEstimates(
      ColumnEstimates exact,
      RoundedShares shares,
      SampleVariance variance,
      Conventions conventions) {
    item = exact.item;
    in = exact.in;
    rounded = true;
    minimumBase = exact.minimumBase;
    base = shares.base();
    respondents = base;
    weightedBase = base;
    squares = base * shares.deff();
    present = new double[] {base};
    df = variance.df(present);
    units = (int) base;
    rows = new LinearisedEstimate[item.rows().size()];
    counts = new double[rows.length];
    for (int r = 0; r < rows.length; r++) {
      rows[r] = base > 0 ? shares.estimate(r) : null;
      counts[r] = base > 0 ? base * rows[r].value() : 0;
    }
    weightedCounts = counts;
    scores = base > 0 ? shares.scores(item, variance).orElse(null) : null;
    size = Size.of(base, base, squares);
    flags.addAll(BaseFlags.of(size, df, conventions));
    summaryFlags = summaryFlags(variance, conventions);
  }

  private static double minimumBase(Conventions conventions) {
    return conventions.disclosure().map(Conventions.Disclosure::minimumBase).orElse(0);
  }

  private EnumSet<Flag> summaryFlags(SampleVariance variance, Conventions conventions) {
    return hasOwnNumbers()
        ? BaseFlags.lower(
            flags, BaseFlags.of(numbers(), variance.df(scores.present()), conventions))
        : flags;
  }

  /**
   * How many respondents there are.
   *
   * @param people unweighted
   * @param effective Kish's effective number
   */
  public record Size(double people, double effective) {
    static Size of(double people, double weight, double squares) {
      return new Size(people, weight > 0 ? weight * weight / squares : 0);
    }

    /** The smaller of both. */
    public double least() {
      return Math.min(people, effective);
    }

    /** Whether both reach a number; sums of equal weights give 9.999999999999998 for 10. */
    boolean reaches(double minimum) {
      return least() * (1 + 1e-12) >= minimum;
    }
  }

  /** Those in the base. */
  public Size size() {
    return size;
  }

  /** Whether the question asks for numbers or scores, and somebody is in the base. */
  public boolean hasScores() {
    return scores != null;
  }

  /** Those who gave a number; nobody where the question asks for none. */
  public Size numbers() {
    return scores == null
        ? new Size(0, 0)
        : Size.of(scores.count(), scores.weighted(), scores.squaredWeights());
  }

  /** How a row stands among others by its share: one that prints alike stands no higher. */
  double rank(int row) {
    boolean coarse = minimumBase > 0 && weightedBase > 0;
    return coarse ? Math.round(100 * weightedCounts[row] / weightedBase) : weightedCounts[row];
  }

  boolean isRounded() {
    return rounded;
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

  double effectiveBase() {
    return squares > 0 ? weightedBase * weightedBase / squares : 0;
  }

  /** Whether some of the base gave no number, as by "don't know". */
  boolean hasOwnNumbers() {
    return scores != null && (rounded ? hasUnscored() : scores.count() < base);
  }

  /** Whether the base holds answers without a score: rounded shares add up to anything. */
  private boolean hasUnscored() {
    int cells = item.unit().length - (item.base() == Base.VALID ? 1 : 0);
    return IntStream.range(0, cells)
        .anyMatch(k -> item.unit()[k] > 0 && Double.isNaN(item.scores().orElseThrow()[k]));
  }

  /** Whether the column may take part in tests: its base is neither low nor without weight. */
  boolean testable() {
    return weightedBase > 0 && !flags.contains(Flag.LOW_BASE) && isPublishable() && !isUnasked();
  }

  /** Whether it may be published; disclosure control may withhold it for another's sake. */
  boolean isPublishable() {
    return size.reaches(minimumBase);
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
        && numbers().reaches(minimumBase)
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
