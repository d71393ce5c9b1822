package io.etude.dataset.spss;

import io.etude.dataset.Variable.Type;
import io.etude.dataset.column.Notation;
import io.etude.internal.CodeText;
import io.etude.internal.Dates;

/**
 * What the numbers of a variable stand for, by its print format. System files hold dates as seconds
 * since 14 October 1582, times as seconds.
 */
enum SpssFormat implements Notation {
  /** A number, whatever its decimals, currency or padding. */
  NUMBER(Type.NUMBER),
  /** A date; quarters, months and weeks are dates, too: the first day of each. */
  DATE(Type.DATE),
  /** A date with a time of day. */
  DATE_TIME(Type.DATE),
  /** A time of day or a duration. */
  TIME(Type.TIME);

  /** Days from the format's day zero to 1970-01-01. */
  private static final int DAYS_BEFORE_1970 = 141_428;

  private static final double SECONDS_OF_DAY = 86_400;

  /** Beyond this the calendar's own classes overflow; no survey was in the year 300,000. */
  private static final double LAST_SECOND = 1e13;

  private final Type type;

  SpssFormat(Type type) {
    this.type = type;
  }

  /** The meaning of a format specification: decimals, width and, in the third byte, the type. */
  static SpssFormat of(int specification) {
    return switch (specification >>> 16 & 0xFF) {
      case 20, 23, 24, 28, 29, 30, 38, 39 -> DATE; // DATE ADATE JDATE MOYR QYR WKYR EDATE SDATE
      case 22, 41 -> DATE_TIME; // DATETIME YMDHMS
      case 21, 25, 40 -> TIME; // TIME DTIME MTIME
      default -> NUMBER;
    };
  }

  Type type() {
    return type;
  }

  @Override
  public double days(double seconds) {
    return type == Type.DATE ? seconds / SECONDS_OF_DAY - DAYS_BEFORE_1970 : Double.NaN;
  }

  /** Text is as it was typed. */
  @Override
  public int codeEnd(char[] text, int from, int end) {
    return end;
  }

  @Override
  public String code(double number) {
    if (this == NUMBER || !(Math.abs(number) < LAST_SECOND)) {
      return CodeText.of(number);
    }
    return switch (this) {
      case DATE -> Dates.date(days(number));
      case DATE_TIME -> Dates.dateTime(days(number));
      default -> Dates.time(number);
    };
  }
}
