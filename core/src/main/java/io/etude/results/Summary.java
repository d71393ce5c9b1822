package io.etude.results;

import static java.util.Objects.requireNonNull;

import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A summary figure of a column: the mean of a rating, the median of a number. Those of the column's
 * base who gave no number, as by "don't know", are not in it: then it has a base of its own.
 *
 * @param stat which
 * @param estimate the figure; empty if suppressed or if the base is empty
 * @param higherThan for means: the columns that this one is significantly higher than
 * @param flags what a reader must know
 * @param ownBase those who gave a number, where they are fewer than the column's base; else empty
 */
public record Summary(
    Stat stat,
    Optional<Estimate> estimate,
    List<Higher> higherThan,
    Set<Flag> flags,
    Optional<Base> ownBase) {

  /**
   * A base of a summary.
   *
   * @param unweighted respondents; empty if suppressed, as the other two are
   * @param weighted the sum of their weights
   * @param effective Kish's effective base (Σw)²/Σw²
   */
  public record Base(OptionalLong unweighted, OptionalDouble weighted, OptionalDouble effective) {

    /** A base that disclosure control hides. */
    public static final Base HIDDEN =
        new Base(OptionalLong.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** Checks that nothing is null. */
    public Base {
      requireNonNull(unweighted, "unweighted");
      requireNonNull(weighted, "weighted");
      requireNonNull(effective, "effective");
    }

    /** A base that is not hidden. */
    public static Base of(long unweighted, double weighted, double effective) {
      return new Base(
          OptionalLong.of(unweighted), OptionalDouble.of(weighted), OptionalDouble.of(effective));
    }
  }

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
    requireNonNull(ownBase, "ownBase");
  }

  /** A summary on the base of its column. */
  public Summary(Stat stat, Optional<Estimate> estimate, List<Higher> higherThan, Set<Flag> flags) {
    this(stat, estimate, higherThan, flags, Optional.empty());
  }

  /** Its own base, else that of the column it stands in. */
  public Base base(ResultColumn column) {
    requireNonNull(column, "column");
    return ownBase.orElseGet(
        () -> new Base(column.base(), column.weightedBase(), column.effectiveBase()));
  }

  /** The same without its figure; what is suppressed has no base of its own to be seen either. */
  public Summary hidden(Set<Flag> why) {
    boolean suppressed = requireNonNull(why, "why").contains(Flag.SUPPRESSED);
    return new Summary(
        stat,
        Optional.empty(),
        List.of(),
        why,
        suppressed ? ownBase.map(base -> Base.HIDDEN) : ownBase);
  }
}
