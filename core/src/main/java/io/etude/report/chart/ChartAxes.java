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

  private static final int MAX_DECIMALS = 4;

  /** The distances of ticks, and ten times these, a tenth of them, and so on. */
  private static final List<Double> STEPS = List.of(1.0, 2.0, 5.0);

  /** Less usual ones, where with those above figures would leave much of a scale empty. */
  private static final List<Double> OTHER_STEPS = List.of(2.5, 4.0, 3.0);

  /** The part of a scale that figures and their intervals fill. */
  private static final double FILLED = 0.75;

  /** What a scale of less usual steps is at most, as a part of the other one. */
  private static final double SHORTER = 0.9;

  /** A part of a rating's scale has this length at least: closer, dots look far from each other. */
  private static final double MIN_OF_RATING = 0.5;

  private static final double MIN_LENGTH = 1e-3;

  /** A scale has one tick more than parts. */
  private static final int MIN_PARTS = 2;

  private static final int MAX_PARTS = 5;

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
    Interval ends = parted(low, high, 1, new Interval(rating.from(), rating.to()));
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
    int decimals = Math.max(decimals(ends.low() / unit), decimals(ends.high() / unit));
    Axis axis = axis(ends, unit, decimals, withDecimals);
    return axis.ticks().size() > MIN_PARTS ? axis : axis(ends, unit, decimals + 1, withDecimals);
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
        ? parted(Math.min(0, least), Math.max(0, most), unit, all)
        : parted(least, most, unit, all);
  }

  /**
   * The shortest range about two numbers that has three to six ticks at round distances, usual ones
   * unless they would leave much of it empty.
   *
   * @param unit what a printed unit is
   * @param within what the range may not leave
   */
  private static Interval parted(double least, double most, double unit, Interval within) {
    double length = most - least;
    if (length < MIN_LENGTH) {
      return parted(least, least + MIN_LENGTH, unit, within);
    }
    Interval usual = parted(least, most, STEPS, unit, within);
    double usualLength = usual.high() - usual.low();
    if (length >= FILLED * usualLength) {
      return usual;
    }
    Interval other = parted(least, most, OTHER_STEPS, unit, within);
    return other.high() - other.low() <= SHORTER * usualLength ? other : usual;
  }

  /**
   * The same with ticks at certain distances; of ranges as long as each other that of more ticks.
   */
  private static Interval parted(
      double least, double most, List<Double> steps, double unit, Interval within) {
    int power = (int) Math.floor(Math.log10(most - least)) - 1;
    Interval best = new Interval(least, Double.POSITIVE_INFINITY);
    for (int p = power; p <= power + 2; p++) {
      for (double first : steps) {
        double step = first * Math.pow(10, p);
        boolean plain = first == Math.rint(first) || decimals(step / unit) == 0;
        double from = step * Math.floor(least / step + 1e-9);
        double to = Math.max(from + step, step * Math.ceil(most / step - 1e-9));
        long parts = Math.round((to - from) / step);
        boolean shorter = to - from < best.high() - best.low() - 1e-9;
        boolean inside = from >= within.low() - 1e-9 && to <= within.high() + 1e-9;
        if (plain && inside && parts >= MIN_PARTS && parts <= MAX_PARTS && shorter) {
          best = new Interval(plain(from), plain(to));
        }
      }
    }
    return best;
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

  /** Whether a point has a value that is not on a low base. */
  private static boolean isWellFounded(Mark point) {
    return point.value().isPresent() && !point.figure().flags().contains(Flag.LOW_BASE);
  }

  private static Interval range(Mark point, boolean interval) {
    double value = point.value().orElseThrow();
    return Optional.of(point.figure())
        .filter(figure -> interval)
        .flatMap(figure -> figure.estimate())
        .flatMap(estimate -> estimate.interval())
        .orElse(new Interval(value, value));
  }
}
