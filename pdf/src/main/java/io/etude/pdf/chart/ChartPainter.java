package io.etude.pdf.chart;

import io.etude.document.ChartSpec;
import io.etude.pdf.chart.label.ChartContext;
import io.etude.pdf.chart.label.ChartStyle;
import io.etude.pdf.chart.plot.FrameGraphics;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.text.Fonts;
import java.util.Locale;

/** Draws charts into frame items. Thread-safe: it holds nothing. */
public final class ChartPainter {

  private ChartPainter() {}

  /**
   * Draws {@code spec} in a box of that width; the height comes of the content.
   *
   * @param mark the place in the structure tree that every item gets
   */
  public static ChartDrawing paint(
      ChartSpec spec, double width, ChartStyle style, Fonts fonts, Locale language, Mark mark) {
    Drawing drawing = drawing(spec, width, new ChartContext(style, fonts, language));
    FrameGraphics graphics = new FrameGraphics(fonts, 0, 0, mark);
    drawing.draw(graphics);
    return new ChartDrawing(width, drawing.height(), graphics.items());
  }

  private static Drawing drawing(ChartSpec spec, double width, ChartContext context) {
    if (spec instanceof ChartSpec.Histogram histogram) {
      return HistogramDrawing.rows(histogram, width, context)
          .<Drawing>map(rows -> new BarsDrawing(rows, width, context))
          .orElseGet(() -> new HistogramDrawing(histogram, width, context));
    } else if (spec instanceof ChartSpec.Bars bars) {
      return new BarsDrawing(bars, width, context);
    } else if (spec instanceof ChartSpec.Diverging diverging) {
      return new DivergingDrawing(diverging, width, context);
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      return new StackedDrawing(stacked, width, context);
    } else if (spec instanceof ChartSpec.Dots dots) {
      return dots(dots, width, context);
    } else if (spec instanceof ChartSpec.Lines lines) {
      return new LinesDrawing(lines, width, context);
    }
    throw new IllegalArgumentException("no drawing for " + spec.getClass());
  }

  private static Drawing dots(ChartSpec.Dots dots, double width, ChartContext context) {
    if (dots.intervals() == ChartSpec.Intervals.SHOWN) {
      return new DotIntervalsDrawing(dots, width, context);
    }
    return dots.isInPanels() && width >= DotPanelsDrawing.MIN_WIDTH
        ? new DotPanelsDrawing(dots, width, context)
        : new DotsDrawing(dots, width, context);
  }
}
