package io.etude.language;

import static java.util.Objects.requireNonNull;

/**
 * A number of the results that a text prints.
 *
 * @param start where its first character is
 * @param end where the text after it begins
 * @param value the number; equal for two that are printed alike
 * @param kind what it is, as numbers of different kinds aren't compared
 */
public record SpokenNumber(int start, int end, double value, String kind) {

  /** Refuses null, and a number without a place in the text. */
  public SpokenNumber {
    requireNonNull(kind, "kind");
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no place: " + start + " to " + end);
    }
  }
}
