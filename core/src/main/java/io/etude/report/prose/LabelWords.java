package io.etude.report.prose;

import io.etude.Label;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the words of labels in texts: whole words, which may be inflected. */
public record LabelWords(Locale language) {

  /** Shorter words are of labels that have no longer ones. */
  public static final int SHORTEST_WORD = 4;

  /** How much longer an inflected word may be: "Liberals", "European". */
  private static final int LONGEST_ENDING = 2;

  private static final double NAMED = 0.5;

  /** The words of a text in small letters. */
  public Set<String> of(String text) {
    return Arrays.stream(text.toLowerCase(language).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether a text has at least half the words of a label. */
  public boolean isNamed(Label label, Set<String> text) {
    int words = keys(label).size();
    return words > 0 && found(label, text).size() >= NAMED * words;
  }

  /** Whether a text has all words of a label. */
  public boolean isWhole(Label label, Set<String> text) {
    return found(label, text).equals(keys(label));
  }

  /** The words of a label that a text has. */
  public Set<String> found(Label label, Set<String> text) {
    return keys(label).stream()
        .filter(word -> text.stream().anyMatch(other -> isSame(word, other)))
        .collect(Collectors.toSet());
  }

  /** The words by which a label is known. */
  public Set<String> keys(Label label) {
    Set<String> words = of(label.in(language));
    Set<String> keys =
        words.stream()
            .filter(word -> word.length() >= SHORTEST_WORD)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return keys.isEmpty() ? words : keys;
  }

  /** Whether two words are one, which may be inflected. */
  public static boolean isSame(String word, String other) {
    if (stem(word).equals(stem(other))) {
      return true;
    }
    String shorter = word.length() < other.length() ? word : other;
    String longer = word.length() < other.length() ? other : word;
    return shorter.length() >= SHORTEST_WORD
        && longer.length() <= shorter.length() + LONGEST_ENDING
        && longer.startsWith(shorter);
  }

  /**
   * A word without the ending of a number or gender: "satisfait" of "satisfaits", "satisfaites".
   */
  private static String stem(String word) {
    String stem = word.replaceFirst("(?:es|e|s)$", "");
    return stem.length() < SHORTEST_WORD ? word : stem;
  }
}
