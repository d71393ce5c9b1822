package io.etude.pdf.internal.layout;

import java.util.ArrayList;
import java.util.List;

/** Boxes one above the other, with gaps. Grows while it is made. */
final class Stack implements Box {

  private record Layer(Box box, double left, double top) {}

  private final List<Layer> layers = new ArrayList<>();
  private double height;

  /** White. */
  Stack gap(double points) {
    height += points;
    return this;
  }

  /** A box beneath what is there. */
  Stack add(Box box) {
    return add(box, 0);
  }

  /** A box beneath what is there, moved to the right. */
  Stack add(Box box, double left) {
    layers.add(new Layer(box, left, height));
    height += box.height();
    return this;
  }

  /** A rule. */
  Stack rule(double width, double thickness, int color) {
    return add(
        new Box() {
          @Override
          public double height() {
            return thickness;
          }

          @Override
          public void paint(Canvas canvas, double x, double y) {
            canvas.fill(x, y, width, thickness, color);
          }
        });
  }

  @Override
  public double height() {
    return height;
  }

  @Override
  public void paint(Canvas canvas, double x, double y) {
    for (Layer layer : layers) {
      layer.box().paint(canvas, x + layer.left(), y + layer.top());
    }
  }
}
