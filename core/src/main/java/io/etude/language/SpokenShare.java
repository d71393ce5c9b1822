package io.etude.language;

import static java.util.Objects.requireNonNull;

/**
 * A share that a text types or says in words.
 *
 * @param words the words, such as "nearly half of", or the percentage
 * @param lowest the smallest share that may be called so
 * @param highest the largest one
 * @param clause the part of its sentence that it stands in, without the words of shares
 * @param sentence its sentence, or only its clause if another clause says a share too
 * @param before the text up to the end of its sentence, without the words of shares
 * @param open whether the sentence may be about something that isn't named by its label: it denies
 *     something ("don't agree"), or is about some of the respondents ("of those who")
 */
public record SpokenShare(
    String words,
    double lowest,
    double highest,
    String clause,
    String sentence,
    String before,
    boolean open) {

  /** Refuses null. */
  public SpokenShare {
    requireNonNull(words, "words");
    requireNonNull(clause, "clause");
    requireNonNull(sentence, "sentence");
    requireNonNull(before, "before");
  }

  /** Whether a share may be called so. */
  public boolean fits(double share) {
    return share >= lowest && share <= highest;
  }
}
