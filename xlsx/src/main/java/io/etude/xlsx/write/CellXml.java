package io.etude.xlsx.write;

import java.util.Locale;
import java.util.regex.Pattern;

/** The text of a cell as XML. */
final class CellXml {

  private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private CellXml() {}

  /** Whether a reader of the XML might drop blanks of the text. */
  static boolean needsSpace(String text) {
    return !text.isEmpty()
        && (text.charAt(0) <= ' '
            || text.charAt(text.length() - 1) <= ' '
            || text.indexOf('\n') >= 0
            || text.indexOf('\t') >= 0
            || text.contains("  "));
  }

  /**
   * The text as XML. Characters that XML forbids become {@code _xHHHH_}; text that already looks
   * like that is escaped too.
   */
  static String escaped(String text) {
    String safe = text.contains("_x") ? LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_") : text;
    StringBuilder xml = new StringBuilder(safe.length() + 16);
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < safe.length()
          && Character.isLowSurrogate(safe.charAt(i + 1))) {
        xml.append(c).append(safe.charAt(++i));
      } else {
        appendEscaped(c, xml);
      }
    }
    return xml.toString();
  }

  private static void appendEscaped(char c, StringBuilder xml) {
    switch (c) {
      case '&' -> xml.append("&amp;");
      case '<' -> xml.append("&lt;");
      case '>' -> xml.append("&gt;");
      case '"' -> xml.append("&quot;");
      case '\n', '\t' -> xml.append(c);
      default -> {
        if (c < 0x20) {
          xml.append(String.format(Locale.ROOT, "_x%04X_", (int) c));
        } else if (Character.isSurrogate(c) || c >= 0xFFFE) {
          xml.append('\uFFFD');
        } else {
          xml.append(c);
        }
      }
    }
  }
}
