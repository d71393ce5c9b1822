package io.etude.narrative;

/**
 * Escapes text that goes into Markdown, so that a label holding a fence, {@code # x} or {@code <b>}
 * stays text.
 */
final class MarkdownEscapes {

  private MarkdownEscapes() {}

  /**
   * Backslashes before all ASCII punctuation, white space as single spaces, no private characters.
   */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c <= ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029';
      if (blank) {
        if (!space) {
          escaped.append(' ');
        }
      } else if (FigureTokens.isPrivate(c)) {
        escaped.append('\uFFFD');
      } else {
        if (isPunctuation(c)) {
          escaped.append('\\');
        }
        escaped.append(c);
      }
      space = blank;
    }
    return escaped.toString();
  }

  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
  }
}
