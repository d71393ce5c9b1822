package io.etude.pdf.quality;

import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Page;
import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.util.List;

/** How small type gets. */
final class TypeChecks {
  private static final double SMALLEST = 6.5;
  private static final double TOLERANCE = 1e-3;

  private final Count small = new Count(PageMeasure.SMALL_TYPE);

  void page(Page page) {
    for (Item item : page.items()) {
      if (item instanceof Item.Glyphs run && run.size() < SMALLEST - TOLERANCE) {
        small(run, page.number());
      }
    }
  }

  private void small(Item.Glyphs run, int page) {
    if (!run.text().isBlank()) {
      small.add(page, run.text());
    }
  }

  List<PageQuality.Measure> measures() {
    return List.of(small.measure());
  }
}
