package io.etude.internal;

/** The letters that name things by their position: A to Z, then AA, AB and so on. */
public final class Alphabet {

  private Alphabet() {}

  /** The letter of a position, which counts from 0. */
  public static String letter(int position) {
    StringBuilder letters = new StringBuilder();
    for (int rest = position; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }
}
