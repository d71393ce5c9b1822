package io.etude.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time of an edition of a survey by its name, such as "2016", "Wave 2016", "2016-03" or
 * "14/03/2016": for the order of editions, and for how far apart they are.
 *
 * @param years the time in years, with the part of a year that month and day give
 * @param form what the name says besides, with a sign in place of the time: two names are read in
 *     the same way only if they have the same form, as "March 2016" and "May 2016" don't
 */
public record EditionTime(double years, String form) {

  private static final double DAYS_OF_YEAR = 365.25;
  private static final int MONTHS = 12;

  /** A year, and a month if one follows it, which is no part of a longer number. */
  private static final Pattern YEAR =
      Pattern.compile(
          "(?<![\\d.,])((?:1[5-9]|20|21)\\d\\d)(?:[-/](0[1-9]|1[0-2]))?(?![\\d.,]\\d|\\d)");

  /** The time that a name gives; empty if it gives none. */
  public static Optional<EditionTime> of(String name) {
    String text = name.strip();
    double days = Dates.days(text, Dates.Order.DAY_FIRST);
    if (!Double.isNaN(days)) {
      return Optional.of(new EditionTime(1970 + days / DAYS_OF_YEAR, "day"));
    }
    Matcher year = YEAR.matcher(text);
    if (!year.find()) {
      return Optional.empty();
    }
    String month = year.group(2);
    double months = month == null ? 0 : Integer.parseInt(month) - 1;
    String sign = month == null ? "{year}" : "{month}";
    String form = text.substring(0, year.start()) + sign + text.substring(year.end());
    return Optional.of(new EditionTime(Integer.parseInt(year.group(1)) + months / MONTHS, form));
  }
}
