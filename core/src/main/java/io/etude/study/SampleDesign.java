package io.etude.study;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How the sample was drawn, as the variance needs it.
 *
 * @param stratum column with the stratum; empty: one stratum
 * @param psu column with the primary sampling unit; empty: each respondent is one
 * @param populationUnits column with the number of primary sampling units in the population of the
 *     stratum, for the finite population correction; empty: none
 * @param lonely what a stratum with a single primary sampling unit does to the variance
 */
public record SampleDesign(
    Optional<String> stratum,
    Optional<String> psu,
    Optional<String> populationUnits,
    LonelyPsu lonely) {
  /** Refuses null. */
  public SampleDesign {
    requireNonNull(stratum, "stratum");
    requireNonNull(psu, "psu");
    requireNonNull(populationUnits, "populationUnits");
    requireNonNull(lonely, "lonely");
  }

  /** A simple random sample, or one that is treated as such. */
  public static final SampleDesign SIMPLE =
      new SampleDesign(Optional.empty(), Optional.empty(), Optional.empty(), LonelyPsu.FAIL);

  /** What a stratum with a single primary sampling unit does. */
  public enum LonelyPsu {
    /** It is an error that names the stratum. The default. */
    FAIL,
    /** It adds nothing. */
    CERTAINTY,
    /** It is centred about the mean of all units. */
    ADJUST,
    /** It adds the mean of the other strata. */
    AVERAGE
  }
}
