package io.etude.pdf.quality;

import io.etude.internal.ColorContrast;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Page;
import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Contrast of text with what is painted beneath it. Text straight on a picture isn't measured: its
 * ground isn't one colour.
 */
final class ContrastChecks {
  private static final int PAPER = 0xFFFFFF;
  private static final int PICTURE = -1;
  private static final double[] SAMPLES = {0.05, 0.5, 0.95};

  private final Count low = new Count(PageMeasure.LOW_CONTRAST);
  private int lastColor = PAPER;
  private double lastContrast = 1;

  /** A painted area. */
  private record Ground(
      double left, double top, double right, double bottom, Item item, int color) {

    static Ground of(Item.Box box) {
      double right = box.x() + box.width();
      return new Ground(box.x(), box.y(), right, box.y() + box.height(), box, box.color());
    }

    static Ground of(Item.Image image) {
      double right = image.x() + image.width();
      return new Ground(image.x(), image.y(), right, image.y() + image.height(), image, PICTURE);
    }

    static Ground of(Item.Path path, int color) {
      Rectangle2D bounds = path.path().getBounds2D();
      return new Ground(
          bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY(), path, color);
    }

    boolean covers(double x, double y) {
      return y >= top
          && y < bottom
          && x >= left
          && x < right
          && (!(item instanceof Item.Path path) || path.path().contains(x, y));
    }
  }

  void page(Page page) {
    List<Ground> grounds = new ArrayList<>();
    for (Item item : page.items()) {
      if (item instanceof Item.Box box) {
        grounds.add(Ground.of(box));
      } else if (item instanceof Item.Path path && path.fill().isPresent()) {
        grounds.add(Ground.of(path, path.fill().getAsInt()));
      } else if (item instanceof Item.Image image) {
        grounds.add(Ground.of(image));
      } else if (item instanceof Item.Glyphs run && !run.text().isBlank()) {
        text(page, run, grounds);
      }
    }
  }

  private void text(Page page, Item.Glyphs run, List<Ground> grounds) {
    double y = run.y() - run.face().xHeight() * run.size() / 2;
    boolean onPaper = true;
    for (int i = 0; i < grounds.size() && onPaper; i++) {
      onPaper = y < grounds.get(i).top() || y >= grounds.get(i).bottom();
    }
    if (onPaper) {
      if (onPaper(run.color()) < ColorContrast.MIN_TEXT) {
        low.add(page.number(), run.text());
      }
      return;
    }
    double width = inked(run);
    for (double sample : SAMPLES) {
      int ground = ground(grounds, run.x() + sample * width, y);
      if (ground != PICTURE && ColorContrast.ratio(run.color(), ground) < ColorContrast.MIN_TEXT) {
        low.add(page.number(), run.text());
        return;
      }
    }
  }

  /** The width of a run without the spaces at its end. */
  private static double inked(Item.Glyphs run) {
    double width = run.width();
    int last = run.glyphs().length - 1;
    while (last > 0 && Character.isSpaceChar(run.text().charAt(run.clusters()[last]))) {
      width -= run.advances()[last--];
    }
    return width;
  }

  /** Most runs of a page have the colour of the one before. */
  private double onPaper(int color) {
    if (color != lastColor) {
      lastColor = color;
      lastContrast = ColorContrast.ratio(color, PAPER);
    }
    return lastContrast;
  }

  private static int ground(List<Ground> grounds, double x, double y) {
    for (int i = grounds.size() - 1; i >= 0; i--) {
      if (grounds.get(i).covers(x, y)) {
        return grounds.get(i).color();
      }
    }
    return PAPER;
  }

  List<PageQuality.Measure> measures() {
    return List.of(low.measure());
  }
}
