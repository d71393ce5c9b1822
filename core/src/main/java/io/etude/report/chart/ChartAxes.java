package io.etude.report.chart;

import io.etude.codebook.RatingQuestion;
import io.etude.document.Axis;
import io.etude.document.ChartSpec;
import io.etude.document.ChartSpec.Intervals;
import io.etude.document.ChartSpec.Mark;
import io.etude.report.prose.Context;
import io.etude.report.scale.AxisTicks;
import io.etude.results.Flag;
import io.etude.results.inference.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** The scales that dots and lines are drawn on, with their ends as they are printed. */
final class ChartAxes {

  /** Where the least share is no more than this part of the greatest, a scale begins at zero. */
  private static final double SHARES_FROM_ZERO = 0.85;

  /** The same of means, which are no parts of anything: in less room they can't be compared. */
  private static final double MEANS_FROM_ZERO = 2.0 / 3;

  /** From so many steps on a scale is drawn in part; the five grades of a short one are known. */
  private static final int LONG_RATING = 6;

  /** A part of a scale has so many steps at least, and at most this part of all. */
  private static final int MIN_GRADES = 2;

  private static final double GRADES_OF_ALL = 0.25;

  private static final int MAX_DECIMALS = 4;

  private final Context context;

  ChartAxes(Context context) {
    this.context = context;
  }

  /**
   * The scale of means of a rating: all of it, so that a mean is near one of its ends or in the
   * middle; of a long one whose means are near each other the grades about them, as most of it
   * would be empty.
   */
  Axis ofRating(RatingQuestion rating, List<Mark> means, Intervals intervals) {
    int from = rating.from();
    int to = rating.to();
    Interval range = range(means, intervals);
    int whole = to - from;
    if (whole >= LONG_RATING && range.low() <= range.high()) {
      int first = Math.max(from, (int) Math.floor(range.low() + 1e-9));
      int last = Math.min(to, (int) Math.ceil(range.high() - 1e-9));
      while (last - first < MIN_GRADES) {
        boolean up = last < to && (first == from || range.high() + range.low() > first + last);
        first -= up ? 0 : 1;
        last += up ? 1 : 0;
      }
      if (last - first <= GRADES_OF_ALL * whole) {
        from = first;
        to = last;
      }
    }
    return new Axis(
        from,
        to,
        end(rating, from),
        end(rating, to),
        AxisTicks.ofGrades(from, to, at -> context.display().integer((long) at)));
  }

  /** A grade at an end of a scale: its number, with what the codebook calls it. */
  private String end(RatingQuestion rating, int number) {
    String printed = context.display().integer(number);
    String label =
        rating.categories().stream()
            .filter(category -> category.code().equals(Integer.toString(number)))
            .findFirst()
            .map(category -> context.text(category.label()))
            .orElse("");
    boolean words = label.codePoints().anyMatch(Character::isLetter);
    return words
        ? context.phrases().text("axis.end", Map.of("number", printed, "label", label))
        : printed;
  }

  /**
   * The scale of lines of shares: from zero, or from a round share below all of them where they are
   * far from zero, to a round share above them.
   */
  Axis ofShares(List<ChartSpec.Lines.Series> lines, Intervals intervals) {
    List<Mark> points = new ArrayList<>();
    lines.forEach(line -> line.points().forEach(point -> point.ifPresent(points::add)));
    Interval ends = ends(range(points, intervals), SHARES_FROM_ZERO);
    int decimals = Math.max(decimals(100 * ends.low()), decimals(100 * ends.high()));
    DoubleFunction<String> printed = share -> context.display().percent(share, decimals);
    return new Axis(
        ends.low(),
        ends.high(),
        printed.apply(ends.low()),
        printed.apply(ends.high()),
        AxisTicks.ofNumbers(ends.low(), ends.high(), decimals, 0.01, printed));
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
    Interval ends = ends(within, MEANS_FROM_ZERO);
    int decimals = Math.max(decimals(ends.low()), decimals(ends.high()));
    DoubleFunction<String> printed = number -> context.display().number(number, decimals);
    return new Axis(
        ends.low(),
        ends.high(),
        printed.apply(ends.low()),
        printed.apply(ends.high()),
        AxisTicks.ofNumbers(ends.low(), ends.high(), decimals, 1, printed));
  }

  /**
   * From the least to the greatest of all points and their intervals. That of a low base counts for
   * nothing: one of two people would make the scale several times as long as the others need.
   */
  private static Interval range(List<Mark> points, Intervals intervals) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (Mark point : points) {
      if (point.value().isPresent()) {
        Interval range = range(point, intervals);
        least = Math.min(least, range.low());
        most = Math.max(most, range.high());
      }
    }
    return new Interval(least, most);
  }

  /** Round numbers about a range, from zero where it isn't far from it. */
  private static Interval ends(Interval range, double fromZero) {
    double least = range.low();
    double most = range.high();
    if (most < least) {
      return new Interval(0, 1);
    }
    if (least < 0) {
      double step = step(Math.max(most, 0) - least);
      return new Interval(
          plain(step * Math.floor(least / step + 1e-9)),
          plain(Math.max(0, step * Math.ceil(most / step - 1e-9))));
    }
    boolean zero = least <= fromZero * most || most - least < 1e-9;
    double step = step(zero ? most : 2 * (most - least));
    double from = zero ? 0 : plain(step * Math.floor(least / step + 1e-9));
    return new Interval(from, plain(Math.max(from + step, step * Math.ceil(most / step - 1e-9))));
  }

  /** The number without the error of its binary form: 0.35, not 0.35000000000000003. */
  private static double plain(double share) {
    return Math.rint(share * 1e6) / 1e6;
  }

  /** So many decimals print a number as it is. */
  private static int decimals(double number) {
    int decimals = 0;
    double tens = number;
    while (decimals < MAX_DECIMALS && Math.abs(tens - Math.rint(tens)) > 1e-6) {
      tens *= 10;
      decimals++;
    }
    return decimals;
  }

  private static Interval range(Mark point, Intervals intervals) {
    double value = point.value().orElseThrow();
    return Optional.of(intervals)
        .filter(shown -> shown == Intervals.SHOWN)
        .filter(shown -> !point.figure().flags().contains(Flag.LOW_BASE))
        .flatMap(shown -> point.figure().estimate())
        .flatMap(estimate -> estimate.interval())
        .orElse(new Interval(value, value));
  }

  /** A round part of a length: between a tenth of it and all of it. */
  private static double step(double length) {
    double ten = Math.pow(10, Math.floor(Math.log10(Math.max(length, 1e-4))));
    return length < 2 * ten ? ten / 5 : length < 5 * ten ? ten / 2 : ten;
  }
}
