package io.etude.examples.preview;

/** HTML as text: what is not markup is escaped, also in attributes. Not thread-safe. */
final class Html {

  private final StringBuilder out = new StringBuilder(1 << 14);

  /** Text with its signs escaped. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Markup, in which each {@code {}} stands for one of the values, which are escaped. */
  Html add(String markup, Object... values) {
    int from = 0;
    for (Object value : values) {
      int place = markup.indexOf("{}", from);
      if (place < 0) {
        throw new IllegalArgumentException("more values than places in: " + markup);
      }
      out.append(markup, from, place).append(escaped(String.valueOf(value)));
      from = place + 2;
    }
    out.append(markup, from, markup.length());
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
