package io.etude.report.comment;

import io.etude.Label;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the words of labels in texts: whole words, which may be inflected. */
record LabelWords(Locale language) {

  /** Shorter words are of labels that have no longer ones. */
  static final int SHORTEST_WORD = 4;

  /** How much longer an inflected word may be: "Liberals", "European". */
  private static final int LONGEST_ENDING = 2;

  private static final double NAMED = 0.5;

  /** The words of a text in small letters. */
  Set<String> of(String text) {
    return Arrays.stream(text.toLowerCase(language).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether a text has at least half the words of a label. */
  boolean isNamed(Label label, Set<String> text) {
    int words = keys(label).size();
    return words > 0 && found(label, text).size() >= NAMED * words;
  }

  /** Whether a text has all words of a label. */
  boolean isWhole(Label label, Set<String> text) {
    return found(label, text).equals(keys(label));
  }

  /** The words of a label that a text has. */
  Set<String> found(Label label, Set<String> text) {
    return keys(label).stream()
        .filter(word -> text.stream().anyMatch(other -> isSame(word, other)))
        .collect(Collectors.toSet());
  }

  /** The words by which a label is known. */
  Set<String> keys(Label label) {
    Set<String> words = of(label.in(language));
    Set<String> keys =
        words.stream()
            .filter(word -> word.length() >= SHORTEST_WORD)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return keys.isEmpty() ? words : keys;
  }

  /** Whether two words are one, which may be inflected. */
  static boolean isSame(String word, String other) {
    String shorter = word.length() < other.length() ? word : other;
    String longer = word.length() < other.length() ? other : word;
    return word.equals(other)
        || shorter.length() >= SHORTEST_WORD
            && longer.length() <= shorter.length() + LONGEST_ENDING
            && longer.startsWith(shorter);
  }
}
