package io.etude.study;

import static java.util.Objects.requireNonNull;

import io.etude.StudyException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The statistical conventions of a study: which interval, which test, which thresholds, and how its
 * figures are published. Immutable.
 */
public final class Conventions {

  /**
   * {@code xlogit} at 95 %, design-based tests with Holm's correction at 1 % and 5 %, bases of 30
   * and 100, estimates on smaller bases than 30 withheld.
   */
  public static final Conventions DEFAULT = new Builder().build();

  private static final int MAX_DECIMALS = 6;

  private final IntervalMethod interval;
  private final double confidence;
  private final TestMethod test;
  private final Multiplicity multiplicity;
  private final double capitalLevel;
  private final double smallLevel;
  private final double publishBase;
  private final double cautionBase;
  private final LowBaseOn lowBaseOn;
  private final LowBase lowBase;
  private final WithheldColumns withheldColumns;
  private final OptionalInt percentDecimals;
  private final Optional<Disclosure> disclosure;

  private Conventions(Builder builder) {
    interval = builder.interval;
    confidence = builder.confidence;
    test = builder.test;
    multiplicity = builder.multiplicity;
    capitalLevel = builder.capitalLevel;
    smallLevel = builder.smallLevel;
    publishBase = builder.publishBase;
    cautionBase = builder.cautionBase;
    lowBaseOn = builder.lowBaseOn;
    lowBase = builder.lowBase;
    withheldColumns = builder.withheldColumns;
    percentDecimals = builder.percentDecimals;
    disclosure = builder.disclosure;
    check();
  }

  private void check() {
    if (!(confidence > 0 && confidence < 1)) {
      throw new StudyException(
          "confidence", "the confidence level " + confidence + " is not between 0 and 1");
    }
    if (!(capitalLevel > 0 && capitalLevel <= smallLevel && smallLevel < 1)) {
      throw new StudyException(
          "capitalLevel",
          "significance levels satisfy 0 < capitalLevel <= smallLevel < 1; they are "
              + capitalLevel
              + " and "
              + smallLevel);
    }
    if (!(publishBase >= 0 && cautionBase >= publishBase)) {
      throw new StudyException(
          "publishBase",
          "low bases satisfy 0 <= publishBase <= cautionBase; they are "
              + publishBase
              + " and "
              + cautionBase);
    }
    int decimals = percentDecimals.orElse(0);
    if (decimals < 0 || decimals > MAX_DECIMALS) {
      throw new StudyException(
          "percentDecimals",
          "percentages have 0 to " + MAX_DECIMALS + " decimals, not " + decimals);
    }
  }

  /** Begins with the {@linkplain #DEFAULT default}. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts from these conventions. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.interval = interval;
    builder.confidence = confidence;
    builder.test = test;
    builder.multiplicity = multiplicity;
    builder.capitalLevel = capitalLevel;
    builder.smallLevel = smallLevel;
    builder.publishBase = publishBase;
    builder.cautionBase = cautionBase;
    builder.lowBaseOn = lowBaseOn;
    builder.lowBase = lowBase;
    builder.withheldColumns = withheldColumns;
    builder.percentDecimals = percentDecimals;
    builder.disclosure = disclosure;
    return builder;
  }

  /** How intervals of proportions are made. */
  public IntervalMethod interval() {
    return interval;
  }

  /** Level of the intervals, between 0 and 1. */
  public double confidence() {
    return confidence;
  }

  /** How columns are compared. */
  public TestMethod test() {
    return test;
  }

  /** The correction over the pairs tested in one row. */
  public Multiplicity multiplicity() {
    return multiplicity;
  }

  /** Significance level of a capital letter. */
  public double capitalLevel() {
    return capitalLevel;
  }

  /** Significance level of a small letter, at least {@link #capitalLevel()}. */
  public double smallLevel() {
    return smallLevel;
  }

  /** Smallest base of a published estimate. */
  public double publishBase() {
    return publishBase;
  }

  /** Smallest base of an estimate without a caution flag. */
  public double cautionBase() {
    return cautionBase;
  }

  /** Which bases must reach the thresholds. */
  public LowBaseOn lowBaseOn() {
    return lowBaseOn;
  }

  /**
   * The same of a study that is weighted so: without weights the base is also the effective one.
   */
  public LowBaseOn lowBaseOn(Weighting weighting) {
    return requireNonNull(weighting, "weighting") instanceof Weighting.None
        ? LowBaseOn.UNWEIGHTED
        : lowBaseOn;
  }

  /** What happens to an estimate on a smaller base than {@link #publishBase()}. */
  public LowBase lowBase() {
    return lowBase;
  }

  /** What tables do with columns that withhold all their figures. */
  public WithheldColumns withheldColumns() {
    return withheldColumns;
  }

  /** Decimals of percentages in tables, charts and prose; empty: by the size of the errors. */
  public OptionalInt percentDecimals() {
    return percentDecimals;
  }

  /** Disclosure control; empty: none. */
  public Optional<Disclosure> disclosure() {
    return disclosure;
  }

  private List<Object> parts() {
    return List.of(
        interval,
        confidence,
        test,
        multiplicity,
        capitalLevel,
        smallLevel,
        publishBase,
        cautionBase,
        lowBaseOn,
        lowBase,
        withheldColumns,
        percentDecimals,
        disclosure);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Conventions conventions && parts().equals(conventions.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return "Conventions" + parts();
  }

  /** How the interval of a proportion is made. */
  public enum IntervalMethod {
    /** Symmetric on the logit of the share, design-based standard error, t quantile. */
    XLOGIT,
    /** Korn–Graubard: Clopper–Pearson on the design-based effective size. */
    BETA,
    /** Wilson's score interval on Kish's effective base. */
    WILSON,
    /** Share ± t · standard error. */
    WALD
  }

  /** How two columns are compared. */
  public enum TestMethod {
    /** The design-based t test of the difference. */
    DESIGN,
    /** Pooled share with Kish's effective bases. */
    KISH,
    /** Pooled share with weighted bases taken as counts. */
    SPSS
  }

  /** The correction for testing several pairs. */
  public enum Multiplicity {
    /** No correction. */
    NONE,
    /** p times the number of tests. */
    BONFERRONI,
    /** Holm's step-down. */
    HOLM,
    /** Benjamini–Hochberg: the false-discovery rate. */
    BENJAMINI_HOCHBERG
  }

  /** Which bases count against the low-base thresholds. */
  public enum LowBaseOn {
    /** The unweighted and the effective base must both reach the threshold. */
    BOTH,
    /** The unweighted base only. */
    UNWEIGHTED,
    /** The effective base only. */
    EFFECTIVE
  }

  /** What happens to an estimate whose base is below {@code publishBase}. */
  public enum LowBase {
    /** It is published nowhere: not in print, not in JSON, and prose can't quote it. */
    WITHHOLD,
    /** It is published with a flag, printed under a base with a mark, and prose may quote it. */
    FLAG
  }

  /** What tables do with a column whose figures are withheld in every table of its banner. */
  public enum WithheldColumns {
    /** They leave it out; a note names it with its base. */
    NOTED,
    /** They show it, with marks in place of the figures. */
    SHOWN
  }

  /** States conventions one by one; what is not stated is as in {@link #DEFAULT}. */
  public static final class Builder {
    private IntervalMethod interval = IntervalMethod.XLOGIT;
    private double confidence = 0.95;
    private TestMethod test = TestMethod.DESIGN;
    private Multiplicity multiplicity = Multiplicity.HOLM;
    private double capitalLevel = 0.01;
    private double smallLevel = 0.05;
    private double publishBase = 30;
    private double cautionBase = 100;
    private LowBaseOn lowBaseOn = LowBaseOn.BOTH;
    private LowBase lowBase = LowBase.WITHHOLD;
    private WithheldColumns withheldColumns = WithheldColumns.NOTED;
    private OptionalInt percentDecimals = OptionalInt.empty();
    private Optional<Disclosure> disclosure = Optional.empty();

    private Builder() {}

    /** How intervals of proportions are made. Default: {@link IntervalMethod#XLOGIT}. */
    public Builder interval(IntervalMethod value) {
      interval = requireNonNull(value, "interval");
      return this;
    }

    /** The level of the intervals. Default: 0.95. */
    public Builder confidence(double value) {
      confidence = value;
      return this;
    }

    /** How columns are compared. Default: {@link TestMethod#DESIGN}. */
    public Builder test(TestMethod value) {
      test = requireNonNull(value, "test");
      return this;
    }

    /** The correction over the pairs of one row. Default: {@link Multiplicity#HOLM}. */
    public Builder multiplicity(Multiplicity value) {
      multiplicity = requireNonNull(value, "multiplicity");
      return this;
    }

    /** The significance levels of a capital and of a small letter. Default: 0.01 and 0.05. */
    public Builder levels(double capital, double small) {
      capitalLevel = capital;
      smallLevel = small;
      return this;
    }

    /** Smallest base that is published, and smallest without caution. Default: 30 and 100. */
    public Builder bases(double publish, double caution) {
      publishBase = publish;
      cautionBase = caution;
      return this;
    }

    /** Which bases must reach them. Default: {@link LowBaseOn#BOTH}. */
    public Builder lowBaseOn(LowBaseOn value) {
      lowBaseOn = requireNonNull(value, "lowBaseOn");
      return this;
    }

    /** What happens to estimates on smaller bases. Default: {@link LowBase#WITHHOLD}. */
    public Builder lowBase(LowBase value) {
      lowBase = requireNonNull(value, "lowBase");
      return this;
    }

    /** What becomes of columns without figures. Default: {@link WithheldColumns#NOTED}. */
    public Builder withheldColumns(WithheldColumns value) {
      withheldColumns = requireNonNull(value, "withheldColumns");
      return this;
    }

    /**
     * Decimals of percentages, 0 to 6. Default: none, unless the standard error of a share of one
     * half of all respondents is below 0.3 points, then one.
     */
    public Builder percentDecimals(int value) {
      percentDecimals = OptionalInt.of(value);
      return this;
    }

    /** Disclosure control. Default: none. */
    public Builder disclosure(Disclosure value) {
      disclosure = Optional.of(requireNonNull(value, "disclosure"));
      return this;
    }

    /**
     * The conventions.
     *
     * @throws StudyException if levels or bases make no sense
     */
    public Conventions build() {
      return new Conventions(this);
    }
  }

  /**
   * Disclosure control.
   *
   * <p>Hidden are counts and bases below the minimum, cells that hold everybody of their column,
   * and as many other counts as it takes so that none of them can be worked out. With a count goes
   * all that is made of it: weighted count, share, error, interval; the letters of its row, the
   * test of its table, the summaries of its column, findings about its row.
   *
   * <p><strong>Against whom.</strong> The attacker knows the questionnaire, all that is published
   * in any form, the number of respondents, the smallest and the largest weight, and which rows and
   * columns of different tables count the same people or add up to each other, whether the codebook
   * says so (nets, nested segments, a question asked of those with one answer) or the data do (a
   * question asked twice, two segments by the same variable, a recode, bands within bands). For
   * each hidden count there are two surveys, at least the minimum apart in it, of which all
   * published counts, sums of weights, bases, effective bases, shares and means are true. Hence
   * whatever the attacker reckons from them, by linear programming or otherwise, leaves a range of
   * the minimum. The same holds for standard errors, intervals and tests of samples without strata
   * and primary sampling units, which are functions of those sums.
   *
   * <p>The search for such surveys is bounded. Where it finds none it hides more, up to the cells
   * of the questions linked with this one; there it stops, and the statement above is not proven
   * for that count. Totals are hidden only where one of them is small itself, where so few answered
   * the question (less than nine times the minimum base) that nothing else helps, or where they
   * would give a hidden count away. Then bases of other questions go first: if three of all gave no
   * answer, a small base of a group lies within three of how many are in the group.
   *
   * <p>Where the weights are made by one segment alone, sums of weights tell how many of an answer
   * are in each of its columns, if these are fewer than four. Its tables are hidden then, as soon
   * as one of their counts is.
   *
   * <p>Where strata or sampling units are (for most of the respondents) known from a segment's
   * column, the standard errors, intervals and letters of all sums that hold one of its hidden
   * counts are withheld, since variances are then equations between such counts. In other
   * stratified or clustered samples variances depend on sums by stratum or unit that are nowhere
   * published; that they tell nothing is argued so, not proven.
   *
   * <p><strong>Groups that lie in others.</strong> Where one published group has all respondents of
   * another, the two together show the answers of the rest. The rest are treated as a column of
   * their own that is nowhere printed: their small counts are protected as if they were hidden
   * cells. So it is with two columns of different segments (nets too) that the codebook makes of
   * the same column of the data, those under 40 and those under 41, and with any two columns, the
   * total among them, if the data put one in the other and the rest are fewer than the larger
   * minimum (100 at most). So it is, too, with all respondents and the columns of one segment
   * together, and with a column and all columns of a nested segment below it: the rest gave no
   * answer to the segment's question. Of two questions with the same answers, of which one was
   * asked of few respondents less, the one with fewer is withheld. Of a question with several
   * answers, those who left one out are protected as those who chose it, beside hidden bases too.
   *
   * <p>Of questions for a number the answers themselves are protected too: an extreme, a quantile
   * or an end of its interval is shown only if {@code minimumCell} respondents answered with it or
   * less, and as many with it or more. Standard deviations and errors of means are withheld where
   * the respondent with the second largest distance from the mean could estimate the largest
   * distance within 10 % (the <em>p</em> % rule), and means where this goes for numbers of one sign
   * and their sum; if it is so in one column of a table, then in all but the total, too. Rows in
   * order of their share stand in the codebook's order where it would tell how large a hidden total
   * is. Achieved margins of weights are not told.
   *
   * <p><strong>Not protected</strong> are other groups that take three or more published ones to
   * work out, or two of which one is both a column and the base of a question; the rest of two
   * groups by different columns of the data, or of two questions, if they are as many as the
   * minimum; how many of all, or of a column, gave no answer, which bases show; sums and means of a
   * number that differ between two questions or groups. Nor does it reckon with knowledge from
   * elsewhere: of some respondents' answers, of another publication of the same data, of a raking
   * target, which is the weighted share of a group whose base may be hidden. A count of zero that
   * follows from the questionnaire is no secret, and {@code minimumCell} 1 hides nothing.
   *
   * <p>What is hidden depends on the data and these rules only, not on the machine. A column with a
   * small base is left out of all tables, with as many others of its segment as it takes. Where no
   * way is found within a bounded effort to protect a count by hiding few others, all cells of its
   * table are hidden but the totals, then its bases. What no hidden count needs to keep its range
   * is shown again, as far as a bounded effort finds out; where tables show how four segments
   * overlap, each two of them (questions that segments are made of), only as far as the surveys
   * found before tell. Of overlaps by three, answers by two segments or three segments, these are
   * surveys of people who are in all three; of more at once that is not looked at.
   *
   * <p>Sources: M. Fischetti and J. J. Salazar, <em>Management Science</em> 47 (2001), for the
   * attacker and the protection level; J. Castro, <em>European Journal of Operational Research</em>
   * 216 (2012), for a survey of cell suppression; L. Willenborg and T. de Waal, <em>Elements of
   * Statistical Disclosure Control</em> (2001), for linked tables; A. Dobra and S. E. Fienberg,
   * <em>PNAS</em> 97 (2000), for margins that overlap; A. Hundepool and others, <em>Statistical
   * Disclosure Control</em> (2012), for the <em>p</em> % rule.
   *
   * @param minimumCell smallest published count of a cell
   * @param minimumBase smallest published base of a column
   * @param zeros whether a zero is disclosive
   * @param maximumHidden the part of all cells, between 0 and 1, that may be hidden; if it takes
   *     more, the analysis fails, since what is left is no study
   */
  public record Disclosure(int minimumCell, int minimumBase, Zeros zeros, double maximumHidden) {

    /** The default of {@code maximumHidden}. */
    public static final double MAXIMUM_HIDDEN = 0.9;

    /** With the default part that may be hidden, {@value #MAXIMUM_HIDDEN}. */
    public Disclosure(int minimumCell, int minimumBase, Zeros zeros) {
      this(minimumCell, minimumBase, zeros, MAXIMUM_HIDDEN);
    }

    /** Checks that the counts are positive, and that the part is one. */
    public Disclosure {
      requireNonNull(zeros, "zeros");
      if (!(maximumHidden >= 0 && maximumHidden <= 1)) {
        throw new StudyException(
            "maximumHidden",
            "the part of the cells that may be hidden lies between 0 and 1; it is "
                + maximumHidden);
      }
      if (minimumCell < 1 || minimumBase < 1) {
        throw new StudyException(
            minimumCell < 1 ? "minimumCell" : "minimumBase",
            "disclosure control needs minimum counts of at least 1, not "
                + minimumCell
                + " and "
                + minimumBase);
      }
    }

    /** What a count of zero is. */
    public enum Zeros {
      /** Published as it is. */
      PUBLISH,
      /** Suppressed like any small count. */
      SUPPRESS
    }
  }
}
