package io.etude.document.table;

import static java.util.Objects.requireNonNull;

/**
 * A heading of columns. Immutable.
 *
 * @param text the whole of it, which is read to those who don't see it
 * @param shortText the same where there is little room
 */
public record Heading(String text, String shortText) {

  /** Refuses null. */
  public Heading {
    requireNonNull(text, "text");
    requireNonNull(shortText, "shortText");
  }

  /** A heading that has no shorter form. */
  public static Heading of(String text) {
    return new Heading(text, text);
  }
}
