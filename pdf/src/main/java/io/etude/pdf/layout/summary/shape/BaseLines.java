package io.etude.pdf.layout.summary.shape;

import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.Words;
import java.util.List;

/** The lines of a base in its column. */
public final class BaseLines {

  /** Between the ends of a range of bases. */
  public static final String RANGE = "–";

  private BaseLines() {}

  /** A base in a column: a range that is too wide is in two lines, or in three. */
  public static List<String> of(String base, double width, Words words, TextStyle style) {
    int dash = base.indexOf(RANGE);
    if (dash < 0 || words.width(base, style) <= width - 1) {
      return List.of(base);
    }
    String from = base.substring(0, dash);
    String to = base.substring(dash + 1);
    return words.width(from + RANGE, style) <= width - 1
        ? List.of(from + RANGE, to)
        : List.of(from, RANGE, to);
  }
}
