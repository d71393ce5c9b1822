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
  private final Count keptShort = new Count(PageMeasure.RAGGED_LINES_KEPT_SHORT);
  private final Count runts = new Count(PageMeasure.RUNTS);
  private long ragged;

  void page(Page page) {
    for (LineFill line : page.lines()) {
      if (line.measure() < NARROWEST) {
        continue;
      }
      if (line.setting() == LineFill.Setting.RAGGED && !line.last()) {
        ragged++;
        if (line.filled() < SHORT) {
          shorter.add(page.number(), text(line));
        }
        if (line.gap()) {
          (line.keptShort() ? keptShort : veryShort).add(page.number(), text(line));
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

  List<PageQuality.Measure> measures() {
    PageQuality.Measure none =
        new PageQuality.Measure(PageMeasure.SHORT_RAGGED_LINES, 0, List.of());
    return List.of(
        ragged < MIN_LINES ? none : shorter.share(ragged),
        veryShort.measure(),
        keptShort.measure(),
        runts.measure());
  }
}
