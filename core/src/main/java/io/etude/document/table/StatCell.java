package io.etude.document.table;

import static java.util.Objects.requireNonNull;

import io.etude.results.Flag;
import io.etude.results.Summary;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A cell of a printed table: the figure as text and as a number, what stands beside it, and why it
 * is empty where it is. Immutable.
 */
public final class StatCell {

  /** What the number of a cell is. */
  public enum Kind {
    /** A share between 0 and 1; its text is the percentage without the sign. */
    PERCENT,
    /** A mean, quantile or standard deviation. */
    NUMBER,
    /** A score in points, between −100 and 100; its text has a sign. */
    POINTS,
    /** A number of respondents or responses. */
    COUNT,
    /** A sum of weights, or an effective base. */
    WEIGHTED_COUNT,
    /** A probability between 0 and 1. */
    PROBABILITY
  }

  /** What a cell without a figure lacks it for. */
  public enum Absence {
    /** Disclosure control hides it. */
    SUPPRESSED("[c]"),
    /** Its base is too low to be published. */
    WITHHELD("**"),
    /** Nobody of the column was asked. */
    NOT_ASKED("–"),
    /** There is no such figure: nobody is in the base, or the statistic isn't made. */
    NOT_APPLICABLE("–");

    private final String sign;

    Absence(String sign) {
      this.sign = sign;
    }

    /** Why a figure with those flags is not there. */
    public static Absence of(Set<Flag> flags) {
      if (flags.contains(Flag.WITHHELD)) {
        return WITHHELD;
      }
      return flags.contains(Flag.SUPPRESSED) ? SUPPRESSED : NOT_APPLICABLE;
    }

    /** What is printed in place of the figure. */
    public String sign() {
      return sign;
    }
  }

  /** A mark beside a base. */
  public enum Mark {
    /** None. */
    NONE(""),
    /** Below the caution threshold of the study. */
    SMALL_BASE("*"),
    /** Below its publication threshold. */
    LOW_BASE("**");

    private final String sign;

    Mark(String sign) {
      this.sign = sign;
    }

    /** The mark as printed; empty for none. */
    public String sign() {
      return sign;
    }
  }

  private final Kind kind;
  private final OptionalDouble number;
  private final int decimals;
  private final String text;
  private final Optional<Estimate> estimate;
  private final List<Higher> higherThan;
  private final Mark mark;
  private final Optional<Summary.Base> ownBase;
  private final Optional<Absence> absence;

  private StatCell(Builder builder) {
    kind = builder.kind;
    number = builder.number;
    decimals = builder.decimals;
    text = builder.text;
    estimate = builder.estimate;
    higherThan = List.copyOf(builder.higherThan);
    mark = builder.mark;
    ownBase = builder.ownBase;
    absence = builder.absence;
  }

  /**
   * A builder for a cell with a number and its printed text.
   *
   * @throws IllegalArgumentException if the number is infinite or none; such a cell is absent
   */
  public static Builder of(Kind kind, double number, String text) {
    requireNonNull(kind, "kind");
    requireNonNull(text, "text");
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("a cell can't show " + number);
    }
    Builder builder = new Builder(kind, text);
    builder.number = OptionalDouble.of(number);
    return builder;
  }

  /** A builder for a cell without a figure; its text is the sign of the reason. */
  public static Builder absent(Kind kind, Absence why) {
    requireNonNull(kind, "kind");
    requireNonNull(why, "why");
    Builder builder = new Builder(kind, why.sign());
    builder.absence = Optional.of(why);
    return builder;
  }

  /** What the number is. */
  public Kind kind() {
    return kind;
  }

  /** The number, unrounded, in the unit of its kind; empty for a cell without a figure. */
  public OptionalDouble number() {
    return number;
  }

  /** How many decimals the text has. */
  public int decimals() {
    return decimals;
  }

  /** What is printed: the figure rounded, or the sign of the reason why there is none. */
  public String text() {
    return text;
  }

  /**
   * The estimate that the cell shows, in the unit of the results: that of a score lies between −1
   * and 1. Empty for bases and counts.
   */
  public Optional<Estimate> estimate() {
    return estimate;
  }

  /** The columns of the table that the figure is significantly higher than. */
  public List<Higher> higherThan() {
    return higherThan;
  }

  /** The letters of those columns, one after the other; empty for none. */
  public String letters() {
    if (higherThan.isEmpty()) {
      return "";
    }
    StringBuilder letters = new StringBuilder();
    higherThan.forEach(higher -> letters.append(higher.letter()));
    return letters.toString();
  }

  /** The letter of each of those columns; empty for none. */
  public List<String> letterOfEach() {
    return higherThan.isEmpty() ? List.of() : higherThan.stream().map(Higher::letter).toList();
  }

  /** The mark beside a base, or beside a figure whose own base is lower than its column's. */
  public Mark mark() {
    return mark;
  }

  /**
   * The respondents that the figure rests on, where they are fewer than those of its column: who
   * gave a number, for a mean. Empty for all other figures.
   */
  public Optional<Summary.Base> ownBase() {
    return ownBase;
  }

  /** Why there is no figure; empty where there is one. */
  public Optional<Absence> absence() {
    return absence;
  }

  private List<Object> parts() {
    return List.of(kind, number, decimals, text, estimate, higherThan, mark, ownBase, absence);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StatCell cell && parts().equals(cell.parts());
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, number, text);
  }

  @Override
  public String toString() {
    return text + letters() + mark.sign();
  }

  /** Makes a {@link StatCell}. Not thread-safe. */
  public static final class Builder {
    private final Kind kind;
    private final String text;
    private OptionalDouble number = OptionalDouble.empty();
    private int decimals;
    private Optional<Estimate> estimate = Optional.empty();
    private List<Higher> higherThan = List.of();
    private Mark mark = Mark.NONE;
    private Optional<Summary.Base> ownBase = Optional.empty();
    private Optional<Absence> absence = Optional.empty();

    private Builder(Kind kind, String text) {
      this.kind = kind;
      this.text = text;
    }

    /** How many decimals the text has. Default: 0. */
    public Builder decimals(int value) {
      decimals = value;
      return this;
    }

    /** The estimate that is shown. Default: none. */
    public Builder estimate(Optional<Estimate> value) {
      estimate = requireNonNull(value, "estimate");
      return this;
    }

    /** The columns that the figure is significantly higher than. Default: none. */
    public Builder higherThan(List<Higher> value) {
      higherThan = requireNonNull(value, "higherThan");
      return this;
    }

    /** The mark beside a base. Default: {@link Mark#NONE}. */
    public Builder mark(Mark value) {
      mark = requireNonNull(value, "mark");
      return this;
    }

    /** The base of the figure alone. Default: none, for that of its column. */
    public Builder ownBase(Optional<Summary.Base> value) {
      ownBase = requireNonNull(value, "ownBase");
      return this;
    }

    /** The cell. */
    public StatCell build() {
      return new StatCell(this);
    }
  }
}
