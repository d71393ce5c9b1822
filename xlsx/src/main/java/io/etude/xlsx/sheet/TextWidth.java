package io.etude.xlsx.sheet;

/**
 * Widths of text in the workbook's unit, the width of a digit: a rough metric of Arial-like fonts,
 * since the reader's fonts are unknown.
 */
public final class TextWidth {

  private static final double MIN_HEADING = 8;
  private static final double MAX_HEADING = 17;

  /** Bold text is wider. */
  private static final double BOLD = 1.1;

  /** The widths of the first characters. */
  private static final double[] FIRST = new double[0x180];

  static {
    for (int c = 0; c < FIRST.length; c++) {
      FIRST[c] = find(c);
    }
  }

  private TextWidth() {}

  /** The width of the longest line of {@code text}. */
  public static double of(String text) {
    double widest = 0;
    double width = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      width = c == '\n' ? 0 : width + of(c);
      widest = Math.max(widest, width);
    }
    return widest;
  }

  /** The width of a line with a word more, which has no line break. */
  static double of(double line, String word) {
    double width = line;
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      width += of(word.codePointAt(i));
    }
    return width;
  }

  /** The width of a line of bold type. */
  public static double ofBold(String text) {
    return of(text) * BOLD;
  }

  /** The width of the widest piece that cannot be broken. */
  public static double ofLongestWord(String text) {
    double widest = 0;
    for (String word : text.split("[ \\n-]")) {
      widest = Math.max(widest, of(word));
    }
    return widest;
  }

  /** The width of a column with that heading, which wraps between words. */
  public static double ofHeading(String heading) {
    double word = ofLongestWord(heading) * BOLD + 1.5;
    return Math.max(MIN_HEADING, Math.min(word, MAX_HEADING));
  }

  static double of(int c) {
    return c < FIRST.length ? FIRST[c] : find(c);
  }

  private static double find(int c) {
    if ("iljtfrI.,;:'|!()[]/\u2019\u00A0\u202F ".indexOf(c) >= 0) {
      return 0.55;
    }
    if ("mwMW%@".indexOf(c) >= 0) {
      return 1.55;
    }
    if (c >= 0x2E80) {
      return 1.9;
    }
    return Character.isUpperCase(c) ? 1.25 : 1;
  }
}
