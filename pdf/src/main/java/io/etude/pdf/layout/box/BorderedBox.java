package io.etude.pdf.layout.box;

import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.line.Canvas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A box set off from the text.
 *
 * @param content what is in it
 * @param width its width
 * @param color colour of its ground or edge
 * @param anchor its anchor; empty for none
 * @param edge how it is set off
 */
public record BorderedBox(Box content, double width, int color, String anchor, Edge edge)
    implements Box {

  /** Space at its left and right. */
  public static final double PAD_X = 10;

  private static final double PAD_TOP = 9;
  private static final double PAD_BOTTOM = 10;

  /** By more than that at its head and at its foot it looks hollow. */
  private static final double LOOSE = 6;

  /** How a box is set off. */
  public enum Edge {
    /** By a tinted ground. */
    TINT,
    /** By a dashed line. */
    DASHES
  }

  @Override
  public double height() {
    return content.height() + PAD_TOP + PAD_BOTTOM;
  }

  @Override
  public List<String> anchors() {
    List<String> all = new ArrayList<>(content.anchors());
    if (!anchor.isEmpty()) {
      all.add(anchor);
    }
    return all;
  }

  @Override
  public List<ShareBars> shareBars() {
    return content.shareBars();
  }

  @Override
  public List<Tag> completed() {
    return content.completed();
  }

  @Override
  public Heights heights() {
    return content.heights().plus(PAD_TOP + PAD_BOTTOM);
  }

  @Override
  public Box at(double part) {
    return with(content.at(part), anchor);
  }

  @Override
  public boolean springs() {
    return content.springs();
  }

  @Override
  public boolean hasEdges() {
    return true;
  }

  @Override
  public double looseSpace() {
    return content.looseSpace() + 2 * LOOSE;
  }

  /** What may grow in it does; the rest goes to its edges and to the spaces in it alike. */
  @Override
  public Box stretched(double extra) {
    double more = extra < Stack.MIN_GROWTH ? 0 : Math.min(extra, growth());
    Box grown = content.grown(more);
    double rest = extra - (grown.height() - content.height());
    double edge = rest * LOOSE / looseSpace();
    double inside = rest - 2 * edge;
    Box looser = content.looseSpace() > 0 ? grown.stretched(inside) : grown;
    return with(new Stack().divisible().gap(edge).addElastic(looser).gap(edge), anchor);
  }

  @Override
  public double growth() {
    return content.growth();
  }

  @Override
  public double reserve() {
    return content.reserve();
  }

  @Override
  public Box grown(double most) {
    return with(content.grown(most), anchor);
  }

  @Override
  public Box extended(double extra) {
    return with(content.extended(extra), anchor);
  }

  private BorderedBox with(Box other, String id) {
    return new BorderedBox(other, width, color, id, edge);
  }

  @Override
  public Optional<Split> split(double room) {
    return content.split(room - PAD_TOP - PAD_BOTTOM).map(this::parts);
  }

  @Override
  public Optional<Split> divide(double room) {
    return content.divide(room - PAD_TOP - PAD_BOTTOM).map(this::parts);
  }

  private Split parts(Split content) {
    return new Split(with(content.head(), anchor), with(content.tail(), ""));
  }

  @Override
  public void paint(Canvas canvas, double x, double y) {
    if (!anchor.isEmpty()) {
      canvas.anchor(anchor, x, y);
    }
    if (edge == Edge.TINT) {
      canvas.fill(x, y, width, height(), color);
    } else {
      canvas.dashedFrame(x, y, width, height(), color);
    }
    content.paint(canvas, x + PAD_X, y + PAD_TOP);
  }
}
