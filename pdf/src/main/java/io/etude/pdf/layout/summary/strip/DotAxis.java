package io.etude.pdf.layout.summary.strip;

import io.etude.pdf.layout.summary.shape.SummaryShape;
import java.util.ArrayList;
import java.util.List;

/**
 * A scale along a strip of dots.
 *
 * @param left where it begins, from the panel's left edge
 * @param width its length
 * @param from the least value
 * @param to the largest
 */
public record DotAxis(double left, double width, double from, double to) {

  /** The room at both ends for half a dot, and for a figure that reaches into the gap of strips. */
  static final double INSET = 6;

  static DotAxis of(SummaryShape.Span span, double from, double to) {
    double end = to > from ? to : from + 1;
    return new DotAxis(span.left() + INSET, span.width() - 2 * INSET, from, end);
  }

  /** The place of a value, from the panel's left edge. */
  public double at(double value) {
    double clamped = Math.max(from, Math.min(to, value));
    return left + (clamped - from) / (to - from) * width;
  }

  /** Where lines are drawn: quarters of all shares, or tenths of a short axis. */
  public List<Double> ticks() {
    double step = to > 0.3 ? 0.25 : 0.1;
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i * step <= to + 1e-9; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }
}
