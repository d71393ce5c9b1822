package io.etude.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a sentence is recognised, and the names of its places.
 *
 * @param pattern a group for each place
 * @param names the places, by name
 */
record SentencePattern(Pattern pattern, List<String> names) {

  private static final String FIGURE =
      "(?:\\*\\*|–|\\[c\\]|(?:[<>] ?)?[−+]?\\d(?:[\\d,. ]*\\d)?%?(?: (?:to|à) \\d(?:[\\d,."
          + " ]*\\d)?)?)";
  private static final String COUNT = "(?: \\(\\d[\\d,. ]* (?:of|sur) \\d[\\d,. ]*\\))?";
  private static final String COUNT_IN_BRACKETS =
      "(?:, (?:soit )?\\d[\\d,. ]* (?:of|sur) \\d(?:[\\d,. ]*\\d)?)?";
  private static final String UNITS =
      "(?:one respondent|one answer|un seul répondant|une seule réponse|(?:\\[c\\]|\\d[\\d,. ]*"
          + "(?: (?:to|à) \\d[\\d,. ]*)?) (?:respondents|answers|répondants|réponses))";
  private static final String WORDS = "(?:(?!\\. )[^“”«»])+?";
  private static final Pattern PAUSE = Pattern.compile("^(?:\\s?:|,)(?: (\\p{L}))?");
  private static final Pattern PART =
      Pattern.compile("\\{([#*@]?)([a-zA-Z]+)\\}|(\\[(?!c\\]))|((?<!\\[c)\\])");
  private static final Map<String, Words> TEXTS = texts();

  /** A name after a sign, then a line in English and one in French. */
  private static Map<String, Words> texts() {
    List<String> lines;
    try (var in = SentencePattern.class.getResourceAsStream("sayings.txt")) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Words> texts = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("= ")) {
        texts.put(lines.get(i).substring(2), new Words(lines.get(i + 1), lines.get(i + 2)));
      }
    }
    return texts;
  }

  /** The text of a saying. */
  static Words text(String saying) {
    Words text = TEXTS.get(saying);
    if (text == null) {
      throw new IllegalStateException("sayings.txt has no text of " + saying);
    }
    return text;
  }

  /** The pattern of a sentence as {@code sayings.txt} has it. */
  static SentencePattern of(String sentence) {
    List<String> names = new ArrayList<>();
    Matcher part = PART.matcher(Plain.of(sentence));
    StringBuilder pattern = new StringBuilder();
    String plain = Plain.of(sentence);
    int end = 0;
    boolean place = false;
    while (part.find()) {
      pattern.append(literal(plain.substring(end, part.start()), place));
      place = part.group(2) != null;
      if (part.group(3) != null) {
        pattern.append("(?:");
      } else if (part.group(4) != null) {
        pattern.append(")?");
      } else {
        String type =
            part.group(1).equals("#")
                ? figure(plain.substring(0, part.start()))
                : part.group(1).equals("@") ? UNITS : part.group(1).isEmpty() ? WORDS : ".+?";
        pattern.append("(?<").append(part.group(2)).append(">").append(type).append(")");
        names.add(part.group(2));
      }
      end = part.end();
    }
    pattern
        .append(literal(plain.substring(end), place))
        .append(plain.matches(".*[.”»]") ? "(?= |$)" : "$");
    return new SentencePattern(Pattern.compile(pattern.toString()), names);
  }

  /** A figure, of few respondents with its count: without brackets where it is in some. */
  private static String figure(String before) {
    boolean inBrackets = before.lastIndexOf('(') > before.lastIndexOf(')');
    return "(?:" + FIGURE + (inBrackets ? COUNT_IN_BRACKETS : COUNT) + ")";
  }

  /** No colon or comma follows a place whose text is a question. */
  private static String literal(String text, boolean afterPlace) {
    String same = text.isEmpty() ? "" : Pattern.quote(text);
    Matcher pause = PAUSE.matcher(text);
    if (!afterPlace || !pause.find()) {
      return same;
    }
    String begun = pause.group(1) == null ? "" : " " + pause.group(1).toUpperCase(Locale.ROOT);
    return "(?:" + same + "|(?<=\\?)" + Pattern.quote(begun + text.substring(pause.end())) + ")";
  }
}
