package io.etude.pdf.internal.chart;

import io.etude.document.ChartColors;
import io.etude.document.ChartSpec;
import io.etude.document.ChartSpec.Dots;
import io.etude.document.ChartSpec.Emphasis;
import io.etude.document.ChartSpec.Mark;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * One row a category, one dot a series, the gap between them drawn as a bar, strong where it is
 * significant.
 */
final class DotsDrawing implements Drawing {

  private static final double RADIUS = 3.5;

  private final Dots chart;
  private final double width;
  private final ChartSetting style;
  private final RowLabels labels;
  private final Legend legend;
  private final List<Integer> colors;
  private final double row;
  private final double left;
  private final double right;
  private final double high;

  DotsDrawing(Dots chart, double width, ChartSetting style) {
    this.chart = chart;
    this.width = width;
    this.style = style;
    this.labels =
        new RowLabels(
            chart.rows().stream().map(Dots.Row::label).toList(),
            chart.rows().stream().map(Dots.Row::gap).toList(),
            width,
            style);
    this.colors = ChartColors.series(chart.series().size(), style.brand());
    this.legend = new Legend(chart.series(), colors, width, style);
    this.row = labels.rowHeight(2 * RADIUS + 2);
    double value = 0;
    double highest = 0;
    for (Dots.Row r : chart.rows()) {
      for (Mark point : r.points()) {
        value = Math.max(value, style.width(point.value(), ChartSetting.BOLD, style.smallSize()));
        highest = Math.max(highest, ChartSpec.value(point).orElse(0));
      }
    }
    this.left = labels.left() + value + RADIUS + 3;
    this.right = width - value - RADIUS - 3;
    this.high = highest > 0 ? highest : 1;
  }

  @Override
  public double height() {
    return legend.height() + chart.rows().size() * row;
  }

  @Override
  public void draw(FrameGraphics graphics) {
    legend.draw(graphics);
    int n = chart.rows().size();
    IntervalBars gaps =
        new IntervalBars(PlotOrientation.HORIZONTAL, n, row, 1.5, -margin(), high + margin())
            .layer();
    for (int i = 0; i < n; i++) {
      gaps.bar(i, extreme(i, false), extreme(i, true), gapColor(chart.rows().get(i)));
    }
    CategoryPlot plot = gaps.plot();
    plot.setDataset(1, points());
    plot.setRenderer(1, dots());
    plot.draw(
        graphics,
        new Rectangle2D.Double(
            left - RADIUS, legend.height() + labels.shift(), right - left + 2 * RADIUS, n * row),
        null,
        null,
        null);
    for (int i = 0; i < n; i++) {
      text(graphics, i);
    }
  }

  /** A dot's radius in shares, so that the outermost dots are whole. */
  private double margin() {
    return RADIUS / (right - left) * high;
  }

  private int gapColor(Dots.Row r) {
    return r.gap() == Emphasis.STRONG ? style.brand().ink() : style.brand().rule();
  }

  private OptionalDouble extreme(int i, boolean highest) {
    var values =
        chart.rows().get(i).points().stream()
            .map(ChartSpec::value)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble);
    return highest ? values.max() : values.min();
  }

  private DefaultCategoryDataset points() {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (int s = 0; s < chart.series().size(); s++) {
      for (int i = 0; i < chart.rows().size(); i++) {
        OptionalDouble value = ChartSpec.value(chart.rows().get(i).points().get(s));
        data.addValue(value.isPresent() ? value.getAsDouble() : null, (Integer) s, (Integer) i);
      }
    }
    return data;
  }

  private LineAndShapeRenderer dots() {
    LineAndShapeRenderer renderer = new LineAndShapeRenderer(false, true);
    for (int s = 0; s < chart.series().size(); s++) {
      renderer.setSeriesShape(s, new Ellipse2D.Double(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS));
      renderer.setSeriesPaint(s, new Color(colors.get(s)));
    }
    return renderer;
  }

  /** Values outside the outermost dots, so that they never stand on the gap. */
  private void text(FrameGraphics graphics, int i) {
    Dots.Row r = chart.rows().get(i);
    double middle = legend.height() + (i + 0.5) * row + labels.shift();
    labels.draw(graphics, i, legend.height() + i * row, row);
    double baseline = middle + style.smallSize() * ChartSetting.CENTRE;
    OptionalDouble lowest = extreme(i, false);
    OptionalDouble highest = extreme(i, true);
    for (int s = 0; s < r.points().size(); s++) {
      Mark point = r.points().get(s);
      OptionalDouble value = ChartSpec.value(point);
      if (value.isEmpty()) {
        continue;
      }
      double x = left + value.getAsDouble() / high * (right - left);
      var text = style.shape(point.value(), ChartSetting.BOLD, style.smallSize());
      int color = style.brand().ink();
      if (value.equals(highest)) {
        graphics.text(text, x + RADIUS + 2.5, baseline, color);
        highest = OptionalDouble.empty();
      } else if (value.equals(lowest)) {
        graphics.textRight(text, x - RADIUS - 2.5, baseline, color);
        lowest = OptionalDouble.empty();
      }
    }
  }
}
