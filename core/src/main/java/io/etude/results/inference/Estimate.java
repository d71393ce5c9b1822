package io.etude.results.inference;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A figure with its error: a share, a mean, a quantile, a difference.
 *
 * @param value the figure; a share lies between 0 and 1
 * @param se its design-based standard error; {@code NaN} where there is none (minimum, maximum)
 * @param df degrees of freedom of the design for this figure
 * @param interval the confidence interval by the study's method; empty if df is below 1
 */
public record Estimate(double value, double se, int df, Optional<Interval> interval) {
  /** Refuses null. */
  public Estimate {
    requireNonNull(interval, "interval");
  }
}
