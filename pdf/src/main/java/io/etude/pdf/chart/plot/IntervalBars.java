package io.etude.pdf.chart.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.IntervalBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultIntervalCategoryDataset;

/**
 * Bars from one value to another over a row of categories: JFreeChart's interval bars, one dataset
 * a layer, so that stacked, diverging and plain bars are all the same thing. All axes are bare;
 * text is set by the drawing.
 */
public final class IntervalBars {

  /** A bar. */
  private record Bar(double from, double to, int color) {}

  private final PlotOrientation orientation;
  private final double[] middles;
  private final double thickness;
  private final double low;
  private final double high;
  private final List<Bar[]> layers = new ArrayList<>();
  private boolean separated;

  /**
   * Bars of one thickness on an axis from {@code low} to {@code high}.
   *
   * @param middles where the middle of each bar is, from the edge of the area that is drawn into
   */
  public IntervalBars(
      PlotOrientation orientation, double[] middles, double thickness, double low, double high) {
    this.orientation = orientation;
    this.middles = middles;
    this.thickness = thickness;
    this.low = low;
    this.high = high;
  }

  /** Opens a new layer, painted over the earlier ones. */
  public IntervalBars layer() {
    layers.add(new Bar[middles.length]);
    return this;
  }

  /** Adds a bar to the last layer; without a value there is none. */
  public void bar(int category, OptionalDouble from, OptionalDouble to, int color) {
    if (from.isPresent() && to.isPresent() && from.getAsDouble() != to.getAsDouble()) {
      layers.get(layers.size() - 1)[category] =
          new Bar(from.getAsDouble(), to.getAsDouble(), color);
    }
  }

  /** Sets bars off from their neighbours by a white rule of 0.75 pt. */
  public IntervalBars separated() {
    separated = true;
    return this;
  }

  /** The plot, ready for further datasets with renderers of their own. */
  public CategoryPlot plot() {
    CategoryPlot plot = new CategoryPlot();
    plot.setOrientation(orientation);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setDomainAxis(new Positions(middles, thickness));
    NumberAxis values = new NumberAxis();
    values.setRange(low, high);
    values.setVisible(false);
    plot.setRangeAxis(values);
    for (int i = 0; i < layers.size(); i++) {
      plot.setDataset(i, dataset(layers.get(i)));
      plot.setRenderer(i, new Renderer(layers.get(i), thickness, separated));
    }
    return plot;
  }

  /** Draws the bars into the given area. */
  public void draw(FrameGraphics graphics, double x, double y, double width, double height) {
    draw(plot(), graphics, new PlotArea(x, y, width, height));
  }

  /** Draws the plot of bars, and what was added to it. */
  public void draw(CategoryPlot plot, FrameGraphics graphics, PlotArea area) {
    if (orientation == PlotOrientation.HORIZONTAL) {
      area.across(plot.getRangeAxis());
      area.drawFromTop(plot, graphics);
    } else {
      area.up(plot.getRangeAxis());
      area.drawFromFoot(plot, graphics);
    }
  }

  /** An axis whose categories have given positions. */
  private static final class Positions extends CategoryAxis {
    private static final long serialVersionUID = 1L;
    private final transient double[] middles;
    private final double thickness;

    Positions(double[] middles, double thickness) {
      this.middles = middles;
      this.thickness = thickness;
      hide();
    }

    private void hide() {
      setVisible(false);
    }

    @Override
    public double getCategoryMiddle(int category, int count, Rectangle2D area, RectangleEdge edge) {
      return (RectangleEdge.isLeftOrRight(edge) ? area.getY() : area.getX()) + middles[category];
    }

    @Override
    public double getCategoryStart(int category, int count, Rectangle2D area, RectangleEdge edge) {
      return getCategoryMiddle(category, count, area, edge) - thickness / 2;
    }

    @Override
    public double getCategoryEnd(int category, int count, Rectangle2D area, RectangleEdge edge) {
      return getCategoryMiddle(category, count, area, edge) + thickness / 2;
    }
  }

  private DefaultIntervalCategoryDataset dataset(Bar[] bars) {
    Integer[] keys = new Integer[middles.length];
    Number[][] from = new Number[1][middles.length];
    Number[][] to = new Number[1][middles.length];
    for (int i = 0; i < middles.length; i++) {
      keys[i] = i;
      if (bars[i] != null) {
        from[0][i] = Math.min(bars[i].from, bars[i].to);
        to[0][i] = Math.max(bars[i].from, bars[i].to);
      }
    }
    return new DefaultIntervalCategoryDataset(new String[] {"bars"}, keys, from, to);
  }

  private static final class Renderer extends IntervalBarRenderer {
    private static final long serialVersionUID = 1L;
    private final transient Bar[] bars;
    private final double thickness;

    Renderer(Bar[] bars, double thickness, boolean separated) {
      this.bars = bars;
      this.thickness = thickness;
      settle(separated);
    }

    private void settle(boolean separated) {
      setBarPainter(new StandardBarPainter());
      setShadowVisible(false);
      setItemMargin(0);
      setDrawBarOutline(separated);
      setDefaultOutlinePaint(Color.WHITE);
      setDefaultOutlineStroke(new BasicStroke(0.75f));
      setAutoPopulateSeriesOutlinePaint(false);
      setAutoPopulateSeriesOutlineStroke(false);
    }

    @Override
    protected void calculateBarWidth(
        CategoryPlot plot, Rectangle2D area, int index, CategoryItemRendererState state) {
      state.setBarWidth(thickness);
    }

    @Override
    public Paint getItemPaint(int row, int column) {
      return bars[column] == null ? Color.WHITE : new Color(bars[column].color);
    }
  }
}
