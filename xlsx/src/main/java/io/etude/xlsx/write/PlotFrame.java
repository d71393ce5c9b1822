package io.etude.xlsx.write;

import io.etude.xlsx.sheet.NativeChart;
import io.etude.xlsx.sheet.TextWidth;
import java.util.Optional;

/**
 * Where the plot of bars or columns with intervals is in its chart. Values stand beyond the
 * intervals, for which Excel has no place; they are moved from the ends of the marks, and how far
 * depends on the size of the plot. All lengths are parts of the chart's width or height.
 *
 * @param left where the plot begins
 * @param top where it begins from above
 * @param width of the plot
 * @param height of the plot
 * @param length of the axis of values
 * @param gap between the interval of a bar and its value
 * @param columns whether values grow upwards
 */
record PlotFrame(
    double left,
    double top,
    double width,
    double height,
    double length,
    double gap,
    boolean columns) {

  /** Pixels of a digit. */
  private static final double DIGIT = 7;

  private static final double LINE = 15;
  private static final double EDGE = 8;
  private static final double GAP = 5;

  /** The key of an entry of the legend, with the room about it. */
  private static final double KEY = 30;

  /** The most of the width that the names beside bars take. */
  private static final double MOST_NAMES = 0.35;

  /** The frame of a chart of that size; empty if no values stand beyond intervals. */
  static Optional<PlotFrame> of(NativeChart plan, int width, double height) {
    boolean beyond =
        plan.series().stream()
            .anyMatch(each -> each.labels().kind() == NativeChart.LabelKind.BEYOND_INTERVALS);
    if (!beyond || plan.limits().from().isEmpty() || plan.limits().to().isEmpty()) {
      return Optional.empty();
    }
    double length = plan.limits().to().getAsDouble() - plan.limits().from().getAsDouble();
    double legend =
        plan.title().height(width)
            + (plan.series().size() > 1 ? (legendLines(plan, width) + 1) * LINE : 0);
    boolean printed = plan.limits().ends() == NativeChart.Limits.Ends.PRINTED;
    double names = plan.categories().values().stream().mapToDouble(TextWidth::of).max().orElse(0);
    if (plan.kind() == NativeChart.Kind.COLUMNS) {
      double room = (width - 2 * EDGE) / plan.categories().values().size();
      double lines = Math.ceil(names * DIGIT / room) + (names * DIGIT > room ? 1 : 0);
      double top = legend + LINE + EDGE;
      double below = EDGE + LINE * Math.min(lines, 4);
      return Optional.of(
          new PlotFrame(
              EDGE / width,
              top / height,
              1 - 2 * EDGE / width,
              1 - (top + below) / height,
              length,
              0,
              true));
    }
    double before = Math.min(names * DIGIT, width * MOST_NAMES) + 2 * EDGE;
    double after = values(plan) * DIGIT + 2 * EDGE;
    double top = legend + EDGE;
    double below = printed ? LINE + EDGE : EDGE;
    return Optional.of(
        new PlotFrame(
            before / width,
            top / height,
            1 - (before + after) / width,
            1 - (top + below) / height,
            length,
            GAP / width,
            false));
  }

  /** The lines of a legend whose entries are in columns as wide as the longest one. */
  private static double legendLines(NativeChart plan, double width) {
    double name =
        plan.series().stream().mapToDouble(each -> TextWidth.of(each.name())).max().orElse(0);
    double inLine = Math.max(1, Math.floor((width - 2 * EDGE) / (name * DIGIT + KEY)));
    return Math.ceil(plan.series().size() / inLine);
  }

  /** The digits of the longest value, about; a percent sign and its space are two. */
  private static double values(NativeChart plan) {
    double digits =
        Math.max(
            String.valueOf(Math.round(plan.limits().to().orElse(0))).length(),
            String.valueOf(Math.round(plan.limits().from().orElse(0))).length());
    return digits + 5;
  }

  /** How far a length on the axis of bars reaches to the right. */
  double across(double reach) {
    return columns ? 0 : reach / length * width + Math.copySign(gap, reach);
  }

  /** How far a length on the axis of columns reaches down. */
  double down(double reach) {
    return columns ? -reach / length * height : 0;
  }

  /** Puts the plot there. */
  void write(Xml xml) {
    xml.open("c:manualLayout").val("c:layoutTarget", "inner");
    xml.val("c:xMode", "edge").val("c:yMode", "edge").val("c:x", left).val("c:y", top);
    xml.val("c:w", width).val("c:h", height).close("c:manualLayout");
  }
}
