package io.etude.results;

/**
 * Two columns compared in one row: the difference of their shares.
 *
 * @param table id of the table
 * @param row id of the row
 * @param one id of the first column
 * @param other id of the second column, which is subtracted; {@code "rest"} for those with a valid
 *     segment who are not in the first
 * @param difference the difference with its design-based standard error and interval
 * @param p p value of the study's test, not adjusted for multiplicity
 */
public record Comparison(
    String table, String row, String one, String other, Estimate difference, double p) {

  /** Stands for those with a valid segment who are not in the first column. */
  public static final String REST = "rest";
}
