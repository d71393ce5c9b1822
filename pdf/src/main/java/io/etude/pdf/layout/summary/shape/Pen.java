package io.etude.pdf.layout.summary.shape;

import io.etude.pdf.chart.plot.DotShape;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.Words;
import io.etude.pdf.text.ShapedText;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.OptionalInt;

/** Puts short texts and marks on a page. */
public final class Pen {

  private static final int WHITE = 0xFFFFFF;

  /** Half the width of a dot, its outline included. */
  public static final double RADIUS = 2.6;

  /** The same of the small shape of a group, its white edge included. */
  public static final double SMALL = 2.75;

  private static final double EDGE = 0.75;

  private static final double OUTLINE = 1;

  /** Half the height of the head of an arrow. */
  private static final double ARROW = 1.8;

  private final Canvas canvas;
  private final Words words;

  /** Puts them on a page. */
  public Pen(Canvas canvas, Words words) {
    this.canvas = canvas;
    this.words = words;
  }

  /** What is painted on. */
  public Canvas canvas() {
    return canvas;
  }

  /** The width of a text in a style. */
  public double width(String text, TextStyle style) {
    return words.width(text, style);
  }

  /** Text that begins at a place. */
  public void left(String text, TextStyle style, double x, double baseline, Mark mark) {
    if (text.isEmpty()) {
      return;
    }
    ShapedText shaped = words.shape(text, style);
    shaped.place(x, baseline, style.color(), mark).forEach(canvas::add);
  }

  /** Text that ends at a place. */
  public void right(String text, TextStyle style, double x, double baseline, Mark mark) {
    left(text, style, x - words.width(text, style), baseline, mark);
  }

  /** Text about a place. */
  public void centre(String text, TextStyle style, double x, double baseline, Mark mark) {
    left(text, style, x - words.width(text.stripTrailing(), style) / 2, baseline, mark);
  }

  /** A filled rectangle. */
  public void box(double x, double y, double width, double height, int color, Mark mark) {
    canvas.add(new Item.Box(x, y, width, height, color, mark));
  }

  /** A dot of the group at that place of its segment, full or hollow. */
  public void dot(int place, double x, double y, int color, boolean full, Mark mark) {
    shape(place, x, y, RADIUS, full ? color : WHITE, color, mark);
  }

  /** The small shape of a group, which is no dot at a share, with a white edge. */
  public void small(int place, double x, double y, int color, Mark mark) {
    shape(place, x, y, SMALL, WHITE, WHITE, Mark.ARTIFACT);
    shape(place, x, y, SMALL - EDGE, color, color, mark);
  }

  private void shape(int place, double x, double y, double half, int fill, int color, Mark mark) {
    AffineTransform at = AffineTransform.getTranslateInstance(x, y);
    at.scale(half - OUTLINE / 2, half - OUTLINE / 2);
    Path2D path = new Path2D.Double(DotShape.outline(place), at);
    canvas.add(
        new Item.Path(
            path, OptionalInt.of(fill), OptionalInt.of(color), OUTLINE, new float[0], mark));
  }

  /** The head of an arrow that points to a place from the left or, backwards, from the right. */
  public void arrowhead(double x, double y, boolean backwards, int color) {
    double back = backwards ? x + ARROW : x - ARROW;
    Path2D path = new Path2D.Double();
    path.moveTo(back, y - ARROW);
    path.lineTo(x, y);
    path.lineTo(back, y + ARROW);
    canvas.add(
        new Item.Path(
            path, OptionalInt.empty(), OptionalInt.of(color), 0.8, new float[0], Mark.ARTIFACT));
  }

  /** A triangle that points up, full or hollow. */
  public void triangle(double x, double baseline, double size, int color, boolean full, Mark mark) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, baseline);
    path.lineTo(x + size, baseline);
    path.lineTo(x + size / 2, baseline - size);
    path.closePath();
    canvas.add(
        new Item.Path(
            path,
            full ? OptionalInt.of(color) : OptionalInt.empty(),
            OptionalInt.of(color),
            0.5,
            new float[0],
            mark));
  }

  /** A slot whose content stands for a text. */
  public static Mark standsFor(Tag parent, String text) {
    return parent.child(Tag.Role.SPAN).actualText(text).slot();
  }
}
