package io.etude.dataset;

import static java.util.Objects.requireNonNull;

import io.etude.internal.Dates;
import java.util.List;
import java.util.OptionalDouble;

/**
 * User-missing values: single values and at most one range, both ends included.
 *
 * @param values single values in the form of {@link Dictionary}
 * @param low lower end of the range, of dates in days since 1970-01-01; {@code -Infinity} for an
 *     open one; empty without a range
 * @param high upper end of the range; {@code +Infinity} for an open one; empty without a range
 */
public record MissingValues(List<String> values, OptionalDouble low, OptionalDouble high) {

  /** No value is missing. */
  public static final MissingValues NONE =
      new MissingValues(List.of(), OptionalDouble.empty(), OptionalDouble.empty());

  /** Checks that a range has two ends in order. */
  public MissingValues {
    requireNonNull(low, "low");
    requireNonNull(high, "high");
    values = List.copyOf(requireNonNull(values, "values"));
    if (low.isPresent() != high.isPresent()
        || low.isPresent() && low.getAsDouble() > high.getAsDouble()) {
      throw new IllegalArgumentException("missing range " + low + " to " + high);
    }
  }

  /** Single missing values. */
  public static MissingValues of(List<String> values) {
    return new MissingValues(values, OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** Whether {@code value} (in the form of {@link Dictionary}) is missing. */
  public boolean contains(String value) {
    if (values.contains(value)) {
      return true;
    }
    if (low.isEmpty()) {
      return false;
    }
    double number = Dates.days(value, Dates.Order.DAY_FIRST);
    if (Double.isNaN(number)) {
      try {
        number = Double.parseDouble(value);
      } catch (NumberFormatException notANumber) {
        return false;
      }
    }
    return number >= low.getAsDouble() && number <= high.getAsDouble();
  }
}
