package io.etude.narrative;

import io.etude.ReportException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final Pattern NAME = Pattern.compile("^\\s*:+\\s*([\\w-]+)");
  static final Pattern CLOSING = Pattern.compile(" {0,3}:{3,}\\s*");

  private static final Pattern PART =
      Pattern.compile(
          "\\s*(?:([a-zA-Z][\\w-]*)=)?(?:\"((?:[^\"\\\\]|\\\\.)*)\"|((?:[^\\s\"\\\\=]|\\\\.)+(?=\\s|$)))");

  static DirectiveLine parse(String line) {
    String text = line.strip().replaceFirst("^:+\\s*", "");
    Matcher nameEnd = Pattern.compile("^[\\w-]+").matcher(text);
    String name = nameEnd.find() ? nameEnd.group() : "";
    List<String> arguments = new ArrayList<>();
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher part = PART.matcher(text);
    int at = name.length();
    while (at < text.length()) {
      part.region(at, text.length());
      if (!part.lookingAt()) {
        throw new ReportException(
            "can't read \"" + text.substring(at).strip() + "\"; write key=\"value\"");
      }
      String value = part.group(2) == null ? part.group(3) : part.group(2);
      if (part.group(1) == null) {
        arguments.add(value);
      } else {
        attributes.put(part.group(1), value);
      }
      at = part.end();
    }
    return new DirectiveLine(name, arguments, attributes);
  }

  /** The name in an opening line, whatever follows it; empty if there is none. */
  static String name(String line) {
    Matcher name = NAME.matcher(line);
    return name.find() ? name.group(1) : "";
  }

  /** Takes the backslashes out that escaping put in. */
  static String unescape(String markdown) {
    return markdown.replaceAll("\\\\(\\p{Punct})", "$1");
  }
}
