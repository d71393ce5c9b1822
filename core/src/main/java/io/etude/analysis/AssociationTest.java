package io.etude.analysis;

/**
 * The test of independence of a table's rows and columns: the second-order Rao–Scott F, over the
 * respondents who are in one of both.
 *
 * <p>Pearson's X² of the weighted shares π, scaled to the unweighted number n of respondents, is
 * compared with what the design makes of it: with C a basis of the interaction contrasts, D =
 * diag(π) and V the design-based covariance of π, Δ = (C'D⁻¹C/n)⁻¹ C'D⁻¹VD⁻¹C. Empty cells take no
 * part.
 *
 * <p>Source: Rao and Scott, <em>Annals of Statistics</em> 12 (1984); Thomas and Rao, <em>JASA</em>
 * 82 (1987); the figures are those of {@code svychisq(statistic="F")} of R's survey package.
 *
 * @param statistic F = X² / tr Δ
 * @param df1 numerator degrees of freedom, (tr Δ)² / tr Δ²
 * @param df2 denominator degrees of freedom, df1 times the design's degrees of freedom
 * @param p p value, the upper tail of F
 * @param cramersV effect size √(X²/n / (min(rows, columns) − 1)), 0 to 1
 */
public record AssociationTest(double statistic, double df1, double df2, double p, double cramersV) {

  /** The test's name in JSON. */
  public static final String NAME = "raoScottF";
}
