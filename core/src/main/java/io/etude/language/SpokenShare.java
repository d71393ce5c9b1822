package io.etude.language;

import static java.util.Objects.requireNonNull;

/**
 * A share that a text types or says in words.
 *
 * @param words the words, such as "nearly half of", or the percentage
 * @param lowest the smallest share that may be called so
 * @param highest the largest one
 * @param start the place in the text of its first character
 * @param passage what stands around it
 */
public record SpokenShare(String words, double lowest, double highest, int start, Passage passage) {

  /**
   * What stands around a share, without the words of shares.
   *
   * @param clause the part of its sentence that it stands in
   * @param sentence its sentence, or only its clause if another clause says a share too
   * @param before the sentence before its own, unless that one says a share too, and its own up to
   *     its first share
   * @param open whether the sentence may be about something that isn't named by its label: it
   *     denies something ("don't agree"), or is about some of the respondents ("of those who")
   */
  public record Passage(String clause, String sentence, String before, boolean open) {

    /** Refuses null. */
    public Passage {
      requireNonNull(clause, "clause");
      requireNonNull(sentence, "sentence");
      requireNonNull(before, "before");
    }
  }

  /** Refuses null. */
  public SpokenShare {
    requireNonNull(words, "words");
    requireNonNull(passage, "passage");
  }

  /** Whether a share may be called so. */
  public boolean fits(double share) {
    return share >= lowest && share <= highest;
  }
}
