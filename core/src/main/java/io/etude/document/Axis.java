package io.etude.document;

import static java.util.Objects.requireNonNull;

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
}
