package io.etude.pdf.chart.gallery;

import io.etude.document.Brand;
import io.etude.document.ChartColors;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.internal.ColorContrast;
import io.etude.pdf.chart.ChartDrawing;
import io.etude.pdf.frame.Item;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What must hold for any drawn chart, computed of its items. */
final class ChartChecks {

  private static final int PAPER = 0xFFFFFF;
  private static final double MIN_TEXT = 4.5;
  private static final double MIN_MARK = 3;

  /** Neighbouring steps of a scale differ by so much in lightness. */
  private static final double MIN_STEP = 1.12;

  /** The least white between two figures of a line, in ems: closer ones read as one number. */
  private static final double MIN_BETWEEN = 0.6;

  /** Whether two lengths are of the same place. */
  private static final double NEAR = 0.5;

  private ChartChecks() {}

  private static List<Item.Glyphs> texts(ChartDrawing drawing) {
    return drawing.items().stream()
        .filter(Item.Glyphs.class::isInstance)
        .map(Item.Glyphs.class::cast)
        .filter(run -> !run.text().isBlank())
        .toList();
  }

  /** The letters of a run: from the height of capitals to the baseline. */
  private static Rectangle2D ink(Item.Glyphs run) {
    double height = run.size() * 0.66;
    return new Rectangle2D.Double(run.x(), run.y() - height, run.width() - 0.01, height);
  }

  private static String fault(String what, Object... values) {
    return String.format(Locale.ROOT, what, values);
  }

  /** Text that leaves the drawing, is too small, or lies over other text. */
  static List<String> text(ChartDrawing drawing) {
    List<String> faults = new ArrayList<>();
    List<Item.Glyphs> runs = texts(drawing);
    for (int i = 0; i < runs.size(); i++) {
      Item.Glyphs run = runs.get(i);
      Rectangle2D own = ink(run);
      if (run.size() < 6.5) {
        faults.add(fault("\"%s\" is of %.1f points", run.text(), run.size()));
      }
      if (own.getMinX() < -NEAR
          || own.getMaxX() > drawing.width() + NEAR
          || own.getMinY() < -NEAR
          || own.getMaxY() + run.size() * 0.2 > drawing.height() + NEAR) {
        faults.add(fault("\"%s\" leaves the drawing", run.text()));
      }
      if (run.text().contains("…")) {
        faults.add(fault("\"%s\" is cut", run.text()));
      }
      for (Item.Glyphs other : runs.subList(0, i)) {
        if (ink(other).intersects(own)) {
          faults.add(fault("\"%s\" lies over \"%s\"", run.text(), other.text()));
        }
      }
    }
    return faults;
  }

  /** Figures of a line that stand so close that they read as one number. */
  static List<String> figures(ChartDrawing drawing) {
    List<String> faults = new ArrayList<>();
    List<Item.Glyphs> figures =
        texts(drawing).stream().filter(run -> run.text().matches("[\\d<].*\\d|\\d")).toList();
    for (Item.Glyphs left : figures) {
      for (Item.Glyphs right : figures) {
        double white = right.x() - left.x() - left.width();
        boolean inLine = Math.abs(right.y() - left.y()) < left.size() / 2 && right.x() > left.x();
        if (inLine && white < MIN_BETWEEN * left.size() - 0.1) {
          faults.add(fault("\"%s\" is %.1f points from \"%s\"", right.text(), white, left.text()));
        }
      }
    }
    return faults;
  }

  /** Marks and lines that run through text; wholly within a bar text may be. */
  static List<String> marksThroughText(ChartDrawing drawing) {
    List<String> faults = new ArrayList<>();
    for (Item.Glyphs run : texts(drawing)) {
      Rectangle2D own = ink(run);
      for (Item item : drawing.items()) {
        if (item instanceof Item.Box box) {
          Rectangle2D bar = new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
          if (bar.intersects(inner(own)) && !outer(bar).contains(own)) {
            faults.add(fault("the edge of a bar runs through \"%s\"", run.text()));
          }
        } else if (item instanceof Item.Path path && runsThrough(path, inner(own))) {
          faults.add(fault("a line or a dot runs through \"%s\"", run.text()));
        }
      }
    }
    return faults;
  }

  private static Rectangle2D inner(Rectangle2D box) {
    double x = Math.min(0.4, box.getWidth() / 4);
    return new Rectangle2D.Double(
        box.getX() + x, box.getY() + 0.4, box.getWidth() - 2 * x, box.getHeight() - 0.8);
  }

  private static Rectangle2D outer(Rectangle2D box) {
    return new Rectangle2D.Double(
        box.getX() - 0.1, box.getY() - 0.1, box.getWidth() + 0.2, box.getHeight() + 0.2);
  }

  /** Whether an outline crosses text; ribbons and white rules around bars may lie beneath it. */
  private static boolean runsThrough(Item.Path path, Rectangle2D text) {
    boolean white = path.stroke().orElse(PAPER) == PAPER && path.fill().orElse(PAPER) == PAPER;
    if (white || path.stroke().isEmpty() && !isDot(path)) {
      return false;
    }
    double[] at = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator i = path.path().getPathIterator(null, 0.1); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      if (kind == PathIterator.SEG_LINETO
          && new Line2D.Double(x, y, at[0], at[1]).intersects(text)) {
        return true;
      }
      x = at[0];
      y = at[1];
    }
    return false;
  }

  private static boolean isDot(Item.Path path) {
    Rectangle2D bounds = path.path().getBounds2D();
    return bounds.getWidth() <= 10 && bounds.getHeight() <= 10;
  }

  /** Text that can't be read on what is under its middle. */
  static List<String> textContrast(ChartDrawing drawing) {
    List<String> faults = new ArrayList<>();
    List<Item> items = drawing.items();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Item.Glyphs run && !run.text().isBlank()) {
        Rectangle2D ink = ink(run);
        int ground = PAPER;
        for (Item item : items.subList(0, i)) {
          if (item instanceof Item.Box box
              && new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height())
                  .contains(ink.getCenterX(), ink.getCenterY())) {
            ground = box.color();
          } else if (item instanceof Item.Path path
              && path.fill().isPresent()
              && path.path().contains(ink.getCenterX(), ink.getCenterY())) {
            ground = path.fill().getAsInt();
          }
        }
        double ratio = ColorContrast.ratio(run.color(), ground);
        if (ratio < MIN_TEXT) {
          faults.add(fault("\"%s\" has %.2f:1 on #%06x", run.text(), ratio, ground));
        }
      }
    }
    return faults;
  }

  /**
   * Marks that can't be seen on paper. Answers that are set back and parts of scales may be
   * lighter: their figures are printed, and a white rule is between neighbours.
   */
  static List<String> markContrast(ChartSpec spec, ChartDrawing drawing, Brand brand) {
    List<String> faults = new ArrayList<>();
    String printed =
        String.join("|", texts(drawing).stream().map(run -> bare(run.text())).toList());
    for (ChartSpec.Mark mark : marks(spec)) {
      double ratio = ColorContrast.ratio(ChartColors.of(mark.role(), brand), PAPER);
      boolean setBack = mark.emphasis() == ChartSpec.Emphasis.MUTED;
      if (ratio < MIN_MARK && !(setBack && printed.contains(bare(mark.text())))) {
        faults.add(fault("mark \"%s\" has %.2f:1 on paper", mark.label(), ratio));
      }
    }
    return faults;
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\u00a0\u202f]*%", "");
  }

  /** The marks that lie on paper alone: not those within stacked bars. */
  private static List<ChartSpec.Mark> marks(ChartSpec spec) {
    List<ChartSpec.Mark> marks = new ArrayList<>();
    if (spec instanceof ChartSpec.Bars bars) {
      marks.addAll(bars.marks());
    } else if (spec instanceof ChartSpec.Histogram histogram) {
      marks.addAll(histogram.marks());
    } else if (spec instanceof ChartSpec.Dots dots) {
      dots.rows().forEach(row -> marks.addAll(row.points()));
    } else if (spec instanceof ChartSpec.Lines lines) {
      lines
          .series()
          .forEach(series -> series.points().forEach(point -> point.ifPresent(marks::add)));
    }
    return marks.stream().filter(mark -> mark.value().isPresent()).toList();
  }

  /**
   * Neighbouring parts of a scale that look alike in a grey print; each is set off by a white rule
   * besides.
   */
  static List<String> greySteps(ChartSpec spec, Brand brand) {
    List<ChartSpec.Part> scale =
        spec instanceof ChartSpec.Stacked stacked
            ? stacked.scale()
            : spec instanceof ChartSpec.Diverging diverging ? diverging.scale() : List.of();
    List<String> faults = new ArrayList<>();
    for (int i = 1; i < scale.size(); i++) {
      double ratio =
          ColorContrast.ratio(
              ChartColors.of(scale.get(i - 1).role(), brand),
              ChartColors.of(scale.get(i).role(), brand));
      if (ratio < MIN_STEP) {
        faults.add(
            fault(
                "%s and %s differ by %.2f:1",
                scale.get(i - 1).label(), scale.get(i).label(), ratio));
      }
    }
    for (ChartSpec.Part part : scale) {
      if (part.role().kind() == ColorRole.Kind.POSITIVE) {
        ColorRole opposite = ColorRole.negative(part.role().rank(), part.role().of());
        boolean there = scale.stream().anyMatch(other -> other.role().equals(opposite));
        double ratio =
            ColorContrast.ratio(
                ChartColors.of(part.role(), brand), ChartColors.of(opposite, brand));
        if (there && ratio < (part.role().of() == 1 ? 1.2 : 1.5)) {
          faults.add(fault("%s and its opposite differ by %.2f:1", part.label(), ratio));
        }
      }
    }
    return faults;
  }
}
