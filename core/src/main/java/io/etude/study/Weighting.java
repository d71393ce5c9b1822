package io.etude.study;

import static java.util.Objects.requireNonNull;

import io.etude.StudyException;
import io.etude.internal.CodeText;
import io.etude.internal.Rules;
import java.util.ArrayList;
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
  record Given(String column) implements Weighting {

    /** Checks that nothing is null. */
    public Given {
      requireNonNull(column, "column");
    }
  }

  /** Iterative proportional fitting to known margins. Immutable. */
  final class Raking implements Weighting {

    private final List<Target> targets;
    private final Optional<String> start;
    private final double tolerance;
    private final int maxIterations;
    private final OptionalDouble lower;
    private final OptionalDouble upper;

    private Raking(Builder builder) {
      targets = List.copyOf(builder.targets);
      start = builder.start;
      tolerance = builder.tolerance;
      maxIterations = builder.maxIterations;
      lower = builder.lower;
      upper = builder.upper;
      check();
    }

    /** A builder; raking starts from weights of 1 and has no limits on the weights. */
    public static Builder builder() {
      return new Builder();
    }

    /** A builder that starts from this. */
    public Builder toBuilder() {
      Builder builder = new Builder();
      builder.targets = targets;
      builder.start = start;
      builder.tolerance = tolerance;
      builder.maxIterations = maxIterations;
      builder.lower = lower;
      builder.upper = upper;
      return builder;
    }

    /** The margins, at least one. */
    public List<Target> targets() {
      return targets;
    }

    /** A column with base weights; empty: 1. */
    public Optional<String> start() {
      return start;
    }

    /** Largest relative distance of an achieved margin from its target. */
    public double tolerance() {
      return tolerance;
    }

    /** Rounds over all margins before it is an error. */
    public int maxIterations() {
      return maxIterations;
    }

    /** Smallest weight allowed relative to the mean weight; empty: none. */
    public OptionalDouble lower() {
      return lower;
    }

    /** Largest weight allowed relative to the mean weight; empty: none. */
    public OptionalDouble upper() {
      return upper;
    }

    /** Raking to these margins from weights of 1, without limits on the weights. */
    public static Raking to(Target... targets) {
      requireNonNull(targets, "targets");
      return builder().targets(List.of(targets)).build();
    }

    private void check() {
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

    private List<Object> parts() {
      return List.of(targets, start, tolerance, maxIterations, lower, upper);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Raking that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
      return parts().hashCode();
    }

    @Override
    public String toString() {
      return "Raking" + parts();
    }

    /** Makes a {@link Raking}. Not thread-safe. */
    public static final class Builder {
      private List<Target> targets = List.of();
      private Optional<String> start = Optional.empty();
      private double tolerance = 1e-10;
      private int maxIterations = 200;
      private OptionalDouble lower = OptionalDouble.empty();
      private OptionalDouble upper = OptionalDouble.empty();

      private Builder() {}

      /** The margins, at least one. */
      public Builder targets(List<Target> value) {
        targets = List.copyOf(requireNonNull(value, "targets"));
        return this;
      }

      /** Adds a margin: the column, and code to share of the population. */
      public Builder target(String column, Map<String, Double> shares) {
        return target(new Target(column, shares));
      }

      /** Adds a margin. */
      public Builder target(Target value) {
        List<Target> all = new ArrayList<>(targets);
        all.add(requireNonNull(value, "target"));
        targets = all;
        return this;
      }

      /** A column with base weights. Default: none; all start from 1. */
      public Builder start(String value) {
        start = Optional.of(requireNonNull(value, "start"));
        return this;
      }

      /** Largest relative distance of an achieved margin from its target. Default: 1e-10. */
      public Builder tolerance(double value) {
        tolerance = value;
        return this;
      }

      /** Rounds over all margins before it is an error. Default: 200. */
      public Builder maxIterations(int value) {
        maxIterations = value;
        return this;
      }

      /** Smallest weight allowed relative to the mean weight, between 0 and 1. Default: none. */
      public Builder lower(double value) {
        lower = OptionalDouble.of(value);
        return this;
      }

      /** Largest weight allowed relative to the mean weight, above 1. Default: none. */
      public Builder upper(double value) {
        upper = OptionalDouble.of(value);
        return this;
      }

      /**
       * The finished value.
       *
       * @throws StudyException if there is no target, or the tolerance or a limit is wrong
       */
      public Raking build() {
        return new Raking(this);
      }
    }
  }

  /**
   * A known margin.
   *
   * @param column the column whose values are weighted to the target
   * @param shares code to share of the population: shares that add to 1 or, in per cent, to 100,
   *     but for their rounding (0.5 %), or whole numbers of people, more than 200 together
   */
  record Target(String column, Map<String, Double> shares) {

    private static final double ROUNDING = 0.005;

    /** Whole numbers that add to no more than this are percentages, with one that is wrong. */
    private static final double PEOPLE = 200;

    /** Copies the map, keeping its order, and checks that the shares are positive and all. */
    public Target {
      requireNonNull(column, "column");
      requireNonNull(shares, "shares");
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
      double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
      boolean people =
          sum > PEOPLE && shares.values().stream().allMatch(share -> share == Math.rint(share));
      if (!people && !isAbout(1, sum) && !isAbout(100, sum)) {
        throw new StudyException(
            "",
            "the shares of raking target \""
                + column
                + "\" add to "
                + CodeText.of(Math.rint(sum * 1e6) / 1e6)
                + ", not to 1 or 100; give those of the whole population, in parts of 1 or in per"
                + " cent, or numbers of people");
      }
    }

    private static boolean isAbout(double whole, double sum) {
      return Math.abs(sum / whole - 1) <= ROUNDING + 1e-9;
    }
  }
}
