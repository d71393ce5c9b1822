package io.etude.internal;

import java.math.BigDecimal;

/** Between numbers and their text: how codes are written, how fields are read as numbers. */
public final class CodeText {

  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  /** Integers up to here are exact in a double, and so is their quotient by a power of ten. */
  private static final long EXACT = 1L << 53;

  private CodeText() {}

  /** The shortest text without an exponent that stands for {@code number}; not for NaN. */
  public static String of(double number) {
    if (number == Math.rint(number) && Math.abs(number) < EXACT) {
      return Long.toString((long) number);
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "Infinity" : "-Infinity";
    }
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  /**
   * The end of an integer that is written with a fraction of zeros ({@code 12.0}): before its
   * point; otherwise {@code end} itself.
   *
   * @param pointIsDecimal whether it is known that three zeros are not thousands
   */
  public static int withoutZeroFraction(char[] buffer, int from, int end, boolean pointIsDecimal) {
    int point = end - 1;
    while (point > from && buffer[point] == '0') {
      point--;
    }
    if (buffer[point] != '.' || point == from) {
      return end;
    }
    int first = buffer[from] == '-' ? from + 1 : from;
    if (first == point) {
      return end;
    }
    if (!pointIsDecimal && end - point == 4 && point - first <= 3) {
      return end;
    }
    for (int i = first; i < point; i++) {
      if (buffer[i] < '0' || buffer[i] > '9') {
        return end;
      }
    }
    return point;
  }

  /** The number of a text that has a point for its decimal sign and no commas, else {@code NaN}. */
  public static double number(String text) {
    char[] characters = text.toCharArray();
    double number = number(characters, 0, characters.length, '.');
    return Double.isNaN(number) && text.indexOf(',') < 0 ? Numerals.parse(text, '.') : number;
  }

  /**
   * The number of {@code buffer[from..end)} if that is digits, a sign before them and {@code
   * decimal} among them at most; {@code NaN} if it is more or no number.
   */
  public static double number(char[] buffer, int from, int end, char decimal) {
    int i = from;
    boolean negative = i < end && buffer[i] == '-';
    if (negative || i < end && buffer[i] == '+') {
      i++;
    }
    long digits = 0;
    int count = 0;
    int fraction = -1;
    for (; i < end; i++) {
      char c = buffer[i];
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
        count++;
        if (fraction >= 0) {
          fraction++;
        }
        if (count > 18) {
          return Double.NaN;
        }
      } else if (fraction < 0 && c == decimal) {
        fraction = 0;
      } else {
        return Double.NaN;
      }
    }
    if (count == 0 || digits > EXACT || fraction > 22) {
      return Double.NaN;
    }
    double value = fraction > 0 ? digits / POWERS[fraction] : digits;
    return negative ? -value : value;
  }
}
