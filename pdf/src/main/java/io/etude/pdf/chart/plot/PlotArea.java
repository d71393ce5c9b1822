package io.etude.pdf.chart.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.data.Range;

/**
 * The area of a plot, to the fraction of a point. JFreeChart rounds areas to whole points; so the
 * plot is drawn into a whole one that is a little larger, its axes extended by as much.
 *
 * @param x where it begins
 * @param y where it begins
 * @param width its width
 * @param height its height
 */
public record PlotArea(double x, double y, double width, double height) {

  /** Extends an axis from left to right. */
  public void across(ValueAxis axis) {
    extend(axis, width);
  }

  /** Extends an axis from the foot upwards. */
  public void up(ValueAxis axis) {
    extend(axis, height);
  }

  private static void extend(ValueAxis axis, double length) {
    Range range = axis.getRange();
    double whole = Math.ceil(length) / length;
    axis.setRange(range.getLowerBound(), range.getLowerBound() + range.getLength() * whole);
  }

  /** Draws a plot whose places are counted from the top. */
  void drawFromTop(Plot plot, FrameGraphics graphics) {
    draw(plot, graphics, y);
  }

  /** Draws a plot whose values rise from the foot. */
  public void drawFromFoot(Plot plot, FrameGraphics graphics) {
    draw(plot, graphics, y + height - Math.ceil(height));
  }

  private void draw(Plot plot, FrameGraphics graphics, double top) {
    Graphics2D moved = (Graphics2D) graphics.create();
    moved.translate(x, top);
    Rectangle2D area = new Rectangle2D.Double(0, 0, Math.ceil(width), Math.ceil(height));
    plot.draw(moved, area, null, null, null);
    moved.dispose();
  }
}
