package io.etude.study;

/** What an analysis does with data that break a {@link DataRule}. */
public enum DataPolicy {
  /** Stops with a {@link io.etude.DataException} that names the place. */
  FAIL,
  /**
   * Takes the value as missing, reports the problem and goes on; a duplicated row stays, and so do
   * questions that nobody answered or everybody in the same way.
   */
  SET_MISSING,
  /**
   * Keeps the value, reports the problem and goes on. A code that no row stands for counts in the
   * base only.
   */
  GO_ON
}
