package io.etude.document;

import static java.util.Objects.requireNonNull;

import io.etude.figure.Figure;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A cell of a summary table: a figure, what may be drawn of it, and how it compares with other
 * groups. All that is drawn is also said: by {@link #text()}, or by {@link #words()}. Immutable.
 */
public final class SummaryCell {

  /** A cell of a row that has nothing in a column. */
  public static final SummaryCell EMPTY = text("").build();

  private final String text;
  private final Optional<Figure> figure;
  private final List<ChartSpec.Mark> parts;
  private final ChartSpec.Significance higher;
  private final boolean differs;
  private final double shift;
  private final Optional<ChartSpec.Range> interval;
  private final String words;

  private SummaryCell(Builder builder) {
    text = builder.text;
    figure = builder.figure;
    parts = List.copyOf(builder.parts);
    higher = builder.higher;
    differs = builder.differs;
    shift = builder.shift;
    interval = builder.interval;
    words = builder.words;
  }

  /** A builder for a cell that shows a figure. */
  public static Builder of(Figure figure) {
    requireNonNull(figure, "figure");
    Builder builder = new Builder(figure.text() + figure.mark().sign());
    builder.figure = Optional.of(figure);
    return builder;
  }

  /** A builder for a cell that prints a text which is no single figure; it may be empty. */
  public static Builder text(String text) {
    return new Builder(requireNonNull(text, "text"));
  }

  /** What is printed, e.g. {@code 52}; empty for a cell that is only drawn. */
  public String text() {
    return text;
  }

  /** The figure; empty for a bar of several parts. */
  public Optional<Figure> figure() {
    return figure;
  }

  /**
   * The parts of a bar, or the columns of a distribution; empty for a cell that has neither. A part
   * without a value is not published.
   */
  public List<ChartSpec.Mark> parts() {
    return parts;
  }

  /** The strictest level at which the figure is higher than that of another group. */
  public ChartSpec.Significance higher() {
    return higher;
  }

  /** Whether it is significantly higher or lower than that of another group of its segment. */
  public boolean differs() {
    return differs;
  }

  /**
   * The share less that of the total, both as printed; 0 where it is too small to show, or may not
   * be shown.
   */
  public double shift() {
    return shift;
  }

  /** The interval of the figure that is drawn, in the unit of its number; empty for none. */
  public Optional<ChartSpec.Range> interval() {
    return interval;
  }

  /**
   * What the cell says beside its text, in words: the parts of a bar, the groups that a figure is
   * higher or lower than; empty for nothing.
   */
  public String words() {
    return words;
  }

  /** Text and words: what is read to those who don't see the drawing. */
  public String spoken() {
    return text.isEmpty() || words.isEmpty() ? text + words : text + ", " + words;
  }

  private List<Object> members() {
    return List.of(text, figure, parts, higher, differs, shift, interval, words);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SummaryCell cell && members().equals(cell.members());
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, words);
  }

  @Override
  public String toString() {
    return spoken();
  }

  /** Makes a {@link SummaryCell}. Not thread-safe. */
  public static final class Builder {
    private final String text;
    private Optional<Figure> figure = Optional.empty();
    private List<ChartSpec.Mark> parts = List.of();
    private ChartSpec.Significance higher = ChartSpec.Significance.NONE;
    private boolean differs;
    private double shift;
    private Optional<ChartSpec.Range> interval = Optional.empty();
    private String words = "";

    private Builder(String text) {
      this.text = text;
    }

    /** What is drawn. Default: nothing but the figure. */
    public Builder parts(List<ChartSpec.Mark> value) {
      parts = requireNonNull(value, "parts");
      return this;
    }

    /** At which level it is higher than another group. Default: at none. */
    public Builder higher(ChartSpec.Significance value) {
      higher = requireNonNull(value, "higher");
      return this;
    }

    /** Whether it differs significantly from another group. Default: no. */
    public Builder differs(boolean value) {
      differs = value;
      return this;
    }

    /** The share less that of the total, where that is to be shown. Default: 0. */
    public Builder shift(double value) {
      shift = value;
      return this;
    }

    /** The interval that is drawn. Default: none. */
    public Builder interval(Optional<ChartSpec.Range> value) {
      interval = requireNonNull(value, "interval");
      return this;
    }

    /** What it says beside its text. Default: nothing. */
    public Builder words(String value) {
      words = requireNonNull(value, "words");
      return this;
    }

    /** The cell. */
    public SummaryCell build() {
      return new SummaryCell(this);
    }
  }
}
