package io.etude.internal.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How texts, keys and lists are written in YAML. */
public final class YamlText {

  private static final Set<String> WORDS =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  private YamlText() {}

  /** A text in double quotes, with escapes for what YAML does not allow inside. */
  public static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c == '\n') {
        quoted.append("\\n");
      } else if (c < ' '
          || c >= 0x7F && c <= 0x9F
          || c == '\u2028'
          || c == '\u2029'
          || c == '\uFEFF'
          || c >= 0xFFFE) {
        quoted.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** A key or code, quoted unless it is plain. */
  public static String key(String value) {
    boolean plain =
        value.matches("-?\\d+|[A-Za-z_][A-Za-z0-9_]*")
            && !WORDS.contains(value.toLowerCase(Locale.ROOT));
    return plain ? value : quoted(value);
  }

  /** Keys or codes between brackets. */
  public static String list(List<String> values) {
    return "[" + String.join(", ", values.stream().map(YamlText::key).toList()) + "]";
  }
}
