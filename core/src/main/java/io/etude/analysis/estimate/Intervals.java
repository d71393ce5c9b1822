package io.etude.analysis.estimate;

import io.etude.results.inference.Interval;
import io.etude.study.Conventions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Confidence intervals. Not thread-safe: quantiles are remembered by degrees of freedom.
 *
 * <p>Sources: Korn and Graubard, <em>Survey Methodology</em> 24 (1998) for {@code beta}; Wilson,
 * <em>JASA</em> 22 (1927); {@code xlogit} is Wald's interval of log(p/(1−p)); Lumley, R package
 * survey 4.4, {@code svyciprop}.
 */
public final class Intervals {
  /** What arithmetic leaves of a whole number. */
  private static final double ROUNDING = 1e-9;

  /** So many shares between none and all show how long arms become. */
  private static final int MAX_SHARES = 1000;

  private final Conventions.IntervalMethod method;
  private final double alpha;
  private final boolean clusters;
  private final Map<Integer, Double> quantiles = new HashMap<>();
  private final double normal;

  Intervals(Conventions conventions, boolean clusters) {
    this.method = conventions.interval();
    this.alpha = 1 - conventions.confidence();
    this.clusters = clusters;
    this.normal = Distributions.normal(alpha);
  }

  /** t of 1 − α/2. */
  public double t(int df) {
    return quantiles.computeIfAbsent(df, d -> Distributions.t(alpha, d));
  }

  /** x̄ ± t·SE. */
  Optional<Interval> mean(double mean, double se, int df) {
    return df < 1 || Double.isNaN(se)
        ? Optional.empty()
        : Optional.of(new Interval(mean - t(df) * se, mean + t(df) * se));
  }

  /**
   * What an interval of a share is made of.
   *
   * @param p the share
   * @param variance its design-based variance
   * @param df degrees of freedom
   * @param base unweighted base
   * @param effective Kish's effective base
   * @param units primary sampling units in the base
   * @param edge whether nobody or everybody in the base is in the row
   */
  record Share(
      double p,
      double variance,
      int df,
      double base,
      double effective,
      double units,
      boolean edge) {}

  /**
   * The longest arm of the intervals of all shares between none and all of so many respondents, if
   * the design has the same effect on each: of those that stand for one respondent at least of a
   * simple sample that is as precise.
   */
  public double longestArm(long respondents, double designEffect, int df) {
    double effective = respondents / designEffect;
    long steps = Math.min(respondents, MAX_SHARES);
    double longest = 0;
    for (long k = 1; 2 * k <= steps; k++) {
      double p = (double) k / steps;
      if (p * effective < 1 - ROUNDING) {
        continue;
      }
      double variance = designEffect * p * (1 - p) / (respondents - 1);
      Optional<Interval> interval =
          share(new Share(p, variance, df, respondents, effective, 0, false));
      if (interval.isPresent()) {
        longest = Math.max(longest, p - interval.get().low());
        longest = Math.max(longest, interval.get().high() - p);
      }
    }
    return longest;
  }

  /**
   * How far the interval of a share of one half of so many respondents reaches to either side;
   * {@code NaN} where there is none.
   */
  public double armOfHalf(long respondents, double designEffect, int df) {
    double variance = designEffect / 4 / (respondents - 1);
    double effective = respondents / designEffect;
    return share(new Share(0.5, variance, df, respondents, effective, 0, false))
        .map(interval -> Math.max(0.5 - interval.low(), interval.high() - 0.5))
        .orElse(Double.NaN);
  }

  /** The interval of a share by the study's method. */
  Optional<Interval> share(Share s) {
    if (s.df < 1) {
      return Optional.empty();
    }
    if (s.edge) {
      return Optional.of(clopperPearson(Math.rint(s.p), clusters ? s.units : s.effective));
    }
    Interval interval =
        switch (method) {
          case XLOGIT -> xlogit(s);
          case BETA -> beta(s);
          case WILSON -> wilson(s);
          case WALD -> wald(s);
        };
    return Double.isNaN(interval.low()) || Double.isNaN(interval.high())
        ? Optional.empty()
        : Optional.of(interval);
  }

  private Interval wald(Share s) {
    double half = t(s.df) * Math.sqrt(s.variance);
    return new Interval(s.p - half, s.p + half);
  }

  private Interval xlogit(Share s) {
    double logit = Math.log(s.p / (1 - s.p));
    double half = t(s.df) * Math.sqrt(s.variance) / (s.p * (1 - s.p));
    return new Interval(1 / (1 + Math.exp(half - logit)), 1 / (1 + Math.exp(-half - logit)));
  }

  /** n* = p(1−p)/V · (t_{n−1}/t_df)², then Clopper–Pearson on n*. */
  private Interval beta(Share s) {
    if (s.base < 2) {
      return new Interval(Double.NaN, Double.NaN);
    }
    double ratio = t((int) s.base - 1) / t(s.df);
    return clopperPearson(s.p, s.p * (1 - s.p) / s.variance * ratio * ratio);
  }

  private Interval clopperPearson(double p, double n) {
    if (!(n > 0) || Double.isInfinite(n)) {
      return new Interval(Double.NaN, Double.NaN);
    }
    return new Interval(
        Distributions.beta(alpha / 2, n * p, n * (1 - p) + 1),
        Distributions.beta(1 - alpha / 2, n * p + 1, n * (1 - p)));
  }

  private Interval wilson(Share s) {
    double z2 = normal * normal;
    double n = s.effective;
    double centre = (s.p + z2 / (2 * n)) / (1 + z2 / n);
    double half = normal * Math.sqrt(s.p * (1 - s.p) / n + z2 / (4 * n * n)) / (1 + z2 / n);
    double high = centre + half;
    // the product of both ends, without the digits that centre − half loses for a rare answer
    return new Interval(s.p * s.p / (1 + z2 / n) / high, high);
  }
}
