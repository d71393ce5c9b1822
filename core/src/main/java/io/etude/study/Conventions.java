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
 * @param publishBase smallest base of a published estimate (smaller ones are flagged as not to be
 *     published)
 * @param cautionBase smallest base of an estimate without a caution flag
 * @param lowBaseOn which bases must reach the thresholds
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
   * and 100.
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
          Optional.empty());

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

  /**
   * Disclosure control.
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
