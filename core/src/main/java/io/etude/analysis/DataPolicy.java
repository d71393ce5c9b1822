package io.etude.analysis;

/** What an {@link Analysis} does with data that break a {@link DataRule}. */
public enum DataPolicy {
  /** Stops with a {@link io.etude.dataset.DataException} that names the place. */
  FAIL,
  /**
   * Takes the value as missing, reports a {@link DataProblem} and goes on; a duplicated row stays.
   */
  SET_MISSING,
  /**
   * Keeps the value, reports a {@link DataProblem} and goes on. A code that no row stands for
   * counts in the base only.
   */
  GO_ON
}
