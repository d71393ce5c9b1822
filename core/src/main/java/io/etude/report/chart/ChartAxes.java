package io.etude.report.chart;

import io.etude.codebook.RatingQuestion;
import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Intervals;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.report.prose.Context;
import io.etude.report.scale.AxisEnds;
import io.etude.report.scale.AxisTicks;
import io.etude.results.Flag;
import io.etude.results.inference.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;

/** The scales that dots and lines are drawn on, with their ends as they are printed. */
final class ChartAxes {

  /** Where the least share is no more than this part of the greatest, a scale begins at zero. */
  private static final double SHARES_FROM_ZERO = 0.85;

  /** The same of means, which are no parts of anything: in less room they can't be compared. */
  private static final double MEANS_FROM_ZERO = 2.0 / 3;

  /** From so many steps on a scale is drawn in part; the five grades of a short one are known. */
  private static final int LONG_RATING = 6;

  /** The grades about means near each other: two at least, and at most this part of all. */
  private static final int MIN_GRADES = 2;

  private static final double GRADES_OF_ALL = 0.25;

  /** A part of a rating's scale has this length at least: closer, dots look far from each other. */
  private static final double MIN_OF_RATING = 0.5;

  private static final int MIN_TICKS = 3;

  private final Context context;

  ChartAxes(Context context) {
    this.context = context;
  }

  /**
   * The scale of means of a rating: all of it, so that a mean is near one of its ends or in the
   * middle; of a long one whose means are near each other the part about them, as most of it would
   * be empty.
   */
  Axis ofRating(RatingQuestion rating, List<Mark> means, Intervals intervals) {
    int from = rating.from();
    int to = rating.to();
    Interval range = range(means, intervals);
    int whole = to - from;
    if (whole >= LONG_RATING && range.low() <= range.high()) {
      int first = Math.max(from, (int) Math.floor(range.low() + 1e-9));
      int last = Math.min(to, (int) Math.ceil(range.high() - 1e-9));
      if (Math.max(MIN_GRADES, last - first) <= GRADES_OF_ALL * whole) {
        return partOfRating(rating, range);
      }
    }
    DoubleFunction<String> printed = at -> context.display().integer((long) at);
    return new Axis(
        from,
        to,
        end(rating, from, printed.apply(from)),
        end(rating, to, printed.apply(to)),
        AxisTicks.ofGrades(from, to, printed));
  }

  /** The part of a rating's scale that means and their intervals fill, between round numbers. */
  private Axis partOfRating(RatingQuestion rating, Interval range) {
    double more = Math.max(0, MIN_OF_RATING - (range.high() - range.low())) / 2;
    double low = Math.max(rating.from(), Math.min(range.low() - more, rating.to() - MIN_OF_RATING));
    double high = Math.min(rating.to(), Math.max(range.high() + more, low + MIN_OF_RATING));
    Interval ends = AxisEnds.about(low, high, 1, new Interval(rating.from(), rating.to()));
    Axis axis = axis(ends, 1, decimals -> number -> context.display().number(number, decimals));
    return new Axis(
        axis.from(),
        axis.to(),
        end(rating, axis.from(), axis.first()),
        end(rating, axis.to(), axis.last()),
        axis.ticks());
  }

  /** A number at an end of a scale, with what the codebook calls it. */
  private String end(RatingQuestion rating, double number, String printed) {
    String label =
        rating.categories().stream()
            .filter(category -> number == Math.rint(number))
            .filter(category -> category.code().equals(Long.toString((long) number)))
            .findFirst()
            .map(category -> context.text(category.label()))
            .orElse("");
    boolean words = label.codePoints().anyMatch(Character::isLetter);
    if (!words) {
      return printed;
    }
    return label.startsWith(printed + " ")
        ? label
        : context.phrases().text("axis.end", Map.of("number", printed, "label", label));
  }

  /**
   * The scale of lines of shares: from zero, or from a round share below all of them where they are
   * far from zero, to a round share above them.
   */
  Axis ofShares(List<ChartSpec.Lines.Series> lines, Intervals intervals) {
    List<Mark> points = new ArrayList<>();
    lines.forEach(line -> line.points().forEach(point -> point.ifPresent(points::add)));
    Interval ends = ends(range(points, intervals), SHARES_FROM_ZERO, 0.01);
    return axis(ends, 0.01, decimals -> share -> context.display().percent(share, decimals));
  }

  /**
   * The scale of means of a number, with round ends: from zero, unless that would leave most of it
   * empty. Below zero it has room only for answers that are there: of others an interval alone may
   * reach beyond it.
   */
  Axis ofNumbers(List<Mark> means, Intervals intervals, boolean neverNegative) {
    Interval all = range(means, intervals);
    Interval within =
        neverNegative && all.low() < 0 ? new Interval(0, Math.max(0, all.high())) : all;
    Interval ends = ends(within, MEANS_FROM_ZERO, 1);
    return axis(ends, 1, decimals -> number -> context.display().number(number, decimals));
  }

  /** The scale between two ends: with a decimal more than these where its ticks need it. */
  private static Axis axis(
      Interval ends, double unit, IntFunction<DoubleFunction<String>> withDecimals) {
    int decimals =
        Math.max(AxisEnds.decimals(ends.low() / unit), AxisEnds.decimals(ends.high() / unit));
    Axis axis = axis(ends, unit, decimals, withDecimals);
    return axis.ticks().size() >= MIN_TICKS ? axis : axis(ends, unit, decimals + 1, withDecimals);
  }

  private static Axis axis(
      Interval ends, double unit, int decimals, IntFunction<DoubleFunction<String>> withDecimals) {
    DoubleFunction<String> printed = withDecimals.apply(decimals);
    return new Axis(
        ends.low(),
        ends.high(),
        printed.apply(ends.low()),
        printed.apply(ends.high()),
        AxisTicks.ofNumbers(ends.low(), ends.high(), decimals, unit, printed));
  }

  /**
   * From the least to the greatest of all points and their intervals. That of a low base counts for
   * nothing, unless all are on low bases: one of two people would make the scale several times as
   * long as the others need.
   */
  private static Interval range(List<Mark> points, Intervals intervals) {
    boolean wellFounded = points.stream().anyMatch(ChartAxes::isWellFounded);
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (Mark point : points) {
      if (point.value().isPresent()) {
        boolean drawn = intervals == Intervals.SHOWN && (!wellFounded || isWellFounded(point));
        Interval range = range(point, drawn);
        least = Math.min(least, range.low());
        most = Math.max(most, range.high());
      }
    }
    return new Interval(least, most);
  }

  /** Round numbers about a range, from zero where it isn't far from it. */
  private static Interval ends(Interval range, double fromZero, double unit) {
    double least = range.low();
    double most = range.high();
    if (most < least) {
      return new Interval(0, 1);
    }
    boolean zero = least <= fromZero * most || most - least < 1e-9;
    Interval all = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    return least < 0 || zero
        ? AxisEnds.about(Math.min(0, least), Math.max(0, most), unit, all)
        : AxisEnds.about(least, most, unit, all);
  }

  /** Whether a point has a value that is not on a low base. */
  private static boolean isWellFounded(Mark point) {
    return point.value().isPresent() && !point.source().flags().contains(Flag.LOW_BASE);
  }

  private static Interval range(Mark point, boolean interval) {
    double value = point.value().orElseThrow();
    return Optional.of(point.source())
        .filter(figure -> interval)
        .flatMap(figure -> figure.estimate())
        .flatMap(estimate -> estimate.interval())
        .orElse(new Interval(value, value));
  }
}
