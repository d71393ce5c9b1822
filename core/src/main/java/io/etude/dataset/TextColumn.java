package io.etude.dataset;

/**
 * Values as text; an empty value is null.
 *
 * @param values the texts, not copied, which must not be written to afterwards
 */
public record TextColumn(String[] values) implements Column {

  @Override
  public int rows() {
    return values.length;
  }
}
