package io.etude.document;

import io.etude.analysis.Estimate;
import io.etude.analysis.FigureRef;
import io.etude.analysis.Interval;
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

  /** The interval that the chart shows of a mark; empty if it shows none or the figure has none. */
  default Optional<Interval> interval(Mark mark) {
    return intervals() == Intervals.SHOWN
        ? mark.figure().estimate().flatMap(Estimate::interval)
        : Optional.empty();
  }

  /**
   * A mark: a bar, a point.
   *
   * @param label the category
   * @param value the figure as printed, e.g. {@code 74 %}
   * @param figure the estimate
   * @param emphasis whether the mark carries the chart's message
   */
  record Mark(String label, String value, FigureRef figure, Emphasis emphasis) {}

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
   * Columns of a rating's distribution, with a bracket over each net.
   *
   * @param marks one per rating, in order
   * @param nets brackets
   * @param mean the mean, shown on the axis; empty for none
   * @param intervals whether the columns show the intervals of their figures
   */
  record Histogram(List<Mark> marks, List<Bracket> nets, Optional<Mark> mean, Intervals intervals)
      implements ChartSpec {
    /** Copies the lists. */
    public Histogram {
      marks = List.copyOf(marks);
      nets = List.copyOf(nets);
    }

    /** Columns without intervals. */
    public Histogram(List<Mark> marks, List<Bracket> nets, Optional<Mark> mean) {
      this(marks, nets, mean, Intervals.HIDDEN);
    }
  }

  /**
   * A bracket over neighbouring marks.
   *
   * @param first index of the first mark
   * @param last index of the last mark
   * @param net label and value of the net
   */
  record Bracket(int first, int last, Mark net) {}

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
      marks = List.copyOf(marks);
      callouts = List.copyOf(callouts);
    }

    /** Bars without intervals. */
    public Bars(List<Mark> marks, List<Callout> callouts) {
      this(marks, callouts, Intervals.HIDDEN);
    }
  }

  /** Whether a chart shows the confidence intervals of its figures. */
  enum Intervals {
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
  record Callout(int mark, Mark other) {}

  /**
   * Stacked bars about the middle of the scale's neutral category.
   *
   * @param scale labels of the scale, best first
   * @param neutral index of the neutral category in the scale; -1 for none
   * @param positive heading over the positive side
   * @param negative heading over the negative side
   * @param apart heading of the don't-know column; empty for none
   * @param rows from top to bottom
   */
  record Diverging(
      List<String> scale,
      int neutral,
      String positive,
      String negative,
      Optional<String> apart,
      List<Row> rows)
      implements ChartSpec {

    /**
     * A row.
     *
     * @param label what was rated
     * @param shares one mark per category of the scale
     * @param positive the positive net
     * @param negative the negative net
     * @param apart don't-know; empty for none
     * @param emphasis whether the row carries the message
     */
    public record Row(
        String label,
        List<Mark> shares,
        Mark positive,
        Mark negative,
        Optional<Mark> apart,
        Emphasis emphasis) {
      /** Copies the list. */
      public Row {
        shares = List.copyOf(shares);
      }
    }

    /** Copies the lists. */
    public Diverging {
      scale = List.copyOf(scale);
      rows = List.copyOf(rows);
    }
  }

  /**
   * Bars stacked to 100 %.
   *
   * @param scale labels of the parts
   * @param rows from top to bottom
   */
  record Stacked(List<String> scale, List<Row> rows) implements ChartSpec {

    /**
     * A row.
     *
     * @param label the bar's label
     * @param shares one mark per part
     */
    public record Row(String label, List<Mark> shares) {
      /** Copies the list. */
      public Row {
        shares = List.copyOf(shares);
      }
    }

    /** Copies the lists. */
    public Stacked {
      scale = List.copyOf(scale);
      rows = List.copyOf(rows);
    }
  }

  /**
   * Points of several series on one row each (dumb-bell); with intervals each series has a line of
   * its own in the row, so that they can be told apart.
   *
   * @param series labels of the series
   * @param rows from top to bottom
   * @param intervals whether the points show the intervals of their figures
   */
  record Dots(List<String> series, List<Row> rows, Intervals intervals) implements ChartSpec {

    /** Points without intervals. */
    public Dots(List<String> series, List<Row> rows) {
      this(series, rows, Intervals.HIDDEN);
    }

    /**
     * A row.
     *
     * @param label the row's label
     * @param points one per series
     * @param gap whether the gap is significant ({@link Emphasis#STRONG}) or not
     */
    public record Row(String label, List<Mark> points, Emphasis gap) {
      /** Copies the list. */
      public Row {
        points = List.copyOf(points);
      }
    }

    /** Copies the lists. */
    public Dots {
      series = List.copyOf(series);
      rows = List.copyOf(rows);
    }
  }

  /**
   * Lines over editions, with end labels.
   *
   * @param editions labels of the editions, in time order
   * @param series the lines
   * @param intervals whether the lines have the intervals of their figures as ribbons
   */
  record Lines(List<String> editions, List<Series> series, Intervals intervals)
      implements ChartSpec {

    /** Lines with intervals as ribbons. */
    public Lines(List<String> editions, List<Series> series) {
      this(editions, series, Intervals.SHOWN);
    }

    /**
     * A line.
     *
     * @param label its end label
     * @param points one per edition; empty where there is no figure
     * @param emphasis whether it carries the message
     */
    public record Series(String label, List<Optional<Mark>> points, Emphasis emphasis) {
      /** Copies the list. */
      public Series {
        points = List.copyOf(points);
      }
    }

    /** Copies the lists. */
    public Lines {
      editions = List.copyOf(editions);
      series = List.copyOf(series);
    }
  }

  /** The share or number that a mark stands for; empty if it is withheld or has no base. */
  static OptionalDouble value(Mark mark) {
    return mark.figure().estimate().isPresent()
        ? OptionalDouble.of(mark.figure().estimate().get().value())
        : OptionalDouble.empty();
  }
}
