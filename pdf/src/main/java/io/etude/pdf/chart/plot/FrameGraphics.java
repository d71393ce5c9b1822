package io.etude.pdf.chart.plot;

import io.etude.pdf.font.FontStyle;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.text.ShapedText;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A Graphics2D that records frame items instead of painting pixels; text is shaped by our own
 * fonts.
 */
public final class FrameGraphics extends RecordingGraphics {

  private final Fonts fonts;
  private final double x0;
  private final double y0;
  private final Mark mark;
  private final List<Item> items;

  public FrameGraphics(Fonts fonts, double x0, double y0, Mark mark) {
    super(fonts);
    this.fonts = fonts;
    this.x0 = x0;
    this.y0 = y0;
    this.mark = mark;
    this.items = new ArrayList<>();
    setTransform(AffineTransform.getTranslateInstance(x0, y0));
  }

  private FrameGraphics(FrameGraphics other) {
    super(other);
    this.fonts = other.fonts;
    this.x0 = other.x0;
    this.y0 = other.y0;
    this.mark = other.mark;
    this.items = other.items;
  }

  public List<Item> items() {
    return List.copyOf(items);
  }

  /** Sets text with its baseline at {@code y}, in chart coordinates. */
  public void text(ShapedText text, double x, double y, int color) {
    items.addAll(text.place(x0 + x, y0 + y, color, mark));
  }

  /** Sets text that ends at {@code right}. */
  public void textRight(ShapedText text, double right, double y, int color) {
    text(text, right - text.width(), y, color);
  }

  /** Sets text about {@code centre}. */
  public void textCentred(ShapedText text, double centre, double y, int color) {
    text(text, centre - text.width() / 2, y, color);
  }

  /** Fills a rectangle, in chart coordinates. */
  public void box(double x, double y, double width, double height, int color) {
    items.add(new Item.Box(x0 + x, y0 + y, width, height, color, mark));
  }

  /** Strokes a line, in chart coordinates. */
  public void line(
      double x1, double y1, double x2, double y2, double width, float[] dash, int color) {
    Path2D path = new Path2D.Double();
    path.moveTo(x0 + x1, y0 + y1);
    path.lineTo(x0 + x2, y0 + y2);
    items.add(new Item.Path(path, OptionalInt.empty(), OptionalInt.of(color), width, dash, mark));
  }

  @Override
  public void fill(Shape shape) {
    record(shape, OptionalInt.of(rgb(getColor())), OptionalInt.empty());
  }

  @Override
  public void draw(Shape shape) {
    record(shape, OptionalInt.empty(), OptionalInt.of(rgb(getColor())));
  }

  private void record(Shape shape, OptionalInt fill, OptionalInt stroke) {
    Shape clipped = shape;
    if (fill.isPresent() && getClip() != null && !getClip().contains(shape.getBounds2D())) {
      Area area = new Area(shape);
      area.intersect(new Area(getClip()));
      clipped = area;
    }
    Path2D path = new Path2D.Double(clipped, getTransform());
    Rectangle2D bounds = path.getBounds2D();
    if (bounds.getWidth() == 0 && bounds.getHeight() == 0) {
      return;
    }
    if (fill.isPresent() && clipped instanceof Rectangle2D) {
      items.add(
          new Item.Box(
              bounds.getX(),
              bounds.getY(),
              bounds.getWidth(),
              bounds.getHeight(),
              fill.getAsInt(),
              mark));
      return;
    }
    Stroke pen = getStroke();
    double width = pen instanceof BasicStroke basic ? basic.getLineWidth() : 1;
    float[] dash =
        pen instanceof BasicStroke basic && basic.getDashArray() != null
            ? basic.getDashArray()
            : new float[0];
    items.add(new Item.Path(path, fill, stroke, width, dash, mark));
  }

  /** Colours are opaque in a frame: a translucent one is laid over white here. */
  private static int rgb(Color color) {
    double alpha = color.getAlpha() / 255.0;
    int r = (int) Math.round(255 + (color.getRed() - 255) * alpha);
    int g = (int) Math.round(255 + (color.getGreen() - 255) * alpha);
    int b = (int) Math.round(255 + (color.getBlue() - 255) * alpha);
    return r << 16 | g << 8 | b;
  }

  @Override
  public void drawString(String text, float x, float y) {
    if (text.isEmpty()) {
      return;
    }
    Font font = getFont();
    FontStyle face = FontStyle.sans(font.isBold() ? 700 : 400);
    double[] at = {x, y};
    getTransform().transform(at, 0, at, 0, 1);
    items.addAll(
        fonts
            .shape(text, font.isItalic() ? face.italic() : face, font.getSize2D())
            .place(at[0], at[1], rgb(getColor()), mark));
  }

  @Override
  public Graphics create() {
    return new FrameGraphics(this);
  }
}
