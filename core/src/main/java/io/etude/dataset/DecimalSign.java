package io.etude.dataset;

/** The sign between the whole part of a number and its fraction. */
public enum DecimalSign {
  /** {@code 1234.5}, also {@code 1,234.5}. */
  POINT('.'),
  /** {@code 1234,5}, also {@code 1.234,5}. */
  COMMA(',');

  private final char character;

  DecimalSign(char character) {
    this.character = character;
  }

  /** The sign itself. */
  public char character() {
    return character;
  }

  /** The other one, which may then stand between thousands. */
  public DecimalSign other() {
    return this == POINT ? COMMA : POINT;
  }
}
