package io.etude.study;

import java.util.Optional;

/**
 * The statistical conventions of a study: which interval, which test, which thresholds.
 *
 * @param interval how intervals of proportions are made
 * @param confidence level of the intervals, between 0 and 1
 * @param test how columns are compared
 * @param multiplicity the correction over the pairs tested in one row
 * @param capitalLevel significance level of a capital letter
 * @param smallLevel significance level of a small letter, at least {@code capitalLevel}
 * @param publishBase smallest base of a published estimate
 * @param cautionBase smallest base of an estimate without a caution flag
 * @param lowBaseOn which bases must reach the thresholds
 * @param lowBase what happens to an estimate on a smaller base than {@code publishBase}
 * @param disclosure disclosure control; empty: none
 */
public record Conventions(
    IntervalMethod interval,
    double confidence,
    TestMethod test,
    Multiplicity multiplicity,
    double capitalLevel,
    double smallLevel,
    double publishBase,
    double cautionBase,
    LowBaseOn lowBaseOn,
    LowBase lowBase,
    Optional<Disclosure> disclosure) {

  /** Checks levels and thresholds. */
  public Conventions {
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
  }

  /**
   * {@code xlogit} at 95 %, design-based tests with Holm's correction at 1 % and 5 %, bases of 30
   * and 100, estimates on smaller bases than 30 withheld.
   */
  public static final Conventions DEFAULT =
      new Conventions(
          IntervalMethod.XLOGIT,
          0.95,
          TestMethod.DESIGN,
          Multiplicity.HOLM,
          0.01,
          0.05,
          30,
          100,
          LowBaseOn.BOTH,
          LowBase.WITHHOLD,
          Optional.empty());

  /** Begins with the {@linkplain #DEFAULT default}. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * How the interval of a share p is made, with V its design-based variance, t the quantile of
   * Student's distribution with the design's degrees of freedom, and n_eff Kish's effective base. A
   * share of exactly 0 or 1 gets Clopper and Pearson's interval (<em>Biometrika</em> 26, 1934) by
   * each method, on n_eff or, with clusters, on the number of primary sampling units in the base.
   */
  public enum IntervalMethod {
    /**
     * Symmetric on the logit: logit p ± t·√V/(p(1−p)), turned back; R's {@code
     * svyciprop(method="xlogit")}.
     */
    XLOGIT,
    /**
     * Clopper–Pearson on n* = p(1−p)/V · (t_{n−1}/t)², n the unweighted base: Korn and Graubard,
     * <em>Survey Methodology</em> 24 (1998); R's {@code svyciprop(method="beta")}.
     */
    BETA,
    /**
     * Wilson's score interval on n_eff with the normal quantile: <em>JASA</em> 22 (1927). It knows
     * weights but neither strata nor clusters.
     */
    WILSON,
    /** p ± t·√V; may leave 0 to 1. */
    WALD
  }

  /**
   * How two columns are compared. W is the weighted base, p̄ = (W₁p₁ + W₂p₂)/(W₁ + W₂) the pooled
   * share, W₀ the weight of those in both columns. Where either share is exactly 0 or 1, Fisher's
   * exact test on the effective counts must agree.
   */
  public enum TestMethod {
    /**
     * The design-based t test: (p₁ − p₂)/√V(p₁ − p₂) with V of the linearised difference and the
     * degrees of freedom of both bases together; Korn and Graubard, <em>Analysis of Health
     * Surveys</em>, 1999, section 3.3; R's {@code svycontrast} of {@code svyby}.
     */
    DESIGN,
    /**
     * Normal, with the pooled variance p̄(1−p̄)(Σw²d₁/W₁² + Σw²d₂/W₂² − 2Σw²d₁d₂/(W₁W₂)): Kish's
     * effective bases. For means the pooled variance of x stands for p̄(1−p̄).
     */
    KISH,
    /**
     * Normal, with p̄(1−p̄)(1/W₁ + 1/W₂ − 2W₀/(W₁W₂)): weighted bases taken as counts, as SPSS
     * CTABLES does.
     */
    SPSS
  }

  /** The correction for testing several pairs. */
  public enum Multiplicity {
    /** No correction. */
    NONE,
    /** p times the number of tests. */
    BONFERRONI,
    /** Holm's step-down: <em>Scandinavian Journal of Statistics</em> 6 (1979). */
    HOLM,
    /** Benjamini–Hochberg, the false-discovery rate: <em>JRSS B</em> 57 (1995). */
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
    /** It is printed nowhere, and prose can't quote it; in JSON it is flagged. */
    WITHHOLD,
    /** It is printed under a base with a mark, and prose may quote it. */
    FLAG
  }

  /** States conventions one by one; what is not stated is as in {@link #DEFAULT}. */
  public static final class Builder {
    private IntervalMethod interval = DEFAULT.interval();
    private double confidence = DEFAULT.confidence();
    private TestMethod test = DEFAULT.test();
    private Multiplicity multiplicity = DEFAULT.multiplicity();
    private double capitalLevel = DEFAULT.capitalLevel();
    private double smallLevel = DEFAULT.smallLevel();
    private double publishBase = DEFAULT.publishBase();
    private double cautionBase = DEFAULT.cautionBase();
    private LowBaseOn lowBaseOn = DEFAULT.lowBaseOn();
    private LowBase lowBase = DEFAULT.lowBase();
    private Optional<Disclosure> disclosure = DEFAULT.disclosure();

    private Builder() {}

    /** How intervals of proportions are made. Default: {@link IntervalMethod#XLOGIT}. */
    public Builder interval(IntervalMethod value) {
      interval = value;
      return this;
    }

    /** The level of the intervals. Default: 0.95. */
    public Builder confidence(double value) {
      confidence = value;
      return this;
    }

    /** How columns are compared. Default: {@link TestMethod#DESIGN}. */
    public Builder test(TestMethod value) {
      test = value;
      return this;
    }

    /** The correction over the pairs of one row. Default: {@link Multiplicity#HOLM}. */
    public Builder multiplicity(Multiplicity value) {
      multiplicity = value;
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
      lowBaseOn = value;
      return this;
    }

    /** What happens to estimates on smaller bases. Default: {@link LowBase#WITHHOLD}. */
    public Builder lowBase(LowBase value) {
      lowBase = value;
      return this;
    }

    /** Disclosure control. Default: none. */
    public Builder disclosure(Disclosure value) {
      disclosure = Optional.of(value);
      return this;
    }

    /**
     * The conventions.
     *
     * @throws StudyException if levels or bases make no sense
     */
    public Conventions build() {
      return new Conventions(
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
          disclosure);
    }
  }

  /**
   * Disclosure control.
   *
   * <p>It protects counts, nets, bases, shares and summaries of unweighted data without strata or
   * clusters, question by question, over segments that part, nest or add up. It does not yet reckon
   * with what an attacker may draw from standard errors and effective bases where data are
   * weighted, stratified or clustered, from two questions or two segments on the same data column,
   * or from the base of a question that is asked only of those who gave a rare answer: hide such
   * tables by hand.
   *
   * @param minimumCell smallest published count of a cell
   * @param minimumBase smallest published base of a column
   * @param zeros whether a zero is disclosive
   */
  public record Disclosure(int minimumCell, int minimumBase, Zeros zeros) {

    /** Checks that the counts are positive. */
    public Disclosure {
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
