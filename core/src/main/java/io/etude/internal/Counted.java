package io.etude.internal;

/** Numbers of things in messages, which are in English: "1 row", "2 rows". */
public final class Counted {

  private Counted() {}

  /** A number of things whose plural ends in s. */
  public static String of(long number, String one) {
    return of(number, one, one + "s");
  }

  /** A number, and what is said of one or of several. */
  public static String of(long number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
