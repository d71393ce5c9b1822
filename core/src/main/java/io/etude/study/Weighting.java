package io.etude.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** How respondents are weighted. */
public sealed interface Weighting {

  /** Every respondent counts 1. */
  record None() implements Weighting {}

  /**
   * Weights that the data hold.
   *
   * @param column the column with the weight; negative or missing weights are errors
   */
  record Given(String column) implements Weighting {}

  /**
   * Iterative proportional fitting to known margins.
   *
   * @param targets the margins, at least one
   * @param start a column with base weights; empty: 1
   * @param tolerance largest relative distance of an achieved margin from its target, default 1e-10
   * @param maxIterations rounds over all margins before it is an error, default 200
   * @param lower smallest weight allowed relative to the mean weight; empty: none
   * @param upper largest weight allowed relative to the mean weight; empty: none
   */
  record Raking(
      List<Target> targets,
      Optional<String> start,
      double tolerance,
      int maxIterations,
      OptionalDouble lower,
      OptionalDouble upper)
      implements Weighting {

    /** Copies the list. */
    public Raking {
      targets = List.copyOf(targets);
    }
  }

  /**
   * A known margin.
   *
   * @param column the column whose values are weighted to the target
   * @param shares code to share of the population; the shares are scaled to add to 1
   */
  record Target(String column, Map<String, Double> shares) {

    /** Copies the map, keeping its order. */
    public Target {
      shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }
  }
}
