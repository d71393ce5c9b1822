package io.etude.pdf.layout.summary.strip;

import io.etude.document.SummaryCell;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A base of a strip.
 *
 * @param text what is printed
 * @param x its place from the left edge of the strip
 * @param line its line
 */
record FlowedBase(String text, double x, int line) {

  private static final double GAP = 3.5;

  /** The bases of a strip, one behind the other in as many lines as they take. */
  static List<FlowedBase> of(StripRow row, Words words, TextStyle style) {
    List<FlowedBase> flowed = new ArrayList<>();
    double x = 0;
    int line = 0;
    for (SummaryCell cell : row.cells()) {
      double width = words.width(cell.text(), style);
      if (x > 0 && x + width > row.span().width()) {
        x = 0;
        line++;
      }
      flowed.add(new FlowedBase(cell.text(), x, line));
      x += width + GAP;
    }
    return flowed;
  }
}
