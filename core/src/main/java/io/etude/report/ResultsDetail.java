package io.etude.report;

/** How much of the results the section of all results prints. */
public enum ResultsDetail {
  /** The totals of all questions, drawn and printed. */
  TOPLINE,
  /**
   * The totals and every group: a grid as one table, other questions as bars and dots. The default.
   */
  SUMMARY,
  /** A cross-table for each question and each item of a grid, by all segments. */
  FULL
}
