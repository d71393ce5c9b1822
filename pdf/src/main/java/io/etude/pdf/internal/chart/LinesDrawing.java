package io.etude.pdf.internal.chart;

import io.etude.analysis.Interval;
import io.etude.document.ChartSpec;
import io.etude.document.ChartSpec.Lines;
import io.etude.document.ChartSpec.Mark;
import io.etude.pdf.internal.text.FontStyle;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Lines over editions: intervals as ribbons, each line named at its end, editions beneath. */
final class LinesDrawing implements Drawing {

  private static final double AXIS = 14;
  private static final double HEAD = 10;
  private static final double DOT = 2.25;
  private static final double LEADING = 10;

  private final Lines chart;
  private final double width;
  private final ChartSetting style;
  private final double plotHeight;
  private final double right;
  private final double low;
  private final double high;

  LinesDrawing(Lines chart, double width, ChartSetting style) {
    this.chart = chart;
    this.width = width;
    this.style = style;
    this.plotHeight = Math.min(150, Math.max(90, width * 0.4));
    double end = 0;
    double lowest = Double.MAX_VALUE;
    double highest = 0;
    for (Lines.Series series : chart.series()) {
      for (String line : endLines(series)) {
        end = Math.max(end, style.width(line, face(series), style.valueSize()));
      }
      for (Optional<Mark> point : series.points()) {
        if (point.isPresent() && ChartSpec.value(point.get()).isPresent()) {
          Interval interval = interval(point.get());
          lowest = Math.min(lowest, interval.low());
          highest = Math.max(highest, interval.high());
        }
      }
    }
    this.right = width - end - 6;
    boolean drawable = highest > 0 && lowest < highest;
    this.low = drawable ? Math.max(0, lowest - (highest - lowest) * 0.1) : 0;
    this.high = drawable ? highest : 1;
  }

  private static Interval interval(Mark mark) {
    double value = ChartSpec.value(mark).orElse(0);
    return mark.figure().estimate().flatMap(e -> e.interval()).orElse(new Interval(value, value));
  }

  private static FontStyle face(Lines.Series series) {
    return series.emphasis() == ChartSpec.Emphasis.STRONG
        ? ChartSetting.BOLD
        : ChartSetting.SEMIBOLD;
  }

  private List<String> endLines(Lines.Series series) {
    return style.wrap(endLabel(series), face(series), style.valueSize(), width * 0.4);
  }

  private static String endLabel(Lines.Series series) {
    for (int i = series.points().size() - 1; i >= 0; i--) {
      if (series.points().get(i).isPresent()) {
        return series.points().get(i).get().value() + " " + series.label();
      }
    }
    return series.label();
  }

  @Override
  public double height() {
    return HEAD + plotHeight + AXIS;
  }

  private double x(int edition) {
    int n = chart.editions().size();
    return n == 1 ? right / 2 : 8 + edition * (right - 16) / (n - 1);
  }

  private double y(double value) {
    return HEAD + plotHeight * (1 - (value - low) / (high - low));
  }

  @Override
  public void draw(FrameGraphics graphics) {
    graphics.line(
        0, HEAD + plotHeight, right, HEAD + plotHeight, 0.5, new float[0], style.brand().rule());
    plot().draw(graphics, new Rectangle2D.Double(0, HEAD, right, plotHeight), null, null, null);
    for (int i = 0; i < chart.editions().size(); i++) {
      var text = style.shape(chart.editions().get(i), ChartSetting.REGULAR, style.smallSize());
      double left = Math.max(0, Math.min(x(i) - text.width() / 2, right - text.width()));
      graphics.text(text, left, HEAD + plotHeight + 10, style.brand().grey());
    }
    endLabels(graphics);
    firstValues(graphics);
  }

  private XYPlot plot() {
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    DeviationRenderer renderer = new DeviationRenderer(true, true);
    renderer.setAlpha(1f);
    for (int s = 0; s < chart.series().size(); s++) {
      Lines.Series series = chart.series().get(s);
      YIntervalSeries line = new YIntervalSeries(s);
      for (int i = 0; i < series.points().size(); i++) {
        Optional<Mark> point = series.points().get(i);
        if (point.isPresent() && ChartSpec.value(point.get()).isPresent()) {
          Interval ribbon = interval(point.get());
          line.add(x(i), ChartSpec.value(point.get()).getAsDouble(), ribbon.low(), ribbon.high());
        }
      }
      data.addSeries(line);
      Color color = new Color(style.fill(series.emphasis()));
      renderer.setSeriesPaint(s, color);
      renderer.setSeriesFillPaint(
          s, new Color(color.getRed(), color.getGreen(), color.getBlue(), 40));
      renderer.setSeriesStroke(s, new BasicStroke(1.75f));
      renderer.setSeriesShape(s, new Ellipse2D.Double(-DOT, -DOT, 2 * DOT, 2 * DOT));
    }
    NumberAxis across = new NumberAxis();
    across.setRange(0, right);
    across.setVisible(false);
    NumberAxis up = new NumberAxis();
    up.setRange(low, high);
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

  /** Names at the lines' ends, pushed apart where they would touch. */
  private void endLabels(FrameGraphics graphics) {
    record End(Lines.Series series, double y) {}
    List<End> ends = new ArrayList<>();
    for (Lines.Series series : chart.series()) {
      for (int i = series.points().size() - 1; i >= 0; i--) {
        Optional<Mark> point = series.points().get(i);
        if (point.isPresent() && ChartSpec.value(point.get()).isPresent()) {
          ends.add(new End(series, y(ChartSpec.value(point.get()).getAsDouble())));
          break;
        }
      }
    }
    ends.sort(Comparator.comparingDouble(End::y));
    double previous = Double.NEGATIVE_INFINITY;
    for (End end : ends) {
      double baseline =
          Math.max(end.y + style.valueSize() * ChartSetting.CENTRE, previous + LEADING);
      for (String line : endLines(end.series)) {
        graphics.text(
            style.shape(line, face(end.series), style.valueSize()),
            right + 4,
            baseline,
            style.brand().ink());
        previous = baseline;
        baseline += LEADING;
      }
    }
  }

  private void firstValues(FrameGraphics graphics) {
    double previous = Double.NEGATIVE_INFINITY;
    List<Mark> first =
        chart.series().stream()
            .map(series -> series.points().get(0))
            .flatMap(Optional::stream)
            .filter(mark -> ChartSpec.value(mark).isPresent())
            .sorted(Comparator.comparingDouble(mark -> -ChartSpec.value(mark).getAsDouble()))
            .toList();
    for (Mark mark : first) {
      double baseline = y(ChartSpec.value(mark).getAsDouble()) - 5;
      if (baseline - previous >= LEADING) {
        graphics.text(
            style.shape(mark.value(), ChartSetting.REGULAR, style.smallSize()),
            Math.max(0, x(0) - 6),
            baseline,
            style.brand().ink());
        previous = baseline;
      }
    }
  }
}
