package io.etude.pdf.quality;

import io.etude.pdf.frame.LineFill;
import io.etude.pdf.frame.Page;
import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.util.List;

/** Measures of ragged lines, and of the last lines of paragraphs. */
final class RagChecks {
  private static final double SHORT = 0.85;

  /** In a narrower measure, in characters, no way of breaking makes lines alike. */
  private static final int NARROWEST = 24;

  /** The share of fewer lines says little. */
  private static final int MIN_LINES = 50;

  private final Count shorter = new Count(PageMeasure.SHORT_RAGGED_LINES);
  private final Count veryShort = new Count(PageMeasure.VERY_SHORT_RAGGED_LINES);
  private final Count runts = new Count(PageMeasure.RUNTS);
  private long ragged;

  void page(Page page) {
    List<LineFill> lines = page.lines();
    for (int i = 0; i < lines.size(); i++) {
      LineFill line = lines.get(i);
      if (line.measure() < NARROWEST) {
        continue;
      }
      if (line.setting() == LineFill.Setting.RAGGED && !line.last()) {
        ragged++;
        if (line.filled() < SHORT) {
          shorter.add(page.number(), text(line));
        }
        if (line.gap() && !isBeforeWideWord(lines, i)) {
          veryShort.add(page.number(), text(line));
        }
      }
      if (line.runt()) {
        runts.add(page.number(), text(line));
      }
    }
  }

  /** What a line says; dots stand for the beginning of a word on the line before. */
  private static String text(LineFill line) {
    return line.goesOn() ? "\u2026" + line.text() : line.text();
  }

  /**
   * Whether the two lines below end within one word, which is wider than a line: a third hyphen in
   * a row would be needed to fill this one.
   */
  private static boolean isBeforeWideWord(List<LineFill> lines, int index) {
    if (index + 3 >= lines.size()) {
      return false;
    }
    int begun = lines.get(index + 2).begun();
    return begun > 0 && lines.get(index + 3).begun() > begun;
  }

  List<PageQuality.Measure> measures() {
    PageQuality.Measure none =
        new PageQuality.Measure(PageMeasure.SHORT_RAGGED_LINES, 0, List.of());
    return List.of(
        ragged < MIN_LINES ? none : shorter.share(ragged), veryShort.measure(), runts.measure());
  }
}
