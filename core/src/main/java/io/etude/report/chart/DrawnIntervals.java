package io.etude.report.chart;

import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Intervals;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.GroupRows;
import io.etude.results.inference.Interval;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The intervals that a chart draws: whether there is one, and which the axis cuts off. */
final class DrawnIntervals {

  /** A dot's radius is at most this part of the scale of a panel. */
  private static final double RADIUS_IN_PANEL = 0.07;

  /** The same where groups are rows of one scale. */
  private static final double RADIUS_IN_ROW = 0.02;

  private DrawnIntervals() {}

  /** Whether the interval that is drawn of a mark ends with the axis, and goes on beyond it. */
  static boolean isCut(ChartSpec spec, Mark mark) {
    return spec.interval(mark).isPresent()
        && spec.axis().filter(axis -> axis.cutsBelow(mark) || axis.cutsAbove(mark)).isPresent();
  }

  /**
   * Whether some interval may be no longer than its dot, and so behind it: on both sides it is a
   * small part of the scale, which is from zero on unless the chart has an axis.
   */
  static boolean mayBeBehindDots(ChartSpec spec) {
    if (!(spec instanceof ChartSpec.Dots dots)) {
      return false;
    }
    double low = spec.axis().map(Axis::from).orElse(0.0);
    double high = spec.axis().map(Axis::to).orElse(0.0);
    double shortest = Double.MAX_VALUE;
    for (Mark mark : marks(spec).filter(each -> spec.interval(each).isPresent()).toList()) {
      Interval interval = spec.interval(mark).orElseThrow();
      double value = mark.value().orElseThrow();
      low = Math.min(low, interval.low());
      high = Math.max(high, interval.high());
      shortest = Math.min(shortest, Math.max(interval.high() - value, value - interval.low()));
    }
    return shortest < (high - low) * (GroupRows.of(dots) == dots ? RADIUS_IN_PANEL : RADIUS_IN_ROW);
  }

  /** The groups, or editions, with an interval that the axis cuts off. */
  static List<String> cut(ChartSpec spec) {
    Set<String> names = new LinkedHashSet<>();
    if (spec instanceof ChartSpec.Dots dots) {
      for (ChartSpec.Dots.Row row : dots.rows()) {
        for (int i = 0; i < row.points().size(); i++) {
          boolean alone = dots.series().size() == 1;
          if (isCut(spec, row.points().get(i))) {
            names.add(alone ? row.label() : dots.series().get(i).label());
          }
        }
      }
    } else if (spec instanceof ChartSpec.Lines lines) {
      for (int i = 0; i < lines.editions().size(); i++) {
        int edition = i;
        if (lines.series().stream()
            .flatMap(series -> series.points().get(edition).stream())
            .anyMatch(mark -> isCut(spec, mark))) {
          names.add(lines.editions().get(i).label());
        }
      }
    }
    return List.copyOf(names);
  }

  /**
   * The chart as one without intervals where no mark has one, so that no note, key or table
   * explains what is not drawn.
   */
  static ChartSpec of(ChartSpec spec) {
    boolean none = marks(spec).noneMatch(mark -> spec.interval(mark).isPresent());
    if (spec.intervals() == Intervals.HIDDEN || !none) {
      return spec;
    }
    if (spec instanceof ChartSpec.Bars bars) {
      return new ChartSpec.Bars(bars.marks(), bars.callouts(), Intervals.HIDDEN);
    }
    if (spec instanceof ChartSpec.Histogram chart) {
      return new ChartSpec.Histogram(
          chart.marks(), chart.nets(), chart.mean(), Intervals.HIDDEN, chart.ranges());
    }
    if (spec instanceof ChartSpec.Dots dots) {
      return new ChartSpec.Dots(dots.series(), dots.rows(), Intervals.HIDDEN, dots.axis());
    }
    ChartSpec.Lines lines = (ChartSpec.Lines) spec;
    return new ChartSpec.Lines(lines.editions(), lines.series(), Intervals.HIDDEN, lines.axis());
  }

  /** The marks that intervals are drawn at: not brackets, callouts and means on an axis. */
  static Stream<Mark> marks(ChartSpec spec) {
    if (spec instanceof ChartSpec.Bars bars) {
      return bars.marks().stream();
    }
    if (spec instanceof ChartSpec.Histogram histogram) {
      return histogram.marks().stream();
    }
    if (spec instanceof ChartSpec.Dots dots) {
      return dots.rows().stream().map(ChartSpec.Dots.Row::points).flatMap(List::stream);
    }
    if (spec instanceof ChartSpec.Lines lines) {
      return lines.series().stream()
          .flatMap(series -> series.points().stream())
          .flatMap(Optional::stream);
    }
    return Stream.empty();
  }
}
