package io.etude.pdf.chart.plot;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * The shapes of dots by series, so that readers distinguish them without their colours. A group has
 * the same shape in charts and in the tables of the results. There, a hollow dot says that a group
 * doesn't differ from another, so that no chart draws its dots hollow.
 */
public enum DotShape {
  CIRCLE(new Ellipse2D.Double(-1, -1, 2, 2)),
  DIAMOND(polygon(0, -1.2, 1.2, 0, 0, 1.2, -1.2, 0)),
  SQUARE(new Rectangle2D.Double(-0.9, -0.9, 1.8, 1.8)),

  /** It points to a side: one that points up says in tables that a figure is higher. */
  TRIANGLE_RIGHT(polygon(1.15, 0, -0.9, 1.15, -0.9, -1.15)),

  /**
   * A fifth shape: with four, a series would have both the shape and the colour of an earlier one.
   */
  TRIANGLE_LEFT(polygon(-1.15, 0, 0.9, -1.15, 0.9, 1.15));

  /** Half the width that a dot takes, with what is about it. */
  public static final double RADIUS = 4;

  private static final double HALF = 3.25;

  private final Shape unit;

  DotShape(Shape unit) {
    this.unit = unit;
  }

  /** The outline of a series' dots about the origin. */
  static Shape of(int series) {
    return AffineTransform.getScaleInstance(HALF, HALF).createTransformedShape(outline(series));
  }

  /** The outline at a place of their order, about the origin, half as wide as 1 or so. */
  public static Shape outline(int place) {
    return values()[place % values().length].unit;
  }

  private static Path2D polygon(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
    return path;
  }
}
