package io.etude.document.chart;

import static java.util.Objects.requireNonNull;

import io.etude.figure.Figure;
import io.etude.results.FigureRef;
import io.etude.results.inference.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a chart shows, never how: each mark is a figure of the results with its printed form.
 * Immutable.
 */
public sealed interface ChartSpec {

  /** Whether it shows the confidence intervals of its figures; parts of stacked bars never do. */
  default Intervals intervals() {
    return Intervals.HIDDEN;
  }

  /** The scale that marks are drawn on; empty where a renderer may choose it. */
  default Optional<Axis> axis() {
    return Optional.empty();
  }

  /** The interval that the chart shows of a mark, up to the ends of its axis; empty for none. */
  default Optional<Interval> interval(Mark mark) {
    return intervals() == Intervals.SHOWN ? Axis.interval(this, mark) : Optional.empty();
  }

  /**
   * A mark: a bar, a point.
   *
   * @param label the category
   * @param figure the figure as printed, e.g. {@code 74 %}
   * @param role what its colour says
   * @param significance whether it differs significantly
   */
  record Mark(String label, Figure figure, ColorRole role, Significance significance) {
    /** Refuses null. */
    public Mark {
      requireNonNull(label, "label");
      requireNonNull(figure, "figure");
      requireNonNull(role, "role");
      requireNonNull(significance, "significance");
    }

    /** A mark that is not compared with others. */
    public Mark(String label, Figure figure, ColorRole role) {
      this(label, figure, role, Significance.NONE);
    }

    /** The same mark with another name. */
    public Mark named(String other) {
      return new Mark(other, figure, role, significance);
    }

    /** The figure as printed. */
    public String text() {
      return figure.text();
    }

    /** Which figure of the results it is. */
    public FigureRef source() {
      return figure.source().orElseThrow();
    }

    /** The share or number that it stands for; empty if withheld, suppressed or without base. */
    public OptionalDouble value() {
      return figure.estimate().isPresent()
          ? OptionalDouble.of(figure.estimate().get().value())
          : OptionalDouble.empty();
    }

    /** How much it carries of the message. */
    public Emphasis emphasis() {
      return role.emphasis();
    }
  }

  /** At which of the study's two levels a figure differs from what it is compared with. */
  enum Significance {
    /** It does not, or it is not compared. */
    NONE,
    /** At the level of small letters, 5 % by default. */
    SMALL_LEVEL,
    /** At the level of capital letters, 1 % by default. */
    CAPITAL_LEVEL
  }

  /**
   * A part of a scale, or a series: what the key names.
   *
   * @param label its name
   * @param role what its colour says
   * @param shortLabel its name where there is little room
   */
  record Part(String label, ColorRole role, String shortLabel) {
    /** Refuses null. */
    public Part {
      requireNonNull(label, "label");
      requireNonNull(role, "role");
      requireNonNull(shortLabel, "shortLabel");
    }

    /** A part whose name has no shorter form. */
    public Part(String label, ColorRole role) {
      this(label, role, label);
    }
  }

  /** How much a mark carries of the message. */
  enum Emphasis {
    /** In the accent colour. */
    STRONG,
    /** In the ordinary colour. */
    NORMAL,
    /** Set back: neutral answers, don't-know. */
    MUTED
  }

  /**
   * Columns of a distribution over a scale of numbers, with a bracket over each net.
   *
   * @param marks one per rating or band, in order
   * @param nets brackets
   * @param mean the mean, shown on the axis; empty for none
   * @param intervals whether the columns show the intervals of their figures
   * @param ranges the numbers that the columns stand for, one range a mark; empty if they are not
   *     known
   */
  record Histogram(
      List<Mark> marks,
      List<Bracket> nets,
      Optional<Mark> mean,
      Intervals intervals,
      List<Range> ranges)
      implements ChartSpec {
    /** Copies the lists and checks that there is a range for each mark, or none. */
    public Histogram {
      requireNonNull(mean, "mean");
      requireNonNull(intervals, "intervals");
      marks = List.copyOf(requireNonNull(marks, "marks"));
      nets = List.copyOf(requireNonNull(nets, "nets"));
      ranges = List.copyOf(requireNonNull(ranges, "ranges"));
      if (!ranges.isEmpty() && ranges.size() != marks.size()) {
        throw new IllegalArgumentException(
            ranges.size() + " ranges do not go with " + marks.size() + " columns");
      }
    }

    /** Columns of which no numbers are known. */
    public Histogram(
        List<Mark> marks, List<Bracket> nets, Optional<Mark> mean, Intervals intervals) {
      this(marks, nets, mean, intervals, List.of());
    }

    /** Columns without intervals, of which no numbers are known. */
    public Histogram(List<Mark> marks, List<Bracket> nets, Optional<Mark> mean) {
      this(marks, nets, mean, Intervals.HIDDEN);
    }
  }

  /**
   * The numbers that a column stands for: {@code from <= x < to}, or a single one.
   *
   * @param from the lowest number; may be {@code -Infinity}
   * @param to where the range ends, or {@code from} for a single number; may be {@code +Infinity}
   */
  record Range(double from, double to) {
    /** Checks the order. */
    public Range {
      if (!(from <= to)) {
        throw new IllegalArgumentException("range from " + from + " to " + to);
      }
    }

    /** A single number. */
    public static Range of(double number) {
      return new Range(number, number);
    }
  }

  /**
   * A bracket over neighbouring marks.
   *
   * @param first index of the first mark
   * @param last index of the last mark
   * @param net label and value of the net
   */
  record Bracket(int first, int last, Mark net) {
    /** Refuses null. */
    public Bracket {
      requireNonNull(net, "net");
    }
  }

  /**
   * Horizontal bars.
   *
   * @param marks from top to bottom
   * @param callouts a second value on a bar, e.g. one segment's significant difference
   * @param intervals whether the bars show the intervals of their figures
   */
  record Bars(List<Mark> marks, List<Callout> callouts, Intervals intervals) implements ChartSpec {
    /** Copies the lists. */
    public Bars {
      requireNonNull(intervals, "intervals");
      marks = List.copyOf(requireNonNull(marks, "marks"));
      callouts = List.copyOf(requireNonNull(callouts, "callouts"));
    }

    /** Bars without intervals. */
    public Bars(List<Mark> marks, List<Callout> callouts) {
      this(marks, callouts, Intervals.HIDDEN);
    }
  }

  /** Whether a chart shows the confidence intervals of its figures. */
  public enum Intervals {
    /** Not. */
    HIDDEN,
    /** As thin lines over bars, columns and dots, and as ribbons about lines. */
    SHOWN
  }

  /**
   * A second value on a bar.
   *
   * @param mark index of the bar
   * @param other label ("in intercommunal bodies"), value and figure of the other point
   */
  record Callout(int mark, Mark other) {
    /** Refuses null. */
    public Callout {
      requireNonNull(other, "other");
    }
  }

  /**
   * Stacked bars about the middle of the scale's neutral category.
   *
   * @param scale the scale: the answers of the first side (the good one where it is known) from the
   *     outermost on, the neutral one if there is one, those of the other side to the outermost
   * @param positive heading over the positive side
   * @param negative heading over the negative side
   * @param apart heading of the don't-know column; empty for none
   * @param rows from top to bottom
   */
  record Diverging(
      List<Part> scale, String positive, String negative, Optional<String> apart, List<Row> rows)
      implements ChartSpec {

    /** How many answers are on the first side; they are the first of the scale. */
    public int positives() {
      return (int) scale.stream().filter(part -> part.role().isFirstSide()).count();
    }

    /** Index of the neutral answer in the scale; −1 for none. */
    public int neutral() {
      return scale.stream()
          .map(part -> part.role().kind())
          .toList()
          .indexOf(ColorRole.Kind.NEUTRAL);
    }

    /** A row. Immutable. */
    public static final class Row {

      private final DivergingParts parts;

      private Row(DivergingParts parts) {
        this.parts = parts;
      }

      /** A builder for the row of that label, with its shares and its two nets. */
      public static Builder builder(String label, List<Mark> shares, Mark positive, Mark negative) {
        return new Builder(
            new DivergingParts(
                label, shares, positive, negative, Optional.empty(), Emphasis.NORMAL));
      }

      /** A builder that starts from this. */
      public Builder toBuilder() {
        return new Builder(parts);
      }

      /** What was rated. */
      public String label() {
        return parts.label();
      }

      /** One mark per category of the scale. */
      public List<Mark> shares() {
        return parts.shares();
      }

      /** The positive net. */
      public Mark positive() {
        return parts.positive();
      }

      /** The negative net. */
      public Mark negative() {
        return parts.negative();
      }

      /** Don't-know; empty for none. */
      public Optional<Mark> apart() {
        return parts.apart();
      }

      /** Whether the row carries the message. */
      public Emphasis emphasis() {
        return parts.emphasis();
      }

      @Override
      public boolean equals(Object other) {
        return other instanceof Row that && parts.equals(that.parts);
      }

      @Override
      public int hashCode() {
        return parts.hashCode();
      }

      @Override
      public String toString() {
        return parts.toString().replaceFirst("^DivergingParts", "Row");
      }

      /** Makes a {@link Row}. Not thread-safe. */
      public static final class Builder {
        private DivergingParts parts;

        private Builder(DivergingParts parts) {
          this.parts = parts;
        }

        /** Don't-know. Default: none. */
        public Builder apart(Mark value) {
          parts = parts.with(value);
          return this;
        }

        /** Whether the row carries the message. Default: {@link Emphasis#NORMAL}. */
        public Builder emphasis(Emphasis value) {
          parts = parts.with(value);
          return this;
        }

        /** The finished value. */
        public Row build() {
          return new Row(parts);
        }
      }
    }

    /** Copies the lists. */
    public Diverging {
      requireNonNull(positive, "positive");
      requireNonNull(negative, "negative");
      requireNonNull(apart, "apart");
      scale = List.copyOf(requireNonNull(scale, "scale"));
      rows = List.copyOf(requireNonNull(rows, "rows"));
    }
  }

  /**
   * Bars stacked to 100 %.
   *
   * @param scale the parts
   * @param rows from top to bottom
   */
  record Stacked(List<Part> scale, List<Row> rows) implements ChartSpec {

    /**
     * A row.
     *
     * @param label the bar's label
     * @param shares one mark per part
     */
    public record Row(String label, List<Mark> shares) {
      /** Copies the list. */
      public Row {
        requireNonNull(label, "label");
        shares = List.copyOf(requireNonNull(shares, "shares"));
      }
    }

    /** Copies the lists. */
    public Stacked {
      scale = List.copyOf(requireNonNull(scale, "scale"));
      rows = List.copyOf(requireNonNull(rows, "rows"));
    }
  }

  /**
   * Points of several series on one row each (dumb-bell); with intervals each series has a line of
   * its own in the row, so that they can be told apart.
   *
   * @param series the series
   * @param rows from top to bottom
   * @param intervals whether the points show the intervals of their figures
   * @param axis the whole scale of a rating, where the points are its means
   */
  record Dots(List<Part> series, List<Row> rows, Intervals intervals, Optional<Axis> axis)
      implements ChartSpec {

    /** More series than this hide each other in one row. */
    private static final int MOST_IN_A_ROW = 3;

    /** Points without intervals, of no rating. */
    public Dots(List<Part> series, List<Row> rows) {
      this(series, rows, Intervals.HIDDEN, Optional.empty());
    }

    /** Whether the series are too many for one row: they are drawn in panels, on one scale. */
    public boolean isInPanels() {
      return series.size() > MOST_IN_A_ROW;
    }

    /**
     * A row.
     *
     * @param label the row's label
     * @param points one per series
     * @param gap at which level two of the groups differ
     */
    public record Row(String label, List<Mark> points, Significance gap) {
      /** Copies the list. */
      public Row {
        requireNonNull(label, "label");
        requireNonNull(gap, "gap");
        points = List.copyOf(requireNonNull(points, "points"));
      }
    }

    /** Copies the lists. */
    public Dots {
      requireNonNull(intervals, "intervals");
      requireNonNull(axis, "axis");
      series = List.copyOf(requireNonNull(series, "series"));
      rows = List.copyOf(requireNonNull(rows, "rows"));
    }
  }

  /**
   * Lines over editions, with end labels.
   *
   * @param editions the editions, in time order, and where they are
   * @param series the lines
   * @param intervals whether the lines have the intervals of their figures as ribbons
   * @param axis the scale that they are drawn on; empty where a renderer may choose it
   */
  record Lines(
      List<SurveyEdition> editions, List<Series> series, Intervals intervals, Optional<Axis> axis)
      implements ChartSpec {

    /** Lines with intervals as ribbons, of no rating. */
    public Lines(List<SurveyEdition> editions, List<Series> series) {
      this(editions, series, Intervals.SHOWN, Optional.empty());
    }

    /**
     * A line.
     *
     * @param label its end label
     * @param role what its colour says
     * @param points one per edition; empty where there is no figure
     */
    public record Series(String label, ColorRole role, List<Optional<Mark>> points) {
      /** Copies the list. */
      public Series {
        requireNonNull(label, "label");
        requireNonNull(role, "role");
        points = List.copyOf(requireNonNull(points, "points"));
      }

      /** How much it carries of the message. */
      public Emphasis emphasis() {
        return role.emphasis();
      }
    }

    /** Copies the lists. */
    public Lines {
      requireNonNull(intervals, "intervals");
      requireNonNull(axis, "axis");
      editions = SurveyEdition.inOrder(editions);
      series = List.copyOf(requireNonNull(series, "series"));
    }
  }
}
