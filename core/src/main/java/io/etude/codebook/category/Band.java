package io.etude.codebook.category;

import io.etude.StudyException;
import java.util.Objects;

/**
 * A range of a number as a category: {@code from <= x < to}.
 *
 * @param category the code and label
 * @param from lower end, included; may be {@code -Infinity}
 * @param to upper end, excluded; may be {@code +Infinity}
 */
public record Band(Category category, double from, double to) {

  /** Checks that the range is not empty. */
  public Band {
    Objects.requireNonNull(category, "category");
    if (!(from < to)) {
      throw new StudyException(
          "band \"" + category.code() + "\" from " + from + " to " + to + " is empty");
    }
  }

  /** Whether {@code from <= x < to}. */
  public boolean contains(double x) {
    return x >= from && x < to;
  }
}
