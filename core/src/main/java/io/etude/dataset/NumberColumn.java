package io.etude.dataset;

/**
 * Values as doubles; an empty value is {@code NaN}.
 *
 * @param values the numbers, not copied, which must not be written to afterwards
 */
public record NumberColumn(double[] values) implements Column {

  @Override
  public int rows() {
    return values.length;
  }
}
