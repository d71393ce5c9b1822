package io.etude.pdf.chart.label;

import io.etude.pdf.chart.plot.FrameGraphics;
import java.util.ArrayList;
import java.util.List;

/**
 * Swatches with labels above or under a chart whose parts can't be labelled where they are; wraps
 * to its width.
 */
public final class ChartLegend {

  /** The room of a swatch, in points. */
  public static final double SWATCH = 7;

  private static final double LEADING = 11;
  private static final double GAP = 12;
  private static final double BESIDE = SWATCH + 4;

  /** Draws what stands for a series. */
  @FunctionalInterface
  public interface Swatch {

    /** Draws the swatch of a series about a point. */
    void draw(FrameGraphics graphics, int series, double x, double y);
  }

  private record Entry(int series, List<String> lines, double x, int line) {}

  private final ChartContext context;
  private final Swatch swatch;
  private final List<Entry> entries = new ArrayList<>();
  private final int lines;

  public ChartLegend(List<String> labels, Swatch swatch, double width, ChartContext context) {
    this.context = context;
    this.swatch = swatch;
    double x = 0;
    int line = 0;
    int next = 0;
    for (int i = 0; i < labels.size(); i++) {
      List<String> parts =
          context.wrap(labels.get(i), ChartContext.REGULAR, context.nameSize(), width - BESIDE);
      double length = BESIDE;
      for (String part : parts) {
        double whole = BESIDE + context.width(part, ChartContext.REGULAR, context.nameSize());
        length = Math.max(length, whole);
      }
      if (x > 0 && x + length > width) {
        x = 0;
        line = next;
      }
      entries.add(new Entry(i, parts, x, line));
      next = Math.max(next, line + parts.size());
      x += length + GAP;
    }
    this.lines = next;
  }

  /** Draws a square swatch about a point. */
  public static void box(FrameGraphics graphics, int color, double x, double y) {
    graphics.box(x - SWATCH / 2, y - SWATCH / 2, SWATCH, SWATCH, color);
  }

  public double height() {
    return lines * LEADING + 4;
  }

  /** Draws it from there on. */
  public void draw(FrameGraphics graphics, double top) {
    for (Entry entry : entries) {
      double baseline = top + entry.line * LEADING + SWATCH;
      swatch.draw(
          graphics, entry.series, entry.x + SWATCH / 2, baseline - context.nameSize() * 0.33);
      for (String part : entry.lines) {
        graphics.text(
            context.shape(part, ChartContext.REGULAR, context.nameSize()),
            entry.x + BESIDE,
            baseline,
            context.brand().ink());
        baseline += LEADING;
      }
    }
  }
}
