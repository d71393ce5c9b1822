package io.etude.document.chart;

import static java.util.Objects.requireNonNull;

import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A scale from a number to another, in a chart or in the strips of a summary table.
 *
 * @param from the least number
 * @param to the largest
 * @param first the least as printed
 * @param last the largest as printed
 * @param ticks the numbers that figures are for, from one end to the other; empty where none but
 *     the ends have any
 */
public record Axis(double from, double to, String first, String last, List<Tick> ticks) {
  /** What rounding adds, as a part of the scale. */
  private static final double EXACT = 1e-9;

  /** Copies the list. */
  public Axis {
    requireNonNull(first, "first");
    requireNonNull(last, "last");
    ticks = List.copyOf(requireNonNull(ticks, "ticks"));
  }

  /** A scale whose ends alone have figures. */
  public Axis(double from, double to, String first, String last) {
    this(from, to, first, last, List.of());
  }

  /**
   * A number on a scale.
   *
   * @param at where it is
   * @param text its figure
   */
  public record Tick(double at, String text) {
    /** Refuses null. */
    public Tick {
      requireNonNull(text, "text");
    }
  }

  /** Whether a number is below the scale, by more than rounding adds. */
  public boolean isBelow(double number) {
    return number < from - EXACT * (to - from);
  }

  /** Whether a number is above the scale, by more than rounding adds. */
  public boolean isAbove(double number) {
    return number > to + EXACT * (to - from);
  }

  /** Whether the interval of a mark on the scale begins below it: a chart cuts it off. */
  public boolean cutsBelow(ChartSpec.Mark mark) {
    requireNonNull(mark, "mark");
    return has(mark.value()) && interval(mark).filter(ends -> isBelow(ends.low())).isPresent();
  }

  /** Whether the interval of a mark on the scale ends above it: a chart cuts it off. */
  public boolean cutsAbove(ChartSpec.Mark mark) {
    requireNonNull(mark, "mark");
    return has(mark.value()) && interval(mark).filter(ends -> isAbove(ends.high())).isPresent();
  }

  private static Optional<Interval> interval(ChartSpec.Mark mark) {
    return mark.figure().estimate().flatMap(Estimate::interval);
  }

  /** A mark's interval, cut off at the ends of a chart's axis: no mean is beyond the grades. */
  static Optional<Interval> interval(ChartSpec chart, ChartSpec.Mark mark) {
    return chart
        .axis()
        .filter(axis -> axis.has(mark.value()))
        .map(axis -> interval(mark).map(axis::cut))
        .orElse(interval(mark));
  }

  private Interval cut(Interval all) {
    return new Interval(Math.max(from, all.low()), Math.min(to, all.high()));
  }

  private boolean has(OptionalDouble value) {
    return value.isPresent() && value.getAsDouble() >= from && value.getAsDouble() <= to;
  }
}
