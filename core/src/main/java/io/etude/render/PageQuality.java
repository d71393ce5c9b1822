package io.etude.render;

import java.util.List;

/**
 * The typographic measures of a paged output, each with its bar.
 *
 * @param pages number of pages
 * @param measures the measures, in the order of the report
 */
public record PageQuality(int pages, List<Measure> measures) {

  /**
   * One measure.
   *
   * @param name what is measured, e.g. {@code looseLines}
   * @param value the value measured
   * @param bar the largest acceptable value
   * @param places the first few places where it is broken
   */
  public record Measure(String name, double value, double bar, List<String> places) {

    /** Copies the list. */
    public Measure {
      places = List.copyOf(places);
    }

    /** Whether the bar is met. */
    public boolean met() {
      return value <= bar;
    }
  }

  /** Copies the list. */
  public PageQuality {
    measures = List.copyOf(measures);
  }

  /** Whether every bar is met. */
  public boolean met() {
    return measures.stream().allMatch(Measure::met);
  }
}
