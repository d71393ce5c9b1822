package io.etude.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers as people and their programs write them: {@code 1 234,5}, {@code 1,234.5}, 45 %.
 */
public final class Numerals {

  private static final int LONGEST = 400;

  private static final String BLANKS = " \u00a0\u202f\u2009'\u2019";

  private static final Pattern POINT = pattern("[" + BLANKS + ",]", "[.]");
  private static final Pattern COMMA = pattern("[" + BLANKS + ".]", "[.,]");

  private Numerals() {}

  private static Pattern pattern(String group, String decimal) {
    return Pattern.compile(
        "([-+\u2212]?)(\\d{1,3}(?:("
            + group
            + ")\\d{3})(?:\\3\\d{3})*|\\d*)(?:"
            + decimal
            + "(\\d*))?([eE][-+]?\\d{1,4})?[ \u00a0\u202f]?%?");
  }

  /**
   * The number that {@code text} is, a percentage being its percents; {@code NaN} if it is none.
   *
   * @param decimal the comma if that may stand for the point; groups of thousands are then never
   *     joined by a point unless a comma follows or there are several
   */
  public static double parse(String text, char decimal) {
    String plain = text.strip();
    if (plain.length() > LONGEST) {
      return Double.NaN;
    }
    Matcher matcher = (decimal == ',' ? COMMA : POINT).matcher(plain);
    if (!matcher.matches()) {
      return Double.NaN;
    }
    String whole = matcher.group(2);
    String fraction = matcher.group(4) == null ? "" : matcher.group(4);
    if (whole.isEmpty() && fraction.isEmpty()) {
      return Double.NaN;
    }
    String digits = whole.replaceAll("\\D", "");
    boolean point = decimal == ',' && ".".equals(matcher.group(3));
    if (point && matcher.group(4) == null && digits.length() == whole.length() - 1) {
      digits = whole; // one point and nothing else is the decimal point
    }
    String exponent = matcher.group(5) == null ? "" : matcher.group(5);
    double value =
        Double.parseDouble(
            (digits.isEmpty() ? "0" : digits)
                + (digits.indexOf('.') < 0 ? "." + fraction + "0" : "")
                + exponent);
    boolean negative = !matcher.group(1).isEmpty() && !matcher.group(1).equals("+");
    return Double.isInfinite(value) ? Double.NaN : negative ? -value : value;
  }
}
