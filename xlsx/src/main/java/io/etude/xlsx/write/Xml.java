package io.etude.xlsx.write;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * XML written front to back. Attributes are names and values in turn; one whose value is null is
 * left out.
 */
final class Xml {

  private final StringBuilder out = new StringBuilder();

  /** Begins a document with its outermost element. */
  static Xml document(String name, Object... attributes) {
    Xml xml = new Xml();
    xml.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    return xml.open(name, attributes);
  }

  Xml open(String name, Object... attributes) {
    return start(name, attributes, ">");
  }

  Xml close(String... names) {
    for (String name : names) {
      out.append("</").append(name).append('>');
    }
    return this;
  }

  Xml empty(String name, Object... attributes) {
    return start(name, attributes, "/>");
  }

  /** An element whose content is an attribute {@code val}. */
  Xml val(String name, Object value) {
    return empty(name, "val", value);
  }

  /** An element with a text. */
  Xml leaf(String name, Object text, Object... attributes) {
    open(name, attributes);
    out.append(escaped(shown(text)));
    return close(name);
  }

  /** What is XML already. */
  Xml raw(CharSequence xml) {
    out.append(xml);
    return this;
  }

  boolean isEmpty() {
    return out.length() == 0;
  }

  byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private Xml start(String name, Object[] attributes, String end) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        String value = escaped(shown(attributes[i + 1]));
        out.append(' ').append(attributes[i]).append("=\"");
        out.append(value.replace("\n", "&#10;").replace("\t", "&#9;")).append('"');
      }
    }
    out.append(end);
    return this;
  }

  private static String shown(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? "1" : "0";
    }
    return value instanceof Double number ? number(number) : value.toString();
  }

  /** The shortest form that reads back as the same double. */
  static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  /** A colour as six digits. */
  static String hex(int rgb) {
    return String.format(Locale.ROOT, "%06X", rgb & 0xFFFFFF);
  }

  /** Whether a text is the same as XML. */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\t'
          || c == '&'
          || c == '<'
          || c == '>'
          || c == '"'
          || c >= Character.MIN_SURROGATE && (c <= Character.MAX_SURROGATE || c >= 0xFFFE)) {
        return false;
      }
    }
    return true;
  }

  /** A text as XML; what XML forbids becomes the character for such cases. */
  static String escaped(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder xml = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(c, xml));
    return xml.toString();
  }

  private static void append(int c, StringBuilder xml) {
    switch (c) {
      case '&' -> xml.append("&amp;");
      case '<' -> xml.append("&lt;");
      case '>' -> xml.append("&gt;");
      case '"' -> xml.append("&quot;");
      case '\r' -> xml.append("&#13;");
      default -> {
        boolean forbidden =
            c < ' ' && c != '\n' && c != '\t'
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                || c == 0xFFFE
                || c == 0xFFFF;
        xml.appendCodePoint(forbidden ? 0xFFFD : c);
      }
    }
  }
}
