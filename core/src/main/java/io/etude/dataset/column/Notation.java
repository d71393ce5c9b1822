package io.etude.dataset.column;

import io.etude.internal.CodeText;
import io.etude.internal.Dates;

/** What the texts and numbers of a column stand for, where sources differ in that. */
public interface Notation {

  /** Numbers are numbers; of two readings of a date, the day comes first. */
  Notation USUAL = new Notation() {};

  /** The days since 1970-01-01 of a text; {@code NaN} if it is no date. */
  default double days(String text) {
    return Dates.days(text, Dates.Order.DAY_FIRST);
  }

  /** The days since 1970-01-01 of a number; {@code NaN} if it is no date. */
  default double days(double number) {
    return Double.NaN;
  }

  /** The code or text of a number. */
  default String code(double number) {
    return CodeText.of(number);
  }

  /**
   * Where a code ends that ends with a zero: before a fraction that is none.
   *
   * @param text has the code from {@code from} to {@code end}
   * @param from where the code begins
   * @param end the end of the text
   */
  default int codeEnd(char[] text, int from, int end) {
    return CodeText.withoutZeroFraction(text, from, end, false);
  }
}
