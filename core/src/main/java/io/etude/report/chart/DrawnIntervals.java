package io.etude.report.chart;

import io.etude.document.ChartSpec;
import io.etude.document.ChartSpec.Intervals;
import io.etude.document.ChartSpec.Mark;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a chart that is to show intervals has one to draw. */
final class DrawnIntervals {

  private DrawnIntervals() {}

  /**
   * The chart as one without intervals where no mark has one, so that no note, key or table
   * explains what is not drawn: disclosure control may withhold all of them.
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
