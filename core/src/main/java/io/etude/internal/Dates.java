package io.etude.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times of files: as ISO text, which is how codes and texts have them, and as days since
 * 1970-01-01, a time of day being a fraction of one.
 */
public final class Dates {

  private static final double SECONDS_OF_DAY = 86_400;

  /** ISO first, or a year first with slashes or dots; whatever follows the date is a time. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(.*)");

  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(.*)");

  private static final Pattern TIME =
      Pattern.compile(
          "[T ,\u00a0\u202f]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?"
              + "[ \u00a0\u202f]?([AaPp]\\.?[Mm]\\.?)?"
              + "\\s*(?:Z|(?:UTC|GMT)?(?:[+-]\\d{1,2}(?::?\\d{2})?)?|[A-Z]{3,4})");

  /** Which part of a date such as {@code 02/03/2026} comes first. */
  public enum Order {
    /** 2 March, as nearly everywhere. */
    DAY_FIRST,
    /** February 3rd, as in the United States. */
    MONTH_FIRST
  }

  private Dates() {}

  /** The days of a text; NaN if it is no date with, perhaps, a time of day. */
  public static double days(String text, Order order) {
    String plain = text.strip();
    if (plain.length() < 6 || plain.length() > 64) {
      return Double.NaN;
    }
    Matcher matcher = YEAR_FIRST.matcher(plain);
    if (matcher.matches()) {
      return days(matcher.group(1), matcher.group(3), matcher.group(4), matcher.group(5));
    }
    matcher = YEAR_LAST.matcher(plain);
    if (!matcher.matches()) {
      return Double.NaN;
    }
    // With dots or hyphens the day comes first wherever such dates are written.
    boolean dayFirst = order == Order.DAY_FIRST || !matcher.group(2).equals("/");
    String year = matcher.group(4).length() == 2 ? "20" + matcher.group(4) : matcher.group(4);
    return days(
        year, matcher.group(dayFirst ? 3 : 1), matcher.group(dayFirst ? 1 : 3), matcher.group(5));
  }

  public static double days(String year, String month, String day, String rest) {
    try {
      long days =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
              .toEpochDay();
      return rest.isEmpty() ? days : days + time(rest);
    } catch (DateTimeException noSuchDay) {
      return Double.NaN;
    }
  }

  /** The fraction of a day; the zone is not applied: dates are those of the file's clock. */
  public static double time(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      return Double.NaN;
    }
    int hour = Integer.parseInt(matcher.group(1));
    if (matcher.group(4) != null) {
      hour =
          hour % 12
              + (matcher.group(4).toLowerCase(java.util.Locale.ROOT).startsWith("p") ? 12 : 0);
    }
    int second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    return LocalTime.of(hour, Integer.parseInt(matcher.group(2)), second).toSecondOfDay()
        / SECONDS_OF_DAY;
  }

  /**
   * The order that all of {@code texts} can be dates in; the day first where both fit; empty if
   * there is none, or no text.
   */
  public static java.util.Optional<Order> order(List<String> texts) {
    if (texts.isEmpty()) {
      return java.util.Optional.empty();
    }
    for (Order order : Order.values()) {
      if (texts.stream().noneMatch(text -> Double.isNaN(days(text, order)))) {
        return java.util.Optional.of(order);
      }
    }
    return java.util.Optional.empty();
  }

  /** The days of a value that is a date or text; empty if it is neither. */
  public static OptionalDouble days(Object value) {
    double days = Double.NaN;
    if (value instanceof LocalDate date) {
      days = date.toEpochDay();
    } else if (value instanceof LocalDateTime instant) {
      days =
          instant.toLocalDate().toEpochDay()
              + instant.toLocalTime().toSecondOfDay() / SECONDS_OF_DAY;
    } else if (value instanceof String text) {
      days = days(text, Order.DAY_FIRST);
    }
    return Double.isNaN(days) ? OptionalDouble.empty() : OptionalDouble.of(days);
  }

  /** The ISO text of a date, from its days. */
  public static String date(double days) {
    return LocalDate.ofEpochDay((long) Math.floor(days)).toString();
  }

  /** The ISO text of a date with a time, from its days; to the second. */
  public static String dateTime(double days) {
    // Down, so that no instant moves to the next day; up by what doubles lose.
    long seconds = (long) Math.floor(days * SECONDS_OF_DAY + 1e-3);
    return text(LocalDateTime.ofEpochSecond(seconds, 0, java.time.ZoneOffset.UTC));
  }

  /**
   * Hours, minutes and seconds, of a day or more than one; with the fraction of a second if any.
   */
  public static String time(double seconds) {
    Duration duration = Duration.ofNanos(Math.round(Math.abs(seconds) * 1e3) * 1_000_000);
    String whole =
        String.format(
            java.util.Locale.ROOT,
            "%s%02d:%02d:%02d",
            seconds < 0 ? "-" : "",
            duration.toHours(),
            duration.toMinutesPart(),
            duration.toSecondsPart());
    int millis = duration.toMillisPart();
    return millis == 0
        ? whole
        : (whole + String.format(java.util.Locale.ROOT, ".%03d", millis)).replaceFirst("0+$", "");
  }

  /** ISO text that always has the seconds. */
  public static String text(LocalDateTime instant) {
    String text = instant.toString();
    return text.length() == 16 ? text + ":00" : text;
  }
}
