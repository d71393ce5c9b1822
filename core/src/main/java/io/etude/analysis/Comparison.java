package io.etude.analysis;

/**
 * Two columns compared in one row: the difference of their shares, with V(p₁ − p₂) of the
 * linearised difference, so that columns may overlap; see {@link Estimate} and, for p, {@link
 * io.etude.study.Conventions.TestMethod}.
 *
 * @param table id of the table
 * @param row id of the row
 * @param one id of the first column
 * @param other id of the second column, which is subtracted; {@code "rest"} for those with a valid
 *     segment who are not in the first
 * @param difference the difference with its design-based standard error and interval
 * @param p two-sided p value of the study's test, not adjusted for multiplicity; where either share
 *     is exactly 0 or 1, the larger of it and Fisher's exact p value on the effective counts
 */
public record Comparison(
    String table, String row, String one, String other, Estimate difference, double p) {

  /** Stands for those with a valid segment who are not in the first column. */
  public static final String REST = "rest";
}
