package io.etude.language;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * Words that make one figure a multiple of another, such as "twice as many".
 *
 * @param words the words
 * @param start the place in the text of their first character
 * @param times how many times one figure is the other; empty where the words leave it open
 * @param fewer whether the figure that they are about is the lower one ("three times fewer")
 */
public record SpokenMultiple(String words, int start, OptionalInt times, boolean fewer) {

  /** Refuses null. */
  public SpokenMultiple {
    requireNonNull(words, "words");
    requireNonNull(times, "times");
  }
}
