package io.etude.pdf.chart.plot;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * The shapes of dots by series, so that readers distinguish them without their colours: full and
 * hollow in turn, then of another outline.
 */
public enum DotShape {
  CIRCLE(new Ellipse2D.Double(-1, -1, 2, 2)),
  DIAMOND(polygon(0, -1.2, 1.2, 0, 0, 1.2, -1.2, 0)),
  SQUARE(new Rectangle2D.Double(-0.9, -0.9, 1.8, 1.8)),

  /** It points to a side: one that points up says in tables that a figure is higher. */
  TRIANGLE_RIGHT(polygon(1.15, 0, -0.9, 1.15, -0.9, -1.15)),

  /**
   * A fifth shape: with four, the ninth series would look like the first, as colours repeat too.
   */
  TRIANGLE_LEFT(polygon(-1.15, 0, 0.9, -1.15, 0.9, 1.15));

  /** Half the width of the larger, hollow dots, in points. */
  public static final double RADIUS = 4;

  private static final double FULL = 3.25;
  private static final float LINE = 1.5f;
  private static final float HAIRLINE = 0.25f;

  private final Shape unit;

  DotShape(Shape unit) {
    this.unit = unit;
  }

  /** The outline of a series' dots about the origin. */
  static Shape of(int series) {
    double radius = hollow(series) ? RADIUS - LINE / 2 : FULL;
    return AffineTransform.getScaleInstance(radius, radius)
        .createTransformedShape(outline(series / 2));
  }

  /** The outline at a place of their order, about the origin, half as wide as 1 or so. */
  public static Shape outline(int place) {
    return values()[place % values().length].unit;
  }

  /** The width of a series' outline, in points. */
  static float line(int series) {
    return hollow(series) ? LINE : HAIRLINE;
  }

  /** Whether only the outline is drawn. */
  static boolean hollow(int series) {
    return series % 2 == 1;
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
