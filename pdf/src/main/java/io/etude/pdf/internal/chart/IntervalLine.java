package io.etude.pdf.internal.chart;

import io.etude.analysis.Estimate;
import io.etude.analysis.Interval;
import io.etude.document.ChartSpec;
import io.etude.document.ChartSpec.Mark;
import java.util.Optional;

/** A confidence interval: a thin line from end to end, with a short line across each end. */
final class IntervalLine {

  private static final double HAIRLINE = 0.75;

  /** Half the length of the lines across the ends. */
  private static final double CAP = 2;

  private IntervalLine() {}

  /** The interval of a mark's figure, if the chart shows intervals and the figure has one. */
  static Optional<Interval> of(ChartSpec chart, Mark mark) {
    return chart.intervals() == ChartSpec.Intervals.SHOWN
        ? mark.figure().estimate().flatMap(Estimate::interval)
        : Optional.empty();
  }

  /** Draws a part of a level line, with the line across it at {@code cap}. */
  static void across(
      FrameGraphics graphics, double from, double to, double cap, double y, int color) {
    graphics.line(from, y, to, y, HAIRLINE, new float[0], color);
    graphics.line(cap, y - CAP, cap, y + CAP, HAIRLINE, new float[0], color);
  }

  /** Draws a part of an upright line, with the line across it at {@code cap}. */
  static void upright(
      FrameGraphics graphics, double from, double to, double cap, double x, int color) {
    graphics.line(x, from, x, to, HAIRLINE, new float[0], color);
    graphics.line(x - CAP, cap, x + CAP, cap, HAIRLINE, new float[0], color);
  }
}
