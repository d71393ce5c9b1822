package io.etude.results;

import static java.util.Objects.requireNonNull;

import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A summary figure of a column: the mean of a rating, the median of a number.
 *
 * @param stat which
 * @param estimate the figure; empty if suppressed or if the base is empty
 * @param higherThan for means: the columns that this one is significantly higher than
 * @param flags what a reader must know
 */
public record Summary(
    Stat stat, Optional<Estimate> estimate, List<Higher> higherThan, Set<Flag> flags) {

  /** A summary statistic. */
  public enum Stat {
    /** Mean. */
    MEAN("mean"),
    /** Standard deviation. */
    SD("sd"),
    /** Smallest value. */
    MIN("min"),
    /** First quartile. */
    Q1("q1"),
    /** Median. */
    MEDIAN("median"),
    /** Third quartile. */
    Q3("q3"),
    /** Largest value. */
    MAX("max"),
    /** Net promoter score, between −1 and 1. */
    NPS("nps");

    private final String code;

    Stat(String code) {
      this.code = code;
    }

    /** The statistic's name in JSON. */
    public String code() {
      return code;
    }
  }

  /** Copies list and set. */
  public Summary {
    requireNonNull(stat, "stat");
    requireNonNull(estimate, "estimate");
    requireNonNull(flags, "flags");
    higherThan = List.copyOf(requireNonNull(higherThan, "higherThan"));
    flags = Flags.frozen(flags);
  }

  /** The same without its figure. */
  public Summary hidden(Set<Flag> why) {
    return new Summary(stat, Optional.empty(), List.of(), why);
  }
}
