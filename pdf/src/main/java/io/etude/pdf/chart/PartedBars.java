package io.etude.pdf.chart;

import io.etude.document.chart.ChartSpec;
import io.etude.pdf.chart.label.ChartContext;
import io.etude.pdf.chart.label.PartValues;
import io.etude.pdf.chart.label.RowLabels;
import io.etude.pdf.chart.label.SeriesNames;
import io.etude.pdf.chart.plot.FrameGraphics;
import io.etude.pdf.chart.plot.IntervalBars;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jfree.chart.plot.PlotOrientation;

/**
 * Bars of several parts, a row each, the parts at their places in points.
 *
 * @param rows the parts of each row's bar, as many as the scale has
 * @param scale what the parts are called
 * @param context the fonts and sizes
 */
record PartedBars(
    List<List<PartValues.Part>> rows, List<ChartSpec.Part> scale, ChartContext context) {

  /** The least length of a part that somebody chose: less is not seen in print. */
  private static final double MIN_SLIVER = 0.5;

  /** The outline of what isn't published. */
  private static final double OUTLINE = 0.6;

  /** The dashes of the outline of what isn't published and may be of any length. */
  private static final float[] DASHES = {2, 1.5f};

  static PartedBars of(
      int rows,
      IntFunction<List<PartValues.Part>> parts,
      List<ChartSpec.Part> scale,
      ChartContext context) {
    return new PartedBars(IntStream.range(0, rows).mapToObj(parts).toList(), scale, context);
  }

  /**
   * The names of all parts that some row shows, over the bar of one of them.
   *
   * @param row that row
   * @param room what else is over its bar
   * @param width how far the names over it may reach
   * @param whole how far a legend may
   */
  SeriesNames names(int row, double room, RowLabels labels, double width, double whole) {
    return SeriesNames.ofParts(rows, row, scale, room, labels, width, whole, context);
  }

  /** Whether a part is published, and long enough for white rules between it and its neighbours. */
  private static boolean isDrawn(PartValues.Part part) {
    return part.mark().value().isPresent() && part.isVisible();
  }

  /** Draws the bars about the middles of their rows. */
  void draw(FrameGraphics graphics, double[] middles, double width, double height) {
    IntervalBars bars =
        new IntervalBars(PlotOrientation.HORIZONTAL, middles, context.bar(), 0, width).separated();
    for (int s = 0; s < scale.size(); s++) {
      bars.layer();
      for (int i = 0; i < rows.size(); i++) {
        PartValues.Part part = rows.get(i).get(s);
        bars.bar(
            i,
            OptionalDouble.of(part.from()),
            isDrawn(part) ? OptionalDouble.of(part.to()) : OptionalDouble.empty(),
            part.color());
      }
    }
    bars.draw(graphics, 0, 0, width, height);
    slivers(graphics, middles);
    for (int i = 0; i < rows.size(); i++) {
      for (PartValues.Part part : rows.get(i)) {
        if (part.fill() != PartValues.Fill.COLOR) {
          box(graphics, part, middles[i]);
        }
      }
    }
  }

  /** What the boxes of the bars say. */
  BoxKey key(double width) {
    Set<PartValues.Fill> fills = EnumSet.noneOf(PartValues.Fill.class);
    rows.stream()
        .flatMap(List::stream)
        .filter(PartedBars::hasRoom)
        .forEach(p -> fills.add(p.fill()));
    return new BoxKey(fills, width, context);
  }

  /** Whether the outline of a part leaves something between its sides. */
  private static boolean hasRoom(PartValues.Part part) {
    return part.to() - part.from() > 2 * OUTLINE;
  }

  /** An empty box, within the white rules that parts have between them. */
  private void box(FrameGraphics graphics, PartValues.Part part, double middle) {
    if (hasRoom(part)) {
      double half = (context.bar() - OUTLINE) / 2;
      double left = part.from() + OUTLINE;
      double right = part.to() - OUTLINE;
      int color = context.nameOf(part.color());
      outline(graphics, part.fill(), left, middle - half, right, middle + half, color);
    }
  }

  /** The outline of a box. */
  static void outline(
      FrameGraphics graphics,
      PartValues.Fill fill,
      double left,
      double top,
      double right,
      double foot,
      int color) {
    float[] dashes = fill == PartValues.Fill.DASHED_BOX ? DASHES : new float[0];
    graphics.line(left, top, right, top, OUTLINE, dashes, color);
    graphics.line(left, foot, right, foot, OUTLINE, dashes, color);
    graphics.line(left, top, left, foot, OUTLINE, dashes, color);
    graphics.line(right, top, right, foot, OUTLINE, dashes, color);
  }

  /** Parts too short for white rules, over those of their neighbours: a share of 1 % is seen. */
  private void slivers(FrameGraphics graphics, double[] middles) {
    for (int i = 0; i < rows.size(); i++) {
      for (PartValues.Part part : rows.get(i)) {
        if (part.isSliver()) {
          double length = Math.max(MIN_SLIVER, part.to() - part.from());
          double top = middles[i] - context.bar() / 2;
          graphics.box(part.from(), top, length, context.bar(), part.color());
        }
      }
    }
  }
}
