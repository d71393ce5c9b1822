package io.etude.xlsx.write;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * XML written front to back. An element is said with its attributes, such as {@code brk id=?
 * man=1}; values take the places of question marks, and an attribute whose value is null or false
 * is left out.
 */
final class Xml {

  private final StringBuilder out = new StringBuilder();

  /** Begins a document with its outermost element. */
  static Xml document(String element, Object... values) {
    Xml xml = new Xml();
    xml.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    return xml.open(element, values);
  }

  Xml open(String element, Object... values) {
    return start(element, values, ">");
  }

  Xml close(String... names) {
    for (String name : names) {
      out.append("</").append(name).append('>');
    }
    return this;
  }

  Xml empty(String element, Object... values) {
    return start(element, values, "/>");
  }

  /** An element whose content is an attribute {@code val}. */
  Xml val(String name, Object value) {
    return empty(name + " val=?", value instanceof Boolean flag ? (flag ? 1 : 0) : value);
  }

  /** An element with a text. */
  Xml leaf(String element, Object text, Object... values) {
    open(element, values);
    out.append(escaped(shown(text)));
    return close(element.split(" ", 2)[0]);
  }

  /** An element around those of a list, whose size takes the places of question marks, if any. */
  <T> Xml list(String element, Collection<T> items, Consumer<T> each) {
    if (!items.isEmpty()) {
      open(element, items.size(), items.size());
      items.forEach(each);
      close(element.split(" ", 2)[0]);
    }
    return this;
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

  private Xml start(String element, Object[] values, String end) {
    String[] words = element.split(" ");
    out.append('<').append(words[0]);
    int next = 0;
    for (int i = 1; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      boolean open = words[i].endsWith("=?");
      Object value = open ? values[next++] : words[i].substring(equals + 1);
      if (value != null && !value.equals(false)) {
        String text = escaped(shown(value)).replace("\n", "&#10;").replace("\t", "&#9;");
        out.append(' ').append(words[i], 0, equals).append("=\"").append(text).append('"');
      }
    }
    out.append(end);
    return this;
  }

  private static String shown(Object value) {
    return value instanceof Double number
        ? number(number)
        : value.equals(true) ? "1" : value.toString();
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
