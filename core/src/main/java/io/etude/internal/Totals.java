package io.etude.internal;

/** Numbers that are no answers, but the sum of all answers in a row below them. */
public final class Totals {

  /** The rule by which such a number is remarked on. */
  public static final String RULE = "sumOfOthers";

  /** The sum of fewer numbers may well be an answer. */
  private static final int MIN_SUMMANDS = 5;

  /** How far sums of decimal fractions may be apart that two programs made, as a part. */
  private static final double ROUNDING = 1e-9;

  private Totals() {}

  /**
   * Whether the highest of some numbers, none of which is negative, is the sum of all others.
   *
   * @param sum the sum of all, with the highest
   * @param positive how many are above zero
   */
  public static boolean has(double highest, double sum, double positive) {
    return positive > MIN_SUMMANDS && Math.abs(sum - 2 * highest) <= ROUNDING * sum;
  }
}
