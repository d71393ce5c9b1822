package io.etude.xlsx.write;

import java.util.Locale;
import java.util.regex.Pattern;

/** The text of a cell as XML. */
final class CellXml {

  /** Characters that XML forbids, and what already looks like their escape. */
  private static final Pattern ESCAPED =
      Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|[\\x00-\\x08\\x0B-\\x1F]");

  private CellXml() {}

  /** A text in its element. */
  static String element(String text) {
    String start = needsSpace(text) ? "<t xml:space=\"preserve\">" : "<t>";
    return start + escaped(text) + "</t>";
  }

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
    if (Xml.isPlain(text) && !text.contains("_x")) {
      return text;
    }
    return Xml.escaped(
        ESCAPED
            .matcher(text)
            .replaceAll(
                found -> String.format(Locale.ROOT, "_x%04X_", (int) found.group().charAt(0))));
  }
}
