package io.etude.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A summary figure of a column: the mean of a rating, the median of a number.
 *
 * @param stat which
 * @param estimate the figure; empty if suppressed or if the base is empty
 * @param higherThan for means: the columns that this one is significantly higher than
 * @param flags what a reader must know
 */
public record Summary(
    Stat stat, Optional<Estimate> estimate, List<Higher> higherThan, Set<Flag> flags) {

  /**
   * A summary statistic.
   *
   * <p>The quantile of p is the smallest x whose Σw(≤x) reaches p·Σw (less a part of 10⁻¹², for
   * rounding; R's {@code qrule="math"}). Its interval is Woodruff's (<em>JASA</em> 47, 1952): F̂ ±
   * t·SE(F̂) for the share F̂ of those up to the quantile, both ends turned into values like the
   * quantile itself; there is none where an end leaves 0 to 1. Its standard error is the interval's
   * length over 2t.
   */
  public enum Stat {
    /** Mean Σwx/Σw; interval mean ± t·SE. */
    MEAN("mean"),
    /** Standard deviation √(n/(n−1) · Σw(x−x̄)²/Σw), n the respondents of positive weight. */
    SD("sd"),
    /** Smallest value. */
    MIN("min"),
    /** First quartile. */
    Q1("q1"),
    /** Median. */
    MEDIAN("median"),
    /** Third quartile. */
    Q3("q3"),
    /** Largest value. */
    MAX("max"),
    /**
     * Net promoter score, between −1 and 1: the mean of +1 for 9 and 10, 0 for 7 and 8, −1 for 0 to
     * 6 (Reichheld, <em>Harvard Business Review</em>, 2003).
     */
    NPS("nps");

    private final String code;

    Stat(String code) {
      this.code = code;
    }

    /** The statistic's name in JSON. */
    public String code() {
      return code;
    }
  }

  /** Copies list and set. */
  public Summary {
    higherThan = List.copyOf(higherThan);
    flags = Flags.frozen(flags);
  }
}
