package io.etude.results;

/** What a reader must know of a cell or column. */
public enum Flag {
  /** The base is below the publication threshold (30 by default). */
  LOW_BASE("lowBase"),
  /**
   * The base is below the caution threshold (100 by default) but not below the publication
   * threshold.
   */
  SMALL_BASE("smallBase"),
  /** Fewer than 8 degrees of freedom. */
  LOW_DF("lowDf"),
  /**
   * Too few effective observations on one side of the share for the interval to cover as stated.
   */
  UNSURE_INTERVAL("unsureInterval"),
  /** A quantile from buckets, with a stated error. */
  APPROXIMATE("approximate"),
  /** Withheld by disclosure control; only complete results have the figure. */
  SUPPRESSED("suppressed"),
  /** Not published, since its base is too low; complete results have the figure, without this. */
  WITHHELD("withheld");

  private final String code;

  Flag(String code) {
    this.code = code;
  }

  /** The flag's name in JSON. */
  public String code() {
    return code;
  }
}
