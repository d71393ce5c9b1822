package io.etude.pdf.layout.box;

import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.line.Canvas;
import java.util.List;
import java.util.Optional;

/**
 * A label with its text to the right.
 *
 * @param label the label
 * @param body what is right of it
 * @param indent how far right
 */
public record LabelledBox(Box label, Box body, double indent) implements Box {
  @Override
  public double height() {
    return Math.max(label.height(), body.height());
  }

  @Override
  public double descent() {
    return (body.height() >= label.height() ? body : label).descent();
  }

  @Override
  public double growth() {
    return body.height() >= label.height() ? body.growth() : 0;
  }

  @Override
  public double reserve() {
    return body.height() >= label.height() ? body.reserve() : 0;
  }

  @Override
  public Box grown(double most) {
    return new LabelledBox(label, body.grown(Math.min(most, growth() + reserve())), indent);
  }

  @Override
  public List<String> anchors() {
    return body.anchors();
  }

  @Override
  public List<ShareBars> shareBars() {
    return body.shareBars();
  }

  @Override
  public List<Tag> completed() {
    return body.completed();
  }

  @Override
  public Optional<Split> split(double room) {
    return label.height() > room ? Optional.empty() : body.split(room).map(this::parts);
  }

  @Override
  public Optional<Split> divide(double room) {
    return label.height() > room ? Optional.empty() : body.divide(room).map(this::parts);
  }

  private Split parts(Split body) {
    return new Split(
        new LabelledBox(label, body.head(), indent),
        new LabelledBox(new Stack(), body.tail(), indent));
  }

  @Override
  public void paint(Canvas canvas, double x, double y) {
    label.paint(canvas, x, y);
    body.paint(canvas, x + indent, y);
  }
}
