package io.etude.pdf.chart.reading;

import io.etude.pdf.chart.ChartDrawing;
import io.etude.pdf.frame.Item;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The items of a drawing as marks and texts. A reading takes each of them once it knows what it
 * stands for; what is left in the end stands for nothing.
 */
final class DrawnChart {

  /** The largest distance of a mark from its value, in points. */
  static final double NEAR = 0.1;

  /** No dot is larger. */
  private static final double DOT = 10;

  /** A run of text. */
  record Text(String text, double left, double right, double baseline, double size, int color) {
    double middle() {
      return (left + right) / 2;
    }
  }

  /** Lines of text that belong together. */
  record Block(List<Text> lines) {
    double left() {
      return lines.stream().mapToDouble(Text::left).min().orElseThrow();
    }

    double right() {
      return lines.stream().mapToDouble(Text::right).max().orElseThrow();
    }

    /** Whether its lines are one under the other: with one left end, right end or middle. */
    boolean isAligned() {
      for (int i = 1; i < lines.size(); i++) {
        double leading = lines.get(i).baseline() - lines.get(i - 1).baseline();
        if (leading < lines.get(i).size() || leading > 1.6 * lines.get(i).size()) {
          return false;
        }
      }
      return Stream.<ToDoubleFunction<Text>>of(Text::left, Text::right, Text::middle)
          .anyMatch(edge -> spread(edge) < 1);
    }

    private double spread(ToDoubleFunction<Text> edge) {
      DoubleSummaryStatistics places = lines.stream().mapToDouble(edge).summaryStatistics();
      return places.getMax() - places.getMin();
    }

    Text first() {
      return lines.get(0);
    }

    Text last() {
      return lines.get(lines.size() - 1);
    }

    /** The middle of the letters' height. */
    double level() {
      return (first().baseline() + last().baseline()) / 2 - first().size() * 0.325;
    }
  }

  /** A filled rectangle. */
  record Bar(double left, double top, double right, double bottom, int color) {
    double middle() {
      return (top + bottom) / 2;
    }

    double centre() {
      return (left + right) / 2;
    }

    List<Point2D> corners() {
      return List.of(
          new Point2D.Double(left, top),
          new Point2D.Double(right, top),
          new Point2D.Double(right, bottom),
          new Point2D.Double(left, bottom));
    }
  }

  /** An open line. */
  record Stroke(List<Point2D> points, double width, boolean dashed, int color) {
    Point2D from() {
      return points.get(0);
    }

    Point2D to() {
      return points.get(points.size() - 1);
    }

    boolean joins(double x1, double y1, double x2, double y2) {
      return points.size() == 2
          && (from().distance(x1, y1) < NEAR && to().distance(x2, y2) < NEAR
              || from().distance(x2, y2) < NEAR && to().distance(x1, y1) < NEAR);
    }
  }

  /**
   * A small closed shape.
   *
   * @param fill its colour; −1 for none
   * @param outline the colour of its outline; −1 for none
   * @param form tells shapes apart
   * @param points its corners
   */
  record Dot(Rectangle2D bounds, int fill, int outline, int form, List<Point2D> points) {

    /** The corners of a triangle, the first one twice. */
    private static final int TRIANGLE = 4;

    /** How far a triangle's middle is from its tip, of its height. */
    private static final double FROM_TIP = 1.15 / 2.05;

    /** The place of its value: of a triangle that points to a side, from its first corner. */
    double x() {
      boolean sideways =
          points.size() == TRIANGLE
              && Math.abs(points.get(1).getX() - points.get(2).getX()) < 0.001;
      return sideways
          ? points.get(0).getX() + (points.get(1).getX() - points.get(0).getX()) * FROM_TIP
          : bounds.getCenterX();
    }

    double y() {
      return bounds.getCenterY();
    }

    boolean hollow() {
      return fill < 0 || fill == 0xFFFFFF;
    }

    int color() {
      return hollow() ? outline : fill;
    }
  }

  /** A large filled shape. */
  record Area(List<Point2D> points, int color) {}

  final double width;
  final double height;
  final List<Text> texts = new ArrayList<>();
  final List<Bar> bars = new ArrayList<>();
  final List<Stroke> strokes = new ArrayList<>();
  final List<Dot> dots = new ArrayList<>();
  final List<Area> areas = new ArrayList<>();

  /** White rules around bars. */
  final List<Rectangle2D> outlines = new ArrayList<>();

  DrawnChart(ChartDrawing drawing) {
    width = drawing.width();
    height = drawing.height();
    for (Item item : drawing.items()) {
      if (item instanceof Item.Glyphs run) {
        texts.add(
            new Text(run.text(), run.x(), run.x() + run.width(), run.y(), run.size(), run.color()));
      } else if (item instanceof Item.Box box) {
        bars.add(
            new Bar(box.x(), box.y(), box.x() + box.width(), box.y() + box.height(), box.color()));
      } else if (item instanceof Item.Path path) {
        add(path);
      }
    }
  }

  private void add(Item.Path path) {
    List<Point2D> points = points(path);
    Rectangle2D bounds = path.path().getBounds2D();
    boolean closed =
        points.size() > 2 && points.get(0).distance(points.get(points.size() - 1)) < 0.001;
    boolean small = bounds.getWidth() <= DOT && bounds.getHeight() <= DOT;
    if (closed && small) {
      dot(path, bounds, points);
    } else if (path.fill().isPresent() && isRectangle(points, bounds)) {
      bars.add(
          new Bar(
              bounds.getMinX(),
              bounds.getMinY(),
              bounds.getMaxX(),
              bounds.getMaxY(),
              path.fill().getAsInt()));
    } else if (path.fill().isPresent()) {
      areas.add(new Area(points, path.fill().getAsInt()));
    } else if (closed && points.size() == 5) {
      outlines.add(bounds);
    } else {
      strokes.add(
          new Stroke(
              points, path.lineWidth(), path.dash().length > 0, path.stroke().orElseThrow()));
    }
  }

  private static boolean isRectangle(List<Point2D> points, Rectangle2D bounds) {
    return points.size() == 5
        && points.stream().distinct().count() == 4
        && points.stream()
            .allMatch(
                p ->
                    (p.getX() == bounds.getMinX() || p.getX() == bounds.getMaxX())
                        && (p.getY() == bounds.getMinY() || p.getY() == bounds.getMaxY()));
  }

  /** A dot is its fill, its outline, or one over the other. */
  private void dot(Item.Path path, Rectangle2D bounds, List<Point2D> points) {
    int form = form(path, points, bounds);
    OptionalInt fill = path.fill();
    if (!dots.isEmpty() && fill.isEmpty()) {
      Dot before = dots.get(dots.size() - 1);
      if (before.outline() < 0 && before.bounds().equals(bounds)) {
        dots.set(
            dots.size() - 1,
            new Dot(bounds, before.fill(), path.stroke().orElseThrow(), form, points));
        return;
      }
    }
    dots.add(new Dot(bounds, fill.orElse(-1), path.stroke().orElse(-1), form, points));
  }

  /** Corners, whether they are joined by curves, and where the first one is. */
  private static int form(Item.Path path, List<Point2D> points, Rectangle2D bounds) {
    int curves = 0;
    for (PathIterator i = path.path().getPathIterator(null); !i.isDone(); i.next()) {
      curves += i.currentSegment(new double[6]) == PathIterator.SEG_CUBICTO ? 1 : 0;
    }
    double x = points.get(0).getX() - bounds.getCenterX();
    double y = points.get(0).getY() - bounds.getCenterY();
    int start = Math.abs(x) < 0.01 ? (y < 0 ? 1 : 2) : 0;
    return (points.size() - 1) * 100 + (curves > 0 ? 10 : 0) + start;
  }

  /** The ends of the segments; the first one again where a path is closed. */
  private static List<Point2D> points(Item.Path path) {
    List<Point2D> points = new ArrayList<>();
    double[] at = new double[6];
    for (PathIterator i = path.path().getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      int end = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
      if (kind == PathIterator.SEG_CLOSE) {
        if (points.get(0).distance(points.get(points.size() - 1)) > 0.001) {
          points.add(points.get(0));
        }
      } else if (points.isEmpty()
          || kind != PathIterator.SEG_MOVETO
          || points.get(points.size() - 1).distance(at[0], at[1]) > 0.001) {
        points.add(new Point2D.Double(at[end], at[end + 1]));
      }
    }
    return points;
  }

  static <T> Optional<T> take(List<T> items, Predicate<T> wanted) {
    for (int i = 0; i < items.size(); i++) {
      if (wanted.test(items.get(i))) {
        return Optional.of(items.remove(i));
      }
    }
    return Optional.empty();
  }

  Optional<Text> takeText(String text, Predicate<Text> place) {
    return take(texts, run -> squeezed(run.text()).equals(squeezed(text)) && place.test(run));
  }

  /** Takes the lines that together are that text. */
  Optional<Block> takeLines(String text, Predicate<Block> place) {
    String wanted = squeezed(text);
    for (int first = 0; first < texts.size(); first++) {
      StringBuilder joined = new StringBuilder();
      for (int last = first; last < texts.size(); last++) {
        String line = squeezed(texts.get(last).text());
        if (!wanted.startsWith(joined + line) && line.endsWith("-")) {
          // the word is divided
          line = line.substring(0, line.length() - 1);
        }
        joined.append(line);
        if (!wanted.startsWith(joined.toString())) {
          break;
        }
        Block block = new Block(List.copyOf(texts.subList(first, last + 1)));
        if (joined.length() == wanted.length() && block.isAligned() && place.test(block)) {
          texts.subList(first, last + 1).clear();
          return Optional.of(block);
        }
      }
    }
    return Optional.empty();
  }

  /** Without spaces. */
  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f]", "");
  }
}
