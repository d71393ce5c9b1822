package io.etude.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers as people and their programs write them: {@code 1 234,5}, {@code 1,234.5}, {@code
 * 1’234.5}, 45 %, 38 €, $1,200.
 */
public final class Numerals {

  private static final int LONGEST = 400;

  /** So many digits are a number by themselves. */
  private static final int MAX_PLAIN = 15;

  /** What may part thousands whatever the decimal sign is: blanks and apostrophes. */
  private static final String BLANKS = " \u00a0\u202f\u2009'\u2019";

  /** What a number may begin with: words are told from numbers by their first letter. */
  private static final String STARTS = "0123456789-+\u2212.,";

  private static final Pattern POINT = pattern("[" + BLANKS + ",]", "[.]");
  private static final Pattern COMMA = pattern("[" + BLANKS + ".]", ",");

  private static final Pattern NO_DIGIT = Pattern.compile("\\D");

  private Numerals() {}

  private static Pattern pattern(String group, String decimal) {
    return Pattern.compile(
        "([-+\u2212]?)([1-9]\\d{0,2}(?:("
            + group
            + ")\\d{3})(?:\\3\\d{3})*|\\d*)(?:"
            + decimal
            + "(\\d*))?([eE][-+\u2212]?\\d{1,4})?[ \u00a0\u202f\u2009]?%?");
  }

  /**
   * The number that {@code text} is with that decimal sign, a percentage being its percents; {@code
   * NaN} if it is none. The other sign may part thousands, three digits each behind one to three
   * that don't begin with zero.
   *
   * @param decimal the point or the comma
   */
  public static double parse(String text, char decimal) {
    String plain = Currencies.of(strip(text)).number();
    if (plain.isEmpty() || plain.length() > LONGEST || STARTS.indexOf(plain.charAt(0)) < 0) {
      return Double.NaN;
    }
    if (plain.length() <= MAX_PLAIN && plain.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Double.parseDouble(plain);
    }
    Matcher matcher = (decimal == ',' ? COMMA : POINT).matcher(plain);
    if (!matcher.matches() || matcher.group(3) != null && matcher.group(5) != null) {
      return Double.NaN;
    }
    String whole = NO_DIGIT.matcher(matcher.group(2)).replaceAll("");
    String fraction = matcher.group(4) == null ? "" : matcher.group(4);
    if (whole.isEmpty() && fraction.isEmpty()) {
      return Double.NaN;
    }
    String exponent = matcher.group(5) == null ? "" : matcher.group(5).replace('\u2212', '-');
    double value = Double.parseDouble("0" + whole + "." + fraction + "0" + exponent);
    boolean negative = !matcher.group(1).isEmpty() && !matcher.group(1).equals("+");
    return Double.isInfinite(value) ? Double.NaN : negative ? -value : value;
  }

  /** A text without the blanks around it, those that don't break a line included. */
  static String strip(String text) {
    int from = 0;
    int end = text.length();
    while (from < end && blank(text.charAt(from))) {
      from++;
    }
    while (end > from && blank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(from, end);
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Whether {@code text} is a number with one decimal sign or the other. */
  public static boolean isNumber(String text) {
    return !Double.isNaN(parse(text, '.')) || !Double.isNaN(parse(text, ','));
  }
}
