package io.etude.codebook;

/** Who counts in the base of a question. */
public enum Base {
  /** All respondents; those without a valid answer count as not having given it. */
  ALL,
  /** Those who were asked, whether or not they answered. */
  ASKED,
  /** Those with a valid answer. The default. */
  VALID,
  /**
   * Those who chose at least one answer; for multiple response only. Where the data record ticks
   * alone, {@link #VALID} comes to this, and results say so.
   */
  CHOSEN
}
