package io.etude.dataset;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Values as doubles; an empty value is {@code NaN}.
 *
 * @param values the numbers, not copied, which must not be written to afterwards
 * @param sign the decimal sign by which numbers were read that the source holds as text; empty if
 *     it holds none, or none up to here has such a sign
 */
public record NumberColumn(double[] values, Optional<DecimalSign> sign) implements Column {
  /** Refuses null. */
  public NumberColumn {
    requireNonNull(values, "values");
    requireNonNull(sign, "sign");
  }

  /** Numbers that the source holds as numbers. */
  public NumberColumn(double[] values) {
    this(values, Optional.empty());
  }

  @Override
  public int rows() {
    return values.length;
  }
}
