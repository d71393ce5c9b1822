package io.etude.render;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The typographic measures of a paged output, each with its bar. Immutable.
 *
 * @param pages number of pages
 * @param measures the measures, each of another kind
 * @param frames the columns and boxes of each page
 */
public record PageQuality(int pages, List<Measure> measures, List<PageFrame> frames) {

  /**
   * One measure.
   *
   * @param kind what is measured
   * @param value the value measured
   * @param bar the largest acceptable value on these pages: the kind's, or one that depends on the
   *     width of their lines; empty if it is only reported
   * @param places the first few places where the bar is broken
   */
  public record Measure(PageMeasure kind, double value, OptionalDouble bar, List<String> places) {

    /** Copies the list. */
    public Measure {
      requireNonNull(kind, "kind");
      requireNonNull(bar, "bar");
      places = List.copyOf(requireNonNull(places, "places"));
    }

    /** A measure with the bar of its kind. */
    public Measure(PageMeasure kind, double value, List<String> places) {
      this(requireNonNull(kind, "kind"), value, kind.bar(), places);
    }

    /** Whether the bar is met; what has none is always met. */
    public boolean met() {
      return value <= bar.orElse(Double.POSITIVE_INFINITY);
    }
  }

  /** Copies the lists. */
  public PageQuality {
    measures = List.copyOf(requireNonNull(measures, "measures"));
    frames = List.copyOf(requireNonNull(frames, "frames"));
  }

  /**
   * The value measured of that kind.
   *
   * @throws IllegalArgumentException if the pages were not measured so
   */
  public double value(PageMeasure kind) {
    return measures.stream()
        .filter(measure -> measure.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(kind + " was not measured"))
        .value();
  }

  /** Whether every bar is met. */
  public boolean met() {
    return measures.stream().allMatch(Measure::met);
  }
}
