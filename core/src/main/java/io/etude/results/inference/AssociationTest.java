package io.etude.results.inference;

/**
 * The test of independence of a table's rows and columns: the second-order Rao–Scott F.
 *
 * @param statistic F
 * @param df1 numerator degrees of freedom
 * @param df2 denominator degrees of freedom
 * @param p p value
 * @param cramersV effect size, 0 to 1
 */
public record AssociationTest(double statistic, double df1, double df2, double p, double cramersV) {

  /** The test's name in JSON. */
  public static final String NAME = "raoScottF";
}
