package io.etude.dataset;

import static java.util.Objects.requireNonNull;

/**
 * Values as text; an empty value is null.
 *
 * @param values the texts, not copied, which must not be written to afterwards
 */
public record TextColumn(String[] values) implements Column {
  /** Refuses null. */
  public TextColumn {
    requireNonNull(values, "values");
  }

  @Override
  public int rows() {
    return values.length;
  }
}
