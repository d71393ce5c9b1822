package io.etude.language;

import static java.util.Objects.requireNonNull;

/**
 * Words that make one figure a multiple of another, such as "twice as many".
 *
 * @param words the words
 * @param start the place in the text of their first character
 */
public record SpokenMultiple(String words, int start) {

  /** Refuses null. */
  public SpokenMultiple {
    requireNonNull(words, "words");
  }
}
