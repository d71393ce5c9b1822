package io.etude.pdf.quality;

import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.ColumnFrame.LineInfo;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Page;
import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.util.List;

/** Measures of type: how small it gets, and how many characters a full line of text has. */
final class TypeChecks {
  private static final double SMALLEST = 6.5;
  private static final double TOLERANCE = 1e-3;

  private final Count small = new Count(PageMeasure.SMALL_TYPE);
  private long lines;
  private long characters;

  void page(Page page) {
    for (Item item : page.items()) {
      if (item instanceof Item.Glyphs run && run.size() < SMALLEST - TOLERANCE) {
        small(run, page.number());
      }
    }
    for (ColumnFrame column : page.columns()) {
      for (LineInfo line : column.lines()) {
        if (line.kind() == LineInfo.Kind.TEXT && line.index() < line.count() - 1) {
          lines++;
          characters += line.text().strip().length();
        }
      }
    }
  }

  private void small(Item.Glyphs run, int page) {
    if (!run.text().isBlank()) {
      small.add(page, run.text());
    }
  }

  List<PageQuality.Measure> measures() {
    double average = lines == 0 ? 0 : characters / (double) lines;
    return List.of(
        small.measure(),
        new PageQuality.Measure(PageMeasure.CHARACTERS_PER_LINE, average, List.of()));
  }
}
