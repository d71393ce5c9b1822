package io.etude.pdf.chart;

import io.etude.pdf.frame.Item;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A drawn chart.
 *
 * @param width its width
 * @param height its height
 * @param items in painting order, the drawing's top left corner being the origin
 * @param breaks where rows begin but the first
 */
public record ChartDrawing(double width, double height, List<Item> items, List<Double> breaks) {

  /** How much of a row may reach over its beginning: rounding, and what of a line is beside it. */
  private static final double NEAR = 0.5;

  /** Copies the lists. */
  public ChartDrawing {
    items = List.copyOf(items);
    breaks = List.copyOf(breaks);
  }

  /** A drawing that is in one piece. */
  public ChartDrawing(double width, double height, List<Item> items) {
    this(width, height, items, List.of());
  }

  /**
   * The lowest place between two rows, in {@code room} from the top and below {@code above}, which
   * nothing but upright lines crosses.
   */
  public OptionalDouble breakWithin(double above, double room) {
    return breaks.stream()
        .mapToDouble(y -> y)
        .filter(y -> y > above + NEAR && y <= above + room + NEAR && isFree(y))
        .max();
  }

  private boolean isFree(double y) {
    return items.stream()
        .filter(item -> !isUpright(item))
        .map(ChartDrawing::bounds)
        .allMatch(own -> own.getMaxY() <= y + NEAR || own.getMinY() >= y - NEAR);
  }

  /** What is between two places, with upright lines cut there. */
  public List<Item> between(double from, double to) {
    List<Item> between = new ArrayList<>();
    for (Item item : items) {
      Rectangle2D own = bounds(item);
      if (isUpright(item)) {
        double top = Math.max(from, own.getMinY());
        double foot = Math.min(to, own.getMaxY());
        if (top < foot) {
          between.add(line((Item.Path) item, own.getCenterX(), top, foot));
        }
      } else if (own.getCenterY() >= from && own.getCenterY() < to) {
        between.add(item);
      }
    }
    return between;
  }

  private static Item line(Item.Path path, double x, double top, double foot) {
    Path2D line = new Path2D.Double(new Line2D.Double(x, top, x, foot));
    return new Item.Path(
        line, path.fill(), path.stroke(), path.lineWidth(), path.dash(), path.mark());
  }

  /** Whether it is a line such as that at zero, which passes all rows. */
  private static boolean isUpright(Item item) {
    return item instanceof Item.Path path
        && path.fill().isEmpty()
        && path.path().getBounds2D().getWidth() == 0;
  }

  private static Rectangle2D bounds(Item item) {
    if (item instanceof Item.Box box) {
      return new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
    } else if (item instanceof Item.Path path) {
      return path.path().getBounds2D();
    } else if (item instanceof Item.Glyphs run) {
      double ascent = run.size() * 0.7;
      return new Rectangle2D.Double(run.x(), run.y() - ascent, run.width(), ascent);
    }
    throw new IllegalStateException("charts have no " + item.getClass());
  }
}
