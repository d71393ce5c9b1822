package io.etude.figure;

import static java.util.Objects.requireNonNull;

import io.etude.results.FigureRef;
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
 * A printed figure: as text and as a number, the estimate that it shows, what stands beside it, and
 * why it is empty where it is. Cells of tables, marks of charts, figures that prose quotes and
 * cells of the workbook hold it; {@link io.etude.language.Figures} makes it. Immutable.
 */
public final class Figure {

  /** What the number of a figure is. */
  public enum Kind {
    /** A share between 0 and 1; its text is the percentage, without the sign in a table's cell. */
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
    PROBABILITY;

    /** That of a figure of the results. */
    public static Kind of(FigureRef.Kind kind) {
      return switch (kind) {
        case SHARE -> PERCENT;
        case NUMBER -> NUMBER;
        case SCORE -> POINTS;
      };
    }
  }

  /** Why there is no figure. */
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
  private final Optional<FigureRef> source;

  private Figure(Builder builder) {
    kind = builder.kind;
    number = builder.number;
    decimals = builder.decimals;
    text = builder.text;
    estimate = builder.estimate;
    higherThan = List.copyOf(builder.higherThan);
    mark = builder.mark;
    ownBase = builder.ownBase;
    absence = builder.absence;
    source = builder.source;
  }

  /**
   * A builder for a figure with a number and its printed text.
   *
   * @throws IllegalArgumentException if the number is infinite or none; such a figure is absent
   */
  public static Builder of(Kind kind, double number, String text) {
    requireNonNull(kind, "kind");
    requireNonNull(text, "text");
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("a figure can't show " + number);
    }
    Builder builder = new Builder(kind, text);
    builder.number = OptionalDouble.of(number);
    return builder;
  }

  /** A builder for a figure of the results with its printed text, which is never computed again. */
  public static Builder of(FigureRef figure, String text) {
    requireNonNull(figure, "figure");
    Builder builder = new Builder(Kind.of(figure.kind()), requireNonNull(text, "text"));
    double unit = figure.kind() == FigureRef.Kind.SCORE ? 100 : 1;
    builder.number =
        figure.estimate().stream()
            .mapToDouble(estimate -> unit * estimate.value())
            .filter(Double::isFinite)
            .findFirst();
    builder.absence =
        builder.number.isPresent() ? Optional.empty() : Optional.of(Absence.of(figure.flags()));
    return builder.estimate(figure.estimate()).source(Optional.of(figure));
  }

  /** A builder for a figure that is not there; its text is the sign of the reason. */
  public static Builder absent(Kind kind, Absence why) {
    requireNonNull(kind, "kind");
    requireNonNull(why, "why");
    Builder builder = new Builder(kind, why.sign());
    builder.absence = Optional.of(why);
    return builder;
  }

  /** The same figure, printed in other words. */
  public Figure printedAs(String words) {
    Builder builder = new Builder(kind, requireNonNull(words, "words"));
    builder.number = number;
    builder.absence = absence;
    return builder
        .decimals(decimals)
        .estimate(estimate)
        .higherThan(higherThan)
        .mark(mark)
        .ownBase(ownBase)
        .source(source)
        .build();
  }

  /** What the number is. */
  public Kind kind() {
    return kind;
  }

  /** The number, unrounded, in the unit of its kind; empty where there is none. */
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
   * The estimate that it shows, in the unit of the results: that of a score lies between −1 and 1.
   * Empty for bases and counts.
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

  /** Which figure of the results it is, or is about; empty for one of a table's cell. */
  public Optional<FigureRef> source() {
    return source;
  }

  private List<Object> parts() {
    return List.of(
        kind, number, decimals, text, estimate, higherThan, mark, ownBase, absence, source);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Figure figure && parts().equals(figure.parts());
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, number, text);
  }

  @Override
  public String toString() {
    return text + letters() + mark.sign();
  }

  /** Makes a {@link Figure}. Not thread-safe. */
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
    private Optional<FigureRef> source = Optional.empty();

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

    /** Which figure of the results it is. Default: none. */
    public Builder source(Optional<FigureRef> value) {
      source = requireNonNull(value, "source");
      return this;
    }

    /** The figure. */
    public Figure build() {
      return new Figure(this);
    }
  }
}
