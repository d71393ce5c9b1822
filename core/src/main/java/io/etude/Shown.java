package io.etude;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a message shows of values that strangers' files have: it stays a line that people read. */
final class Shown {

  /** A value is cut after so many characters. */
  static final int LONGEST_VALUE = 200;

  private static final int LONGEST_START = 1_600;
  private static final int LONGEST_END = 300;

  /** More than is shown of anything. */
  private static final int LOOKED_AT = 20_000;

  private static final Pattern LONG_VALUE =
      Pattern.compile(
          "(?s)\"[^\"]{" + (LONGEST_VALUE + 1) + ",}+\"|\\S{" + (LONGEST_VALUE + 1) + ",}+");

  private Shown() {}

  /** A message with long values cut, and cut itself if it is still long. */
  static String cut(String message) {
    if (message.length() <= LONGEST_VALUE) {
      return message;
    }
    String start = message.substring(0, Math.min(LOOKED_AT, message.length()));
    String end = message.substring(Math.max(start.length(), message.length() - LONGEST_END));
    String cut =
        LONG_VALUE
            .matcher(start + end)
            .replaceAll(value -> Matcher.quoteReplacement(shortened(value.group())));
    return cut.length() <= LONGEST_START + LONGEST_END
        ? cut
        : before(cut, LONGEST_START) + "… " + after(cut, cut.length() - LONGEST_END);
  }

  private static String shortened(String value) {
    return before(value, LONGEST_VALUE) + "…" + (value.endsWith("\"") ? "\"" : "");
  }

  /** Never half of a character. */
  private static String before(String text, int end) {
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  private static String after(String text, int start) {
    return text.substring(Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start);
  }
}
