package io.etude.pdf.internal.layout;

/**
 * A label with its text to the right.
 *
 * @param label the label
 * @param body what stands right of it
 * @param indent how far right
 */
record Beside(Box label, Box body, double indent) implements Box {
  @Override
  public double height() {
    return Math.max(label.height(), body.height());
  }

  @Override
  public double descent() {
    return (body.height() >= label.height() ? body : label).descent();
  }

  @Override
  public void paint(Canvas canvas, double x, double y) {
    label.paint(canvas, x, y);
    body.paint(canvas, x + indent, y);
  }
}
