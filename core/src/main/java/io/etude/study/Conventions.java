package io.etude.study;

import static java.util.Objects.requireNonNull;

import io.etude.StudyException;
import java.util.List;
import java.util.Objects;
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
    if (decimals > 0 && disclosure.isPresent()) {
      throw new StudyException(
          "percentDecimals",
          "under disclosure control percentages have no decimals; leave out percentDecimals: "
              + decimals);
    }
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

  /** The random rounding of disclosure control; empty: none. */
  public Optional<Rounding> rounding() {
    return disclosure.flatMap(Disclosure::rounding);
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
   * Disclosure control: a threshold, and random rounding where a rule asks for it. Immutable.
   *
   * <p>A column whose unweighted or effective base is below {@link #minimumBase} has no figures,
   * and neither has a mean of so few. Where it is the only one of its segment (of its parent, where
   * nested) that somebody is in, the next smallest has none either. Shares are whole percentages
   * and other figures as they are printed, in every output; counts, sums of weights, open answers
   * and the extremes of numbers are left out.
   *
   * <p>With {@link #rounding} all of that is made of bases and shares that were rounded at random,
   * the same people always to the same figure; see {@link Rounding}.
   */
  public static final class Disclosure {
    private final int minimumBase;
    private final Optional<Rounding> rounding;

    private Disclosure(int minimumBase, Optional<Rounding> rounding) {
      this.minimumBase = minimumBase;
      this.rounding = rounding;
    }

    /**
     * The threshold.
     *
     * @param minimumBase the smallest base that figures are published on, at least 1
     * @throws StudyException if it is below 1
     */
    public static Disclosure of(int minimumBase) {
      if (minimumBase < 1) {
        throw new StudyException(
            "minimumBase",
            "disclosure control needs a minimum base of at least 1, not " + minimumBase);
      }
      return new Disclosure(minimumBase, Optional.empty());
    }

    /** The same with random rounding, and with its minimum base if that is larger. */
    public Disclosure rounded(Rounding value) {
      requireNonNull(value, "rounding");
      return new Disclosure(Math.max(minimumBase, value.minimumBase()), Optional.of(value));
    }

    /** The smallest base, in respondents, that figures are published on. */
    public int minimumBase() {
      return minimumBase;
    }

    /** Random rounding; empty: none. */
    public Optional<Rounding> rounding() {
      return rounding;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Disclosure that
          && minimumBase == that.minimumBase
          && rounding.equals(that.rounding);
    }

    @Override
    public int hashCode() {
      return Objects.hash(minimumBase, rounding);
    }

    @Override
    public String toString() {
      return "minimum base " + minimumBase + rounding.map(r -> ", rounded to " + r.to()).orElse("");
    }
  }

  /**
   * Random rounding of bases and shares by cell keys. Each respondent has a key of 64 bits,
   * SipHash-2-4 of the respondent's edition and id under the secret; the sum of the keys of those
   * in a cell decides whether it is rounded up or down, so that the same people have the same
   * figure in every table and report.
   *
   * <p>Source: G. Thompson, S. Broadfoot and D. Elazar, <em>Methodology for the automatic
   * confidentialisation of statistical outputs</em> (UNECE work session, 2013).
   *
   * @param to what respondents are rounded to a multiple of: 3 or 5
   * @param secret the key that decides how
   */
  public record Rounding(int to, Secret secret) {
    private static final int SMALL = 3;
    private static final int LARGE = 5;
    private static final int MINIMUM_OF_SMALL = 50;
    private static final int MINIMUM_OF_LARGE = 100;

    /** Checks that it is 3 or 5. */
    public Rounding {
      requireNonNull(secret, "secret");
      if (to != SMALL && to != LARGE) {
        throw new StudyException(
            "round",
            "respondents are rounded to a multiple of 3, for bases from 50, or of 5, from 100; not"
                + " of "
                + to);
      }
    }

    /** The smallest base that it is good for, in respondents: 50 for 3, 100 for 5. */
    public int minimumBase() {
      return to == SMALL ? MINIMUM_OF_SMALL : MINIMUM_OF_LARGE;
    }
  }
}
