package io.etude.document;

import static java.util.Objects.requireNonNull;

import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A scale from a number to another, in a chart or in the strips of a summary table.
 *
 * @param from the least number
 * @param to the largest
 * @param first the least as printed
 * @param last the largest as printed
 */
public record Axis(double from, double to, String first, String last) {
  /** Refuses null. */
  public Axis {
    requireNonNull(first, "first");
    requireNonNull(last, "last");
  }

  /** A mark's interval, cut off at the ends of a chart's axis: no mean is beyond the grades. */
  static Optional<Interval> interval(ChartSpec chart, ChartSpec.Mark mark) {
    Optional<Interval> interval = mark.figure().estimate().flatMap(Estimate::interval);
    return chart
        .axis()
        .filter(axis -> axis.has(mark.value()))
        .map(axis -> interval.map(axis::cut))
        .orElse(interval);
  }

  private Interval cut(Interval all) {
    return new Interval(Math.max(from, all.low()), Math.min(to, all.high()));
  }

  private boolean has(OptionalDouble value) {
    return value.isPresent() && value.getAsDouble() >= from && value.getAsDouble() <= to;
  }
}
