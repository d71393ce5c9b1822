package io.etude.report.summary;

import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.document.Axis;
import io.etude.document.ChartSpec;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.report.prose.Context;
import io.etude.report.scale.AxisEnds;
import io.etude.report.scale.AxisTicks;
import io.etude.results.inference.Interval;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * The scale that the means of groups are drawn on: from below the least end of an interval to above
 * the largest, at round numbers, and not off the scale of the question. Dots need no zero. The
 * interval of a low base counts for nothing, as it may be many times as long as the others, unless
 * all are on low bases: then it tells how little the means do.
 */
final class StatisticAxis {

  private static final double SCORE = 100;

  /** Means that lie closer than this part of the largest of them would look far from each other. */
  private static final double MIN_RANGE = 0.01;

  /** The same on the scale of a rating, in grades. */
  private static final double MIN_GRADES = 0.5;

  /** How much longer an axis may be for ends that are rounder. */
  private static final double MOST_LONGER = 4.0 / 3;

  private static final Interval ANYWHERE =
      new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  private final Context context;

  StatisticAxis(Context context) {
    this.context = context;
  }

  /**
   * The scale of a row; empty if none of its groups has a figure.
   *
   * @param floor what no answer is below; intervals that would reach below it end there
   */
  Optional<Axis> of(StatTable table, int row, Question question, double floor) {
    List<Integer> groups =
        IntStream.range(1, table.columns().size())
            .filter(c -> table.cell(row, c).number().isPresent())
            .boxed()
            .toList();
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    boolean anyHigh = groups.stream().anyMatch(c -> !isLow(table, c));
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int c : groups) {
      ChartSpec.Range ends = ends(table.cell(row, c), anyHigh && isLow(table, c));
      least = Math.min(least, ends.from());
      most = Math.max(most, ends.to());
    }
    Interval range = new Interval(least, most);
    if (groups.stream().anyMatch(c -> table.cell(row, c).kind() == Figure.Kind.POINTS)) {
      return Optional.of(about(range, 1, new Interval(-SCORE, SCORE)));
    }
    if (question instanceof RatingQuestion rating) {
      return Optional.of(about(range, MIN_GRADES, new Interval(rating.from(), rating.to())));
    }
    double size = Math.max(Math.abs(least), Math.abs(most));
    double length = size == 0 ? 1 : MIN_RANGE * size;
    return Optional.of(about(range, length, new Interval(floor, Double.POSITIVE_INFINITY)));
  }

  private static boolean isLow(StatTable table, int column) {
    return table.columns().get(column).mark() == Figure.Mark.LOW_BASE;
  }

  /** What of a figure is on the scale: its interval, or its dot alone. */
  private static ChartSpec.Range ends(Figure figure, boolean dotAlone) {
    return GroupCells.interval(figure)
        .filter(interval -> !dotAlone)
        .orElse(ChartSpec.Range.of(figure.number().orElseThrow()));
  }

  /** Round numbers about a range, which is widened to a length, within the scale of a question. */
  private Axis about(Interval range, double length, Interval within) {
    double more = Math.max(0, length - (range.high() - range.low())) / 2;
    double low = Math.max(within.low(), Math.min(range.low() - more, within.high() - length));
    double high = Math.min(within.high(), Math.max(range.high() + more, low + length));
    Interval ends = rounder(AxisEnds.about(low, high, 1, ANYWHERE));
    double first = Math.max(within.low(), ends.low());
    double last = Math.min(within.high(), ends.high());
    int decimals = Math.max(AxisEnds.decimals(first), AxisEnds.decimals(last));
    DoubleFunction<String> printed = number -> context.display().number(number, decimals);
    return new Axis(
        first,
        last,
        printed.apply(first),
        printed.apply(last),
        AxisTicks.ofNumbers(first, last, decimals, 1, printed));
  }

  /**
   * Ends with a decimal less, which are easier to read, if the axis is hardly longer between them.
   */
  private static Interval rounder(Interval ends) {
    int decimals = Math.max(AxisEnds.decimals(ends.low()), AxisEnds.decimals(ends.high()));
    if (decimals == 0) {
      return ends;
    }
    double tens = Math.pow(10, decimals - 1);
    double low = Math.floor(ends.low() * tens + 1e-6) / tens;
    double high = Math.ceil(ends.high() * tens - 1e-6) / tens;
    boolean isShort = high - low <= MOST_LONGER * (ends.high() - ends.low()) + 1e-9;
    return isShort ? new Interval(low, high) : ends;
  }
}
