package io.etude.pdf.chart;

import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Lines;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.SurveyEdition;
import io.etude.pdf.chart.label.ChartContext;
import io.etude.pdf.chart.plot.FrameGraphics;
import io.etude.pdf.chart.plot.IntervalLine;
import io.etude.pdf.chart.plot.PlotArea;
import io.etude.results.inference.Interval;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Lines over editions on their axis, without texts: intervals as ribbons, dotted over editions that
 * lack a figure, with a line at zero where values are on both sides of it.
 */
final class LinePlot {

  /** The radius of a dot. */
  static final double DOT = 2.25;

  /** The part of the distance of editions that a dot's radius takes at most. */
  private static final double MAX_DOT = 0.3;

  /** The room under the axis that dots on it need to be whole. */
  private static final double FOOT = DOT + 1;

  /** Space under values below zero, as a part of the distance from the lowest to the highest. */
  private static final double BELOW = 0.1;

  private static final float[] DOTTED = {1, 2};

  /** Neighbouring editions that all have a figure. */
  private record Run(int from, int to) {}

  /**
   * What the height of a plot stands for.
   *
   * @param low the value at its foot
   * @param high the value at its top
   */
  record Scale(double low, double high) {

    /**
     * The chart's own scale, where all of its figures and intervals are on it; else one from zero,
     * or from below values that are less.
     */
    static Scale of(Lines chart) {
      double lowest = chart.axis().map(Axis::from).orElse(0.0);
      double highest = chart.axis().map(Axis::to).orElse(-Double.MAX_VALUE);
      double foot = lowest;
      for (Lines.Series series : chart.series()) {
        for (int i = 0; i < series.points().size(); i++) {
          if (known(series, i)) {
            Interval interval = interval(chart, series, i);
            lowest = Math.min(lowest, interval.low());
            highest = Math.max(highest, interval.high());
          }
        }
      }
      if (lowest < highest) {
        double below = lowest - (highest - lowest) * BELOW;
        return new Scale(lowest < foot ? below : lowest, highest);
      }
      return new Scale(Math.min(0, lowest), Math.max(1, highest));
    }

    /** Whether a scale begins at the foot of its chart's own one. */
    boolean beginsWith(Lines chart) {
      return chart.axis().filter(axis -> axis.from() == low).isPresent();
    }

    boolean endsWith(Lines chart) {
      return chart.axis().filter(axis -> axis.to() == high).isPresent();
    }
  }

  /**
   * Where a plot is.
   *
   * @param left where its axis begins
   * @param right where its axis ends
   * @param first where the first edition is
   * @param pitch the distance of editions, on average
   * @param top where the highest value is
   * @param height from there to the axis
   * @param head the room over the highest value
   */
  record Place(
      double left,
      double right,
      double first,
      double pitch,
      double top,
      double height,
      double head) {}

  private final Lines chart;
  private final List<Lines.Series> lines;
  private final Scale scale;
  private final Place place;
  private final ChartContext context;
  private final List<Double> places;
  private final double dot;

  /** The plot of some lines of a chart. */
  LinePlot(Lines chart, List<Lines.Series> lines, Scale scale, Place place, ChartContext context) {
    this.chart = chart;
    this.lines = List.copyOf(lines);
    this.scale = scale;
    this.place = place;
    this.context = context;
    this.places = places(chart.editions());
    double nearest =
        IntStream.range(1, places.size())
            .mapToDouble(i -> places.get(i) - places.get(i - 1))
            .min()
            .orElse(1);
    this.dot = place.pitch() > 0 ? Math.min(DOT, nearest * place.pitch() * MAX_DOT) : DOT;
  }

  /** The places of editions on a scale where they are 1 apart on average, from 0 on. */
  private static List<Double> places(List<SurveyEdition> editions) {
    int last = editions.size() - 1;
    if (last < 1) {
      return Collections.nCopies(editions.size(), 0.0);
    }
    double first = editions.get(0).place();
    double span = editions.get(last).place() - first;
    return editions.stream().map(edition -> last * (edition.place() - first) / span).toList();
  }

  static boolean known(Lines.Series series, int edition) {
    return edition < series.points().size()
        && series.points().get(edition).map(Mark::value).orElse(OptionalDouble.empty()).isPresent();
  }

  static double value(Lines.Series series, int edition) {
    return series.points().get(edition).map(mark -> mark.value().orElse(0)).orElse(0.0);
  }

  /** The first edition that has a figure; -1 for none. */
  static int first(Lines.Series series) {
    return IntStream.range(0, series.points().size())
        .filter(i -> known(series, i))
        .findFirst()
        .orElse(-1);
  }

  /** The last edition that has a figure; -1 for none. */
  static int last(Lines.Series series) {
    int last = series.points().size() - 1;
    while (last >= 0 && !known(series, last)) {
      last--;
    }
    return last;
  }

  /** The last known figure; a withheld one if none is known. */
  static Optional<Mark> lastMark(Lines.Series series) {
    int last = last(series);
    return last >= 0
        ? series.points().get(last)
        : series.points().stream().flatMap(Optional::stream).findFirst();
  }

  /** The interval of a figure; the figure itself where it has none. */
  static Interval interval(Lines chart, Lines.Series series, int edition) {
    double value = value(series, edition);
    return series.points().get(edition).flatMap(chart::interval).orElse(new Interval(value, value));
  }

  double x(int edition) {
    return place.first() + places.get(edition) * place.pitch();
  }

  double y(double value) {
    double part = (value - scale.low()) / (scale.high() - scale.low());
    return place.top() + place.height() * (1 - part);
  }

  /** Where the axis begins. */
  double left() {
    return place.left();
  }

  /** The height of the axis. */
  double foot() {
    return place.top() + place.height();
  }

  /** What is drawn of a line: strokes between its points and upright ones through single points. */
  List<Line2D> strokes(Lines.Series series) {
    List<Line2D> strokes = new ArrayList<>();
    int before = -1;
    for (Run run : runs(series)) {
      for (int i = run.from(); i <= run.to(); i++) {
        double y = y(value(series, i));
        if (before >= 0) {
          strokes.add(new Line2D.Double(x(before), y(value(series, before)), x(i), y));
        }
        before = i;
      }
      if (run.from() == run.to()) {
        Interval interval = interval(chart, series, run.from());
        double x = x(run.from());
        strokes.add(new Line2D.Double(x, y(interval.low()), x, y(interval.high())));
      }
    }
    return strokes;
  }

  /** Where the line at zero is; empty where there is none. */
  OptionalDouble zero() {
    return scale.low() < 0 && scale.high() > 0 ? OptionalDouble.of(y(0)) : OptionalDouble.empty();
  }

  List<Lines.Series> lines() {
    return lines;
  }

  void draw(FrameGraphics graphics) {
    rule(graphics, foot());
    zero().ifPresent(y -> rule(graphics, y));
    XYPlot plot = plot();
    PlotArea area =
        new PlotArea(
            place.left(),
            place.top() - place.head(),
            place.right() - place.left(),
            place.head() + place.height() + FOOT);
    area.across(plot.getDomainAxis());
    area.up(plot.getRangeAxis());
    area.drawFromFoot(plot, graphics);
    gaps(graphics);
    singleIntervals(graphics);
  }

  private void rule(FrameGraphics graphics, double y) {
    int color = context.brand().rule();
    graphics.line(place.left(), y, place.right(), y, 0.5, new float[0], color);
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
    for (Lines.Series series : lines) {
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
    for (Lines.Series series : lines) {
      for (Run run : runs(series)) {
        Interval interval = interval(chart, series, run.from());
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
    for (Lines.Series series : lines) {
      for (Run run : runs(series)) {
        int key = data.getSeriesCount();
        data.addSeries(line(series, run, key));
        Color color = new Color(context.fill(series.role()));
        renderer.setSeriesPaint(key, color);
        renderer.setSeriesFillPaint(
            key, new Color(color.getRed(), color.getGreen(), color.getBlue(), 40));
        renderer.setSeriesStroke(key, new BasicStroke(1.75f));
        renderer.setSeriesShape(key, new Ellipse2D.Double(-dot, -dot, 2 * dot, 2 * dot));
      }
    }
    NumberAxis across = new NumberAxis();
    across.setRange(place.left(), place.right());
    across.setVisible(false);
    NumberAxis up = new NumberAxis();
    double unit = (scale.high() - scale.low()) / place.height();
    up.setRange(scale.low() - FOOT * unit, scale.high() + place.head() * unit);
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
      Interval ribbon = interval(chart, series, i);
      line.add(x(i), value(series, i), ribbon.low(), ribbon.high());
    }
    return line;
  }
}
