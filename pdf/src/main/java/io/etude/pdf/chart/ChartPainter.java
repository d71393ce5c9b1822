package io.etude.pdf.chart;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.GroupRows;
import io.etude.pdf.chart.label.ChartContext;
import io.etude.pdf.chart.label.ChartStyle;
import io.etude.pdf.chart.plot.FrameGraphics;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.text.Fonts;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Draws charts of one style and language into frame items. Immutable. */
public final class ChartPainter {

  private final ChartContext context;

  public ChartPainter(ChartStyle style, Fonts fonts, Locale language) {
    context = new ChartContext(style, fonts, language);
  }

  /**
   * Draws {@code spec} in a box of that width; the height comes of the content.
   *
   * @param shareScale the points that all of a share takes in bars of shares, if they have that in
   *     common with others: no more than {@link #shareScale} says
   * @param mark the place in the structure tree that every item gets
   */
  public ChartDrawing paint(ChartSpec spec, double width, OptionalDouble shareScale, Mark mark) {
    return paint(spec, RowRange.ALL, width, shareScale, mark);
  }

  /** Draws some rows of a chart in the same way, on the scale of the whole chart. */
  public ChartDrawing paint(
      ChartSpec spec, RowRange rows, double width, OptionalDouble shareScale, Mark mark) {
    Drawing drawing = part(drawing(spec, width, shareScale.orElse(Double.POSITIVE_INFINITY)), rows);
    FrameGraphics graphics = new FrameGraphics(context.fonts(), 0, 0, mark);
    drawing.draw(graphics);
    return new ChartDrawing(width, drawing.height(), graphics.items());
  }

  /** How high some rows of a chart would be. */
  public ToDoubleFunction<RowRange> heights(ChartSpec spec, double width) {
    Drawing drawing = drawing(spec, width, Double.POSITIVE_INFINITY);
    return rows -> part(drawing, rows).height();
  }

  /** How many rows a chart has; none if it isn't made of rows that pages may divide. */
  public int rows(ChartSpec spec, double width) {
    Drawing drawing = drawing(spec, width, Double.POSITIVE_INFINITY);
    return drawing instanceof RowsDrawing rows ? rows.rows() : 0;
  }

  /** Whether each row of a chart is a panel of several lines. */
  public boolean hasPanels(ChartSpec spec, double width) {
    return drawing(spec, width, Double.POSITIVE_INFINITY) instanceof RowsDrawing rows
        && rows.hasPanels();
  }

  /** Whether a chart is bars, each of which is read by itself. */
  public boolean isBars(ChartSpec spec, double width) {
    return bars(spec, width).isPresent();
  }

  private static Drawing part(Drawing drawing, RowRange rows) {
    return !rows.equals(RowRange.ALL) && drawing instanceof RowsDrawing all
        ? all.part(rows.from(), rows.to())
        : drawing;
  }

  /**
   * A chart whose rows are closer than usual, with labels of fewer lines if it is lower with them.
   */
  private Drawing drawing(ChartSpec spec, double width, double most) {
    Drawing usual = drawing(spec, width, most, context);
    if (context.style().part() >= 1) {
      return usual;
    }
    Drawing wider = drawing(spec, width, most, context.withWiderLabels());
    return wider.height() < usual.height() ? wider : usual;
  }

  private Drawing drawing(ChartSpec spec, double width, double most, ChartContext look) {
    return bars(spec, width)
        .<Drawing>map(bars -> new BarsDrawing(bars, width, look, most))
        .orElseGet(() -> drawing(spec, width, look));
  }

  /** Whether a chart is bars of shares, none of which are below zero. */
  public boolean hasShareBars(ChartSpec spec, double width) {
    return bars(spec, width).filter(BarsDrawing::isOfShares).isPresent();
  }

  /**
   * The points that all of a share takes in bars of shares, at most {@code most}; their height
   * doesn't depend on it.
   */
  public double shareScale(ChartSpec spec, double width, double most) {
    return ((BarsDrawing) drawing(spec, width, most)).scale();
  }

  /** What is drawn as horizontal bars. */
  private Optional<ChartSpec.Bars> bars(ChartSpec spec, double width) {
    if (spec instanceof ChartSpec.Histogram histogram) {
      return HistogramDrawing.rows(histogram, width, context);
    }
    return spec instanceof ChartSpec.Bars bars ? Optional.of(bars) : Optional.empty();
  }

  private static Drawing drawing(ChartSpec spec, double width, ChartContext context) {
    if (spec instanceof ChartSpec.Histogram histogram) {
      return new HistogramDrawing(histogram, width, context);
    } else if (spec instanceof ChartSpec.Diverging diverging) {
      return new DivergingDrawing(diverging, width, context);
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      return new StackedDrawing(stacked, width, context);
    } else if (spec instanceof ChartSpec.Dots dots) {
      return dots(dots, width, context);
    } else if (spec instanceof ChartSpec.Lines lines) {
      LinesDrawing plot = new LinesDrawing(lines, width, context);
      return LinePanelsDrawing.areClearer(lines, plot)
          ? new LinePanelsDrawing(lines, width, context)
          : plot;
    }
    throw new IllegalArgumentException("no drawing for " + spec.getClass());
  }

  private static Drawing dots(ChartSpec.Dots dots, double width, ChartContext context) {
    boolean lines = dots.intervals() == ChartSpec.Intervals.SHOWN;
    boolean single = lines && dots.rows().size() == 1;
    boolean panels = dots.isInPanels() && width >= DotPanelsDrawing.MIN_WIDTH && !single;
    if (dots.axis().isPresent() || lines && !panels) {
      return new DotIntervalsDrawing(GroupRows.of(dots), width, context);
    }
    return panels
        ? DotPanelsDrawing.of(dots, width, context)
        : new DotsDrawing(dots, width, context);
  }
}
