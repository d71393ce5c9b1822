package io.etude.report.summary;

import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.document.Axis;
import io.etude.document.ChartSpec;
import io.etude.document.table.StatCell;
import io.etude.document.table.StatTable;
import io.etude.report.prose.Context;
import io.etude.report.scale.AxisTicks;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * The scale that the means of groups are drawn on: from below the least end of an interval to above
 * the largest, at round numbers, and not off the scale of the question. Dots need no zero. The
 * interval of a low base counts for nothing, as it may be many times as long as the others.
 */
final class StatisticAxis {

  private static final double SCORE = 100;

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
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    boolean points = false;
    for (int c = 1; c < table.columns().size(); c++) {
      StatCell figure = table.cell(row, c);
      if (figure.number().isPresent()) {
        double value = figure.number().getAsDouble();
        boolean low = table.columns().get(c).mark() == StatCell.Mark.LOW_BASE;
        ChartSpec.Range ends =
            GroupCells.interval(figure).filter(interval -> !low).orElse(ChartSpec.Range.of(value));
        least = Math.min(least, ends.from());
        most = Math.max(most, ends.to());
        points |= figure.kind() == StatCell.Kind.POINTS;
      }
    }
    if (most < least) {
      return Optional.empty();
    }
    double from = points ? -SCORE : floor;
    double to = points ? SCORE : Double.POSITIVE_INFINITY;
    if (!points && question instanceof RatingQuestion rating) {
      from = rating.from();
      to = rating.to();
    }
    return Optional.of(rounded(least, most, from, to));
  }

  private Axis rounded(double least, double most, double from, double to) {
    double range = Math.max(most - least, Math.max(1e-9, 1e-6 * Math.abs(most)));
    int power = (int) Math.floor(Math.log10(range));
    double step = Math.pow(10, power);
    double first = Math.max(from, step * Math.floor(least / step));
    double last = Math.min(to, step * Math.ceil(most / step));
    if (first == last) {
      last = first + step;
    }
    int decimals = Math.max(0, -power);
    DoubleFunction<String> printed = number -> context.display().number(number, decimals);
    return new Axis(
        first,
        last,
        printed.apply(first),
        printed.apply(last),
        AxisTicks.ofNumbers(first, last, decimals, 1, printed));
  }
}
