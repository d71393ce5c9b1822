package io.etude.analysis;

import java.util.Optional;

/**
 * A figure with its error: a share, a mean, a quantile, a difference.
 *
 * <p>With weight w, indicator d of the column's base and answer y (or number x), a share or mean is
 * the ratio p = Σwdy / Σwd. Its linearised value is z = wd(y − p)/Σwd, and with the totals z_hc of
 * the primary sampling units c of stratum h, V(p) = Σ_h (1 − f_h) · n_h/(n_h − 1) · Σ_c (z_hc −
 * z̄_h)², where n_h and f_h (units in the data over units in the population) are of the whole file:
 * a column drops no unit and no stratum. A difference has z₁ − z₂ for z. A stratum with a single
 * unit does what {@link io.etude.study.SampleDesign.LonelyPsu} says. Weights are taken as fixed.
 *
 * <p>Source: Särndal, Swensson and Wretman, <em>Model Assisted Survey Sampling</em>, 1992, sections
 * 5.5 and 5.6; Lumley, <em>Complex Surveys</em>, 2010; the figures are those of {@code svymean} and
 * {@code svyratio} of R's survey package.
 *
 * @param value the figure; a share lies between 0 and 1
 * @param se its design-based standard error √V; {@code NaN} where there is none: a minimum, a
 *     maximum, a standard deviation, a sample of a single unit
 * @param df degrees of freedom: primary sampling units less strata, counting those with a
 *     respondent of positive weight in the figure's base
 * @param interval the confidence interval: of a share by the study's {@linkplain
 *     io.etude.study.Conventions.IntervalMethod method}, else value ± t·SE, of a quantile
 *     {@linkplain Summary.Stat Woodruff's}; empty if df is below 1
 */
public record Estimate(double value, double se, int df, Optional<Interval> interval) {}
