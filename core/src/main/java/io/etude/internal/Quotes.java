package io.etude.internal;

import java.util.List;

/** Quotes texts in a message: where they are long, the part in which they differ. */
public final class Quotes {

  /** Of each text; three of them fit into a message. */
  private static final int MAX_LENGTH = 400;

  /** What is shown of what long texts have in common. */
  private static final int BEFORE = 40;

  private Quotes() {}

  /** A text in quotation marks; "none" for an empty one. */
  public static String of(String text) {
    return of(List.of(text)).get(0);
  }

  /** Texts that are compared, in their order. */
  public static List<String> of(List<String> texts) {
    List<String> written = texts.stream().filter(text -> !text.isBlank()).toList();
    String first = written.isEmpty() ? "" : written.get(0);
    int common = written.size() < 2 ? 0 : first.length();
    for (String text : written.subList(Math.min(1, written.size()), written.size())) {
      int same = 0;
      while (same < Math.min(common, text.length()) && text.charAt(same) == first.charAt(same)) {
        same++;
      }
      common = same;
    }
    int start = common - BEFORE;
    return texts.stream()
        .map(text -> text.isBlank() ? "none" : quoted(text.strip(), start))
        .toList();
  }

  private static String quoted(String text, int start) {
    boolean cut = start > 0 && text.length() > MAX_LENGTH;
    String shown = cut ? "\u2026" + text.substring(Math.min(start, text.length())) : text;
    return "\u201C"
        + (shown.length() > MAX_LENGTH ? shown.substring(0, MAX_LENGTH) + "\u2026" : shown)
        + "\u201D";
  }
}
