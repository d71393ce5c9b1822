package io.etude.pdf.quality;

import io.etude.internal.ColorContrast;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fills of a chart that touch: they differ by 3:1, or a white rule of 0.75 pt lies between them, as
 * a gap or as a stroke.
 */
final class FillChecks {
  private static final double MIN_CONTRAST = 3;
  private static final double RULE = 0.75;
  private static final double ROUNDING = 0.05;
  private static final double SHARED = 1;
  private static final double THIN = 2;
  private static final int WHITE = 0xFFFFFF;

  private final Count low = new Count(PageMeasure.LOW_FILL_CONTRAST);

  private record Fill(Rectangle2D area, int color, Tag figure) {}

  void page(Page page) {
    List<Fill> fills = new ArrayList<>();
    List<Rectangle2D> rules = new ArrayList<>();
    for (Item item : page.items()) {
      if (item.mark() instanceof Mark.Slot slot) {
        if (item instanceof Item.Box box && Math.min(box.width(), box.height()) > THIN) {
          slot.tag().enclosing(Tag.Role.FIGURE).ifPresent(figure -> fills.add(fill(box, figure)));
        } else if (item instanceof Item.Path path && isWhiteRule(path)) {
          rules.add(path.path().getBounds2D());
        }
      }
    }
    Map<Tag, String> names = fills.isEmpty() ? Map.of() : BlockNames.of(page);
    for (int i = 0; i < fills.size(); i++) {
      for (int j = i + 1; j < fills.size(); j++) {
        if (clash(fills.get(i), fills.get(j), rules)) {
          String pair =
              String.format(
                  Locale.ROOT, "#%06x / #%06x", fills.get(i).color(), fills.get(j).color());
          String figure = names.getOrDefault(BlockNames.block(fills.get(i).figure()), "");
          low.add(page.number(), pair + (figure.isEmpty() ? "" : " in \"" + figure + "\""));
        }
      }
    }
  }

  private static Fill fill(Item.Box box, Tag figure) {
    Rectangle2D area = new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
    return new Fill(area, box.color(), figure);
  }

  private static boolean isWhiteRule(Item.Path path) {
    return path.stroke().isPresent()
        && path.stroke().getAsInt() == WHITE
        && path.lineWidth() >= RULE - ROUNDING;
  }

  private static boolean clash(Fill one, Fill other, List<Rectangle2D> rules) {
    if (one.figure() != other.figure()
        || ColorContrast.ratio(one.color(), other.color()) >= MIN_CONTRAST) {
      return false;
    }
    Rectangle2D a = one.area();
    Rectangle2D b = other.area();
    double across = gap(a.getMinX(), a.getMaxX(), b.getMinX(), b.getMaxX());
    double down = gap(a.getMinY(), a.getMaxY(), b.getMinY(), b.getMaxY());
    boolean beside = Math.abs(across) < RULE - ROUNDING && down < -SHARED;
    boolean below = Math.abs(down) < RULE - ROUNDING && across < -SHARED;
    if (beside) {
      double edge = a.getMinX() < b.getMinX() ? a.getMaxX() : a.getMinX();
      return rules.stream().noneMatch(rule -> isEdge(rule.getMinX(), rule.getMaxX(), edge));
    }
    if (below) {
      double edge = a.getMinY() < b.getMinY() ? a.getMaxY() : a.getMinY();
      return rules.stream().noneMatch(rule -> isEdge(rule.getMinY(), rule.getMaxY(), edge));
    }
    return false;
  }

  /** Distance of two intervals; negative if they overlap. */
  private static double gap(double from, double to, double otherFrom, double otherTo) {
    return Math.max(from, otherFrom) - Math.min(to, otherTo);
  }

  private static boolean isEdge(double from, double to, double edge) {
    return Math.abs(from - edge) < RULE || Math.abs(to - edge) < RULE;
  }

  List<PageQuality.Measure> measures() {
    return List.of(low.measure());
  }
}
