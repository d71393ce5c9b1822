package io.etude.xlsx;

/** Which sheets the presentation profile has. */
public enum Layout {
  /**
   * One sheet with the tables of all questions by all segments, one with all charts, one with all
   * figures as a tidy table. The default.
   */
  BOOK,
  /** A sheet for each question, its charts beneath its tables, and the article. */
  SHEET_PER_QUESTION
}
