package io.etude.pdf.quality;

import io.etude.pdf.frame.LineFill;
import io.etude.pdf.frame.Page;
import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.util.List;

/** Measures of ragged lines, and of the last lines of paragraphs. */
final class RagChecks {
  private static final double SHORT = 0.85;
  private static final double VERY_SHORT = 0.75;

  /** A word of fewer characters is short. */
  private static final int SHORT_WORD = 5;

  /** The end of a word that fills as much of the line is no stub. */
  private static final double END_OF_WORD = 1 / 3.0;

  /** In a narrower measure, in characters, no way of breaking makes lines alike. */
  private static final int NARROWEST = 24;

  /** The share of fewer lines says little. */
  private static final int MIN_LINES = 50;

  private final Count shorter = new Count(PageMeasure.SHORT_RAGGED_LINES);
  private final Count veryShort = new Count(PageMeasure.VERY_SHORT_RAGGED_LINES);
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
          shorter.add(page.number(), line.text());
        }
        if (line.filled() < VERY_SHORT) {
          veryShort.add(page.number(), line.text());
        }
      }
      if (isRunt(line)) {
        runts.add(page.number(), line.text());
      }
    }
  }

  /**
   * A last line of one short word, or of the short end of a word. Of a word that is wider than the
   * line some end is left over anyway.
   */
  private static boolean isRunt(LineFill line) {
    String text = line.text().strip();
    boolean several = text.indexOf(' ') >= 0 || line.setting() == LineFill.Setting.BALANCED;
    if (line.first() || !line.last() || several) {
      return false;
    }
    if (line.goesOn()) {
      return line.filled() < END_OF_WORD && line.begun() + text.length() <= line.measure();
    }
    return text.chars().filter(Character::isLetterOrDigit).count() < SHORT_WORD;
  }

  List<PageQuality.Measure> measures() {
    PageQuality.Measure none =
        new PageQuality.Measure(PageMeasure.SHORT_RAGGED_LINES, 0, List.of());
    return List.of(
        ragged < MIN_LINES ? none : shorter.share(ragged), veryShort.measure(), runts.measure());
  }
}
