package io.etude.narrative;

import io.etude.Place;
import io.etude.Problem;
import io.etude.ReportException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The opening line of a directive: {@code ::: name argument key="value"}. Values stay Markdown.
 *
 * @param name the directive
 * @param arguments values without a key
 * @param attributes values by key
 */
record DirectiveLine(String name, List<String> arguments, Map<String, String> attributes) {

  static final Pattern OPENING = Pattern.compile(" {0,3}:{3,} *[a-zA-Z]");
  private static final Pattern HEAD = Pattern.compile("^[\\s:]+");
  private static final Pattern WORD = Pattern.compile("[\\w-]+");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})");
  private static final Pattern NAME = Pattern.compile("^\\s*:+\\s*([\\w-]+)");
  static final Pattern CLOSING = Pattern.compile(" {0,3}:{3,}\\s*");

  private static final Pattern PART =
      Pattern.compile(
          "\\s*(?:([a-zA-Z][\\w-]*)=)?(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|((?:[^\\s\"\\\\=]|\\\\.)++(?=\\s|$)))");

  /** Marks that people type for quotation marks, or that their word processor makes of them. */
  private static final Pattern CURLY = Pattern.compile("[“”„‟‘’‚‛«»‹›]");

  /**
   * Reads an opening line.
   *
   * @param place file, line and column of a position in the line
   * @throws ReportException naming the place of what can't be read
   */
  static DirectiveLine parse(String line, IntFunction<Place> place) {
    String text = HEAD.matcher(line.stripTrailing()).replaceFirst("");
    int before = line.stripTrailing().length() - text.length();
    Matcher nameEnd = WORD.matcher(text);
    String name = nameEnd.lookingAt() ? nameEnd.group() : "";
    List<String> arguments = new ArrayList<>();
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher part = PART.matcher(text);
    int at = name.length();
    while (at < text.length()) {
      part.region(at, text.length());
      if (!part.lookingAt()) {
        throw unreadable(text.substring(at), place.apply(before + start(text, at)));
      }
      String value = part.group(2) == null ? part.group(3) : part.group(2);
      if (part.group(3) != null && CURLY.matcher(value).lookingAt()) {
        throw new ReportException(
            Problem.form(
                    "values stand between straight quotation marks, key=\"value\", not between"
                        + " marks such as "
                        + value.charAt(0))
                .in(place.apply(before + part.start(3))));
      }
      if (part.group(1) == null) {
        arguments.add(value);
      } else {
        attributes.put(part.group(1), value);
      }
      at = part.end();
    }
    return new DirectiveLine(name, arguments, attributes);
  }

  private static int start(String text, int at) {
    int start = at;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static ReportException unreadable(String rest, Place place) {
    boolean open = rest.chars().filter(c -> c == '"').count() % 2 == 1;
    return new ReportException(
        Problem.form(
                (open ? "a quotation mark is never closed in " : "can't read ")
                    + rest.strip()
                    + "; write key=\"value\"")
            .in(place));
  }

  /** The name in an opening line, whatever follows it; empty if there is none. */
  static String name(String line) {
    Matcher name = NAME.matcher(line);
    return name.find() ? name.group(1) : "";
  }

  /** Takes the backslashes out that escaping put in. */
  static String unescape(String markdown) {
    return ESCAPED.matcher(markdown).replaceAll("$1");
  }
}
