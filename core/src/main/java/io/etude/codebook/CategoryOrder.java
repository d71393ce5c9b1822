package io.etude.codebook;

/** How the categories of a question are shown in tables and charts. */
public enum CategoryOrder {
  /** As the codebook lists them. The default. */
  QUESTIONNAIRE,
  /** By falling share in the total column; don't-know and "none" stay last. */
  SHARE
}
