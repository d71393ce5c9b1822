package io.etude.pdf.chart.plot;

import io.etude.document.Brand;
import io.etude.document.ChartColors;
import io.etude.document.chart.ChartSpec;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.DefaultCategoryDataset;

/** The dots of several series: their colours, their shapes, and which lie above the others. */
public final class DotMarks {

  /** The width of the outline of a dot, in points. */
  private static final float HAIRLINE = 0.25f;

  private final List<Integer> colors;

  public DotMarks(List<ChartSpec.Part> series, Brand brand) {
    this.colors = ChartColors.of(series, brand);
  }

  /** A row whose gap is significant carries the message. */
  public static ChartSpec.Emphasis emphasis(ChartSpec.Dots.Row row) {
    return row.gap() == ChartSpec.Significance.NONE
        ? ChartSpec.Emphasis.NORMAL
        : ChartSpec.Emphasis.STRONG;
  }

  public int color(int series) {
    return colors.get(series);
  }

  /** Draws the dots of a dataset whose rows are the series. */
  private LineAndShapeRenderer renderer() {
    LineAndShapeRenderer renderer = new LineAndShapeRenderer(false, true);
    for (int series = 0; series < colors.size(); series++) {
      Color color = new Color(colors.get(series));
      renderer.setSeriesShape(series, DotShape.of(series));
      renderer.setSeriesFillPaint(series, color);
      renderer.setSeriesOutlinePaint(series, color);
      renderer.setSeriesOutlineStroke(series, new BasicStroke(HAIRLINE));
    }
    renderer.setUseFillPaint(true);
    renderer.setUseOutlinePaint(true);
    renderer.setDrawOutlines(true);
    return renderer;
  }

  /** Where the dots of rows are. */
  @FunctionalInterface
  public interface Lines {

    /** The height of the dot of a series in a row. */
    double y(int row, int series);
  }

  /**
   * Draws the dots of all rows.
   *
   * @param low what is at the left edge of {@code area}
   * @param high what is at its right edge
   */
  public void draw(
      FrameGraphics graphics,
      List<ChartSpec.Dots.Row> rows,
      Lines lines,
      double low,
      double high,
      PlotArea area) {
    List<Double> middles = new ArrayList<>();
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (int i = 0; i < rows.size(); i++) {
      for (int s = 0; s < colors.size(); s++) {
        OptionalDouble value = rows.get(i).points().get(s).value();
        data.addValue(
            value.isPresent() ? value.getAsDouble() : null, (Integer) s, (Integer) middles.size());
        middles.add(lines.y(i, s));
      }
    }
    double[] places = middles.stream().mapToDouble(Double::doubleValue).toArray();
    IntervalBars bars = new IntervalBars(PlotOrientation.HORIZONTAL, places, 0, low, high).layer();
    CategoryPlot plot = bars.plot();
    plot.setDataset(1, data);
    plot.setRenderer(1, renderer());
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    bars.draw(plot, graphics, area);
  }

  /** Draws a dot of a series about a point, as the renderer does. */
  public void dot(FrameGraphics graphics, int series, double x, double y) {
    Shape dot =
        AffineTransform.getTranslateInstance(x, y).createTransformedShape(DotShape.of(series));
    graphics.setColor(new Color(colors.get(series)));
    graphics.fill(dot);
    graphics.setStroke(new BasicStroke(HAIRLINE));
    graphics.draw(dot);
  }

  /** Draws the dot of a series in a legend. */
  public void swatch(FrameGraphics graphics, int series, double x, double y) {
    Shape dot =
        AffineTransform.getTranslateInstance(x, y).createTransformedShape(DotShape.of(series));
    graphics.setColor(new Color(colors.get(series)));
    graphics.fill(dot);
  }
}
