package io.etude.results;

/**
 * Something worth telling: one cell that differs from the rest of the respondents.
 *
 * @param table id of the table
 * @param row id of the row
 * @param column id of the column
 * @param share share in the column
 * @param rest share among those with a valid segment who are not in the column
 * @param difference share minus rest, with its standard error and interval
 * @param p p value of the difference
 * @param adjustedP Benjamini–Hochberg adjusted over all findings of the study
 * @param score rank: the end of the difference's interval that is nearer to 0, in absolute value (0
 *     if it spans 0)
 */
public record Finding(
    TableId table,
    String row,
    String column,
    Estimate share,
    Estimate rest,
    Estimate difference,
    double p,
    double adjustedP,
    double score) {

  /** The figure that differs. */
  public FigureId figure() {
    return table.figure(row, column);
  }
}
