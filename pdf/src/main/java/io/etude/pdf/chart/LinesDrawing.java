package io.etude.pdf.chart;

import io.etude.document.ChartSpec;
import io.etude.document.ChartSpec.Emphasis;
import io.etude.document.ChartSpec.Lines;
import io.etude.document.ChartSpec.Mark;
import io.etude.pdf.chart.label.ChartContext;
import io.etude.pdf.chart.label.Spread;
import io.etude.pdf.chart.plot.FrameGraphics;
import io.etude.pdf.chart.plot.IntervalLine;
import io.etude.pdf.chart.plot.PlotArea;
import io.etude.pdf.font.FontStyle;
import io.etude.results.Interval;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Lines over editions: intervals as ribbons, each line named at its end, editions beneath; dotted
 * over editions that lack a figure.
 */
final class LinesDrawing implements Drawing {

  private static final double AXIS = 14;
  private static final double HEAD = 10;
  private static final double DOT = 2.25;

  /** The room under the axis that dots on it need to be whole. */
  private static final double FOOT = DOT + 1;

  private static final double LEADING = 10;

  /** Between the names of two lines, of which one may have several lines. */
  private static final double NAMES_GAP = 3;

  private static final double EDGE = 8;

  /** From the end of the axis to the names. */
  private static final double TO_NAME = 4;

  /** The part of the width that names take at most, where that is no less than a short word. */
  private static final double MAX_NAME = 0.4;

  private static final double MIN_NAME = 48;

  /** Space under the lowest interval, as a part of the distance from it to the highest. */
  private static final double BELOW = 0.1;

  private static final float[] DOTTED = {1, 2};

  /** Neighbouring editions that all have a figure. */
  private record Run(int from, int to) {}

  private final Lines chart;
  private final double width;
  private final ChartContext context;
  private final double plotHeight;
  private final double right;
  private final double margin;
  private final double low;
  private final double high;
  private final List<End> ends = new ArrayList<>();

  /**
   * A line's name and where it is.
   *
   * @param last the last edition that has a figure; -1 for none
   * @param y where that figure is
   */
  private record End(Lines.Series series, int last, double y, List<String> lines) {
    double height() {
      return lines.size() * LEADING;
    }
  }

  LinesDrawing(Lines chart, double width, ChartContext context) {
    this.chart = chart;
    this.width = width;
    this.context = context;
    double end = 0;
    double names = 0;
    double lowest = Double.MAX_VALUE;
    double highest = -Double.MAX_VALUE;
    for (Lines.Series series : chart.series()) {
      List<String> lines = endLines(series);
      names += lines.size() * LEADING + (names > 0 ? namesGap() : 0);
      for (String line : lines) {
        end = Math.max(end, context.width(line, face(series), context.valueSize()));
      }
      for (int i = 0; i < series.points().size(); i++) {
        if (known(series, i)) {
          Interval interval = interval(series.points().get(i).orElseThrow());
          lowest = Math.min(lowest, interval.low());
          highest = Math.max(highest, interval.high());
        }
      }
    }
    this.plotHeight = Math.max(names, Math.min(150, Math.max(90, width * 0.4)));
    this.right = width - end - TO_NAME - 2;
    this.margin = margin();
    if (lowest < highest) {
      double below = lowest - (highest - lowest) * BELOW;
      this.low = lowest < 0 ? below : Math.max(0, below);
      this.high = highest;
    } else {
      this.low = Math.min(0, lowest);
      this.high = Math.max(1, highest);
    }
    for (Lines.Series series : chart.series()) {
      int last = last(series);
      double y = last < 0 ? HEAD + plotHeight : y(value(series, last));
      ends.add(new End(series, last, y, endLines(series)));
    }
    ends.sort(Comparator.comparingDouble(End::y));
  }

  /** The room of the first edition's figures; none where it would be a large part of the plot. */
  private double margin() {
    double widest = 0;
    for (Lines.Series series : chart.series()) {
      if (known(series, 0)) {
        String value = series.points().get(0).orElseThrow().text();
        widest = Math.max(widest, context.width(value, ChartContext.REGULAR, context.smallSize()));
      }
    }
    return chart.editions().size() < 2 || 5 * widest > right ? 0 : widest;
  }

  private static boolean known(Lines.Series series, int edition) {
    return edition < series.points().size()
        && series.points().get(edition).map(Mark::value).orElse(OptionalDouble.empty()).isPresent();
  }

  private static double value(Lines.Series series, int edition) {
    return series.points().get(edition).map(mark -> mark.value().orElse(0)).orElse(0.0);
  }

  private static int last(Lines.Series series) {
    int last = series.points().size() - 1;
    while (last >= 0 && !known(series, last)) {
      last--;
    }
    return last;
  }

  /** The interval of a figure; the figure itself where it has none. */
  private Interval interval(Mark mark) {
    double value = mark.value().orElse(0);
    return chart.interval(mark).orElse(new Interval(value, value));
  }

  private static FontStyle face(Lines.Series series) {
    return series.emphasis() == Emphasis.STRONG ? ChartContext.BOLD : ChartContext.SEMIBOLD;
  }

  private List<String> endLines(Lines.Series series) {
    double most = Math.max(width * MAX_NAME, Math.min(MIN_NAME, width * 0.6));
    return context.wrap(endLabel(series), face(series), context.valueSize(), most);
  }

  /** None where each name is in one line. */
  private double namesGap() {
    return chart.series().stream().allMatch(series -> endLines(series).size() < 2) ? 0 : NAMES_GAP;
  }

  /** The last known figure and the name; a withheld one if none is known. */
  private static String endLabel(Lines.Series series) {
    int last = last(series);
    Optional<Mark> mark =
        last >= 0
            ? series.points().get(last)
            : series.points().stream().flatMap(Optional::stream).findFirst();
    return mark.map(m -> m.text() + " ").orElse("") + series.label();
  }

  @Override
  public double height() {
    return HEAD + plotHeight + AXIS;
  }

  private double x(int edition) {
    int n = chart.editions().size();
    return n == 1 ? right / 2 : EDGE + margin + edition * (right - margin - 2 * EDGE) / (n - 1);
  }

  private double y(double value) {
    return HEAD + plotHeight * (1 - (value - low) / (high - low));
  }

  @Override
  public void draw(FrameGraphics graphics) {
    graphics.line(
        margin,
        HEAD + plotHeight,
        right,
        HEAD + plotHeight,
        0.5,
        new float[0],
        context.brand().rule());
    XYPlot plot = plot();
    PlotArea area = new PlotArea(0, 0, right, HEAD + plotHeight + FOOT);
    area.across(plot.getDomainAxis());
    area.up(plot.getRangeAxis());
    area.drawFromFoot(plot, graphics);
    editions(graphics);
    gaps(graphics);
    singleIntervals(graphics);
    endLabels(graphics);
    firstValues(graphics);
  }

  /** Names editions, the last one first, as many as find room at even distances. */
  private void editions(FrameGraphics graphics) {
    double widest = 0;
    for (String edition : chart.editions()) {
      widest = Math.max(widest, context.width(edition, ChartContext.REGULAR, context.smallSize()));
    }
    int n = chart.editions().size();
    int step = 1;
    while (step < n && x(step) - x(0) < widest + 4) {
      step++;
    }
    double before = Double.MAX_VALUE;
    for (int i = n - 1; i >= 0; i -= step) {
      var text = context.shape(chart.editions().get(i), ChartContext.REGULAR, context.smallSize());
      double left = Math.max(0, Math.min(x(i) - text.width() / 2, right - text.width()));
      if (left + text.width() + 3 <= before) {
        graphics.text(text, left, HEAD + plotHeight + 10, context.brand().grey());
        before = left;
      }
    }
  }

  private static List<Run> runs(Lines.Series series) {
    List<Run> runs = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= series.points().size(); i++) {
      boolean known = i < series.points().size() && known(series, i);
      if (known && from < 0) {
        from = i;
      } else if (!known && from >= 0) {
        runs.add(new Run(from, i - 1));
        from = -1;
      }
    }
    return runs;
  }

  /** Leads the eye over editions without a figure. */
  private void gaps(FrameGraphics graphics) {
    for (Lines.Series series : chart.series()) {
      List<Run> runs = runs(series);
      for (int i = 1; i < runs.size(); i++) {
        int from = runs.get(i - 1).to();
        int to = runs.get(i).from();
        graphics.line(
            x(from),
            y(value(series, from)),
            x(to),
            y(value(series, to)),
            1,
            DOTTED,
            context.fill(series.role()));
      }
    }
  }

  /** Intervals of figures between editions without one, where a ribbon has no width. */
  private void singleIntervals(FrameGraphics graphics) {
    for (Lines.Series series : chart.series()) {
      for (Run run : runs(series)) {
        Interval interval = interval(series.points().get(run.from()).orElseThrow());
        if (run.from() == run.to() && interval.high() > interval.low()) {
          double middle = y(value(series, run.from()));
          double low = y(interval.low());
          double high = y(interval.high());
          int color = context.fill(series.role());
          IntervalLine.upright(graphics, low, middle, low, x(run.from()), color);
          IntervalLine.upright(graphics, middle, high, high, x(run.from()), color);
        }
      }
    }
  }

  private XYPlot plot() {
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    XYLineAndShapeRenderer renderer = renderer();
    for (Lines.Series series : chart.series()) {
      for (Run run : runs(series)) {
        int key = data.getSeriesCount();
        data.addSeries(line(series, run, key));
        Color color = new Color(context.fill(series.role()));
        renderer.setSeriesPaint(key, color);
        renderer.setSeriesFillPaint(
            key, new Color(color.getRed(), color.getGreen(), color.getBlue(), 40));
        renderer.setSeriesStroke(key, new BasicStroke(1.75f));
        renderer.setSeriesShape(key, new Ellipse2D.Double(-DOT, -DOT, 2 * DOT, 2 * DOT));
      }
    }
    NumberAxis across = new NumberAxis();
    across.setRange(0, right);
    across.setVisible(false);
    NumberAxis up = new NumberAxis();
    double unit = (high - low) / plotHeight;
    up.setRange(low - FOOT * unit, high + HEAD * unit);
    up.setVisible(false);
    XYPlot plot = new XYPlot(data, across, up, renderer);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    return plot;
  }

  /** Draws lines and dots, over ribbons where intervals are shown. */
  private XYLineAndShapeRenderer renderer() {
    if (chart.intervals() == ChartSpec.Intervals.HIDDEN) {
      return new XYLineAndShapeRenderer(true, true);
    }
    DeviationRenderer ribbons = new DeviationRenderer(true, true);
    ribbons.setAlpha(1f);
    return ribbons;
  }

  private YIntervalSeries line(Lines.Series series, Run run, int key) {
    YIntervalSeries line = new YIntervalSeries(key);
    for (int i = run.from(); i <= run.to(); i++) {
      Interval ribbon = interval(series.points().get(i).orElseThrow());
      line.add(x(i), value(series, i), ribbon.low(), ribbon.high());
    }
    return line;
  }

  /** Names at the lines' ends, pushed apart where they would touch. */
  private void endLabels(FrameGraphics graphics) {
    double[] starts =
        Spread.starts(
            ends.stream().mapToDouble(End::y).toArray(),
            ends.stream().mapToDouble(End::height).toArray(),
            namesGap(),
            0,
            HEAD + plotHeight + LEADING / 2);
    for (int i = 0; i < starts.length; i++) {
      End end = ends.get(i);
      double middle = starts[i] + end.height() / 2;
      if (end.last() >= 0) {
        leader(graphics, end, middle);
      }
      double baseline = starts[i] + LEADING / 2 + context.valueSize() * ChartContext.CENTRE;
      for (String line : end.lines()) {
        graphics.text(
            context.shape(line, face(end.series()), context.valueSize()),
            right + TO_NAME,
            baseline,
            context.brand().ink());
        baseline += LEADING;
      }
    }
  }

  /** Leads from a line's end to a name that isn't straight beside it. */
  private void leader(FrameGraphics graphics, End end, double middle) {
    boolean far = end.last() < chart.editions().size() - 1 || chart.editions().size() == 1;
    if (far || Math.abs(middle - end.y()) > LEADING / 3) {
      graphics.line(
          x(end.last()) + DOT + 1,
          end.y(),
          right + TO_NAME - 1.5,
          middle,
          0.5,
          far ? DOTTED : new float[0],
          context.brand().grey());
    }
  }

  /** Figures of the first edition to the left of it; none far from its point. */
  private void firstValues(FrameGraphics graphics) {
    if (margin == 0) {
      return;
    }
    List<Lines.Series> shown =
        chart.series().stream()
            .filter(series -> known(series, 0))
            .sorted(Comparator.comparingDouble(series -> y(value(series, 0))))
            .toList();
    double[] middles = shown.stream().mapToDouble(series -> y(value(series, 0))).toArray();
    double[] heights = new double[middles.length];
    Arrays.fill(heights, context.smallSize());
    double[] starts = Spread.starts(middles, heights, 1, 0, HEAD + plotHeight);
    for (int i = 0; i < starts.length; i++) {
      double middle = starts[i] + context.smallSize() / 2;
      if (Math.abs(middle - middles[i]) < context.smallSize() * 0.75) {
        graphics.textRight(
            context.shape(
                shown.get(i).points().get(0).orElseThrow().text(),
                ChartContext.REGULAR,
                context.smallSize()),
            x(0) - DOT - 2,
            middle + context.smallSize() * ChartContext.CENTRE,
            context.brand().ink());
      }
    }
  }
}
