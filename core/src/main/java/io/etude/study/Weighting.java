package io.etude.study;

import io.etude.StudyException;
import io.etude.codebook.Rules;
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

    /** Default tolerance. */
    static final double TOLERANCE = 1e-10;

    /** Default limit of the rounds. */
    static final int MAX_ITERATIONS = 200;

    /** Copies the list and checks targets, tolerance and limits. */
    public Raking {
      targets = List.copyOf(targets);
      Rules.notEmpty("raking", "target", targets, "targets");
      if (!(tolerance > 0)) {
        throw new StudyException("tolerance", "raking tolerance " + tolerance + " is not positive");
      }
      if (maxIterations < 1) {
        throw new StudyException("maxIterations", "raking needs at least 1 round");
      }
      if (!(lower.orElse(0) < 1 && upper.orElse(2) > 1 && lower.orElse(0) >= 0)) {
        throw new StudyException(
            lower.isPresent() ? "lower" : "upper",
            "raking limits are relative to the mean weight: lower is between 0 and 1, upper above"
                + " 1");
      }
    }

    /** Raking to these margins from weights of 1, without limits on the weights. */
    public static Raking to(Target... targets) {
      return new Raking(
          List.of(targets),
          Optional.empty(),
          TOLERANCE,
          MAX_ITERATIONS,
          OptionalDouble.empty(),
          OptionalDouble.empty());
    }
  }

  /**
   * A known margin.
   *
   * @param column the column whose values are weighted to the target
   * @param shares code to share of the population; the shares are scaled to add to 1
   */
  record Target(String column, Map<String, Double> shares) {

    /** Copies the map, keeping its order, and checks that the shares are positive. */
    public Target {
      shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
      Rules.named("the column of a raking target", column, "");
      Rules.notEmpty("raking target \"" + column + "\"", "share", shares.keySet(), "");
      shares.forEach(
          (code, share) -> {
            if (!(share > 0 && share < Double.POSITIVE_INFINITY)) {
              throw new StudyException(
                  code,
                  "raking target \""
                      + column
                      + "\" gives \""
                      + code
                      + "\" the share "
                      + share
                      + "; give a positive one");
            }
          });
    }
  }
}
