package io.etude.xlsx;

/** What the percentage cells of a workbook hold. Either way they are numbers. */
public enum Percentages {
  /** The shares, unrounded, with a percent format. The default. */
  VALUES,
  /**
   * Formulas that divide the count beside them by the column's base, with the share as the stored
   * result; where a share is not such a quotient (shares of responses, suppressed counts) the
   * unrounded share.
   */
  FORMULAS
}
