package io.etude.pdf.layout;

import io.etude.Diagnostic;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.page.PagePlan;
import java.util.ArrayList;
import java.util.List;

/**
 * Charts that were to be in one column and are across more of them, as no text is beside them and
 * most of their page would be white.
 */
final class WidenedCharts {

  private WidenedCharts() {}

  /** What to say of them, in the order of the report. */
  static List<Diagnostic> of(List<Block> blocks, List<PagePlan> pages, Grid grid) {
    List<Diagnostic> widened = new ArrayList<>();
    for (Chart chart : inOneColumn(blocks)) {
      for (int page = 0; page < pages.size(); page++) {
        for (PagePlan.Placed placed : pages.get(page).placed()) {
          if (placed.box().anchors().contains(chart.id())) {
            long columns = columns(placed.width(), grid);
            if (columns > 1) {
              widened.add(widened(chart, page + 1, columns));
            }
          }
        }
      }
    }
    return widened;
  }

  private static List<Chart> inOneColumn(List<Block> blocks) {
    List<Chart> charts = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Chart chart && chart.width() == Block.Width.COLUMN) {
        charts.add(chart);
      } else if (block instanceof Block.Section section
          && section.role() == Block.Section.Role.ARTICLE) {
        charts.addAll(inOneColumn(section.blocks()));
      } else if (block instanceof Block.Custom custom) {
        charts.addAll(inOneColumn(custom.fallback()));
      }
    }
    return charts;
  }

  private static long columns(double width, Grid grid) {
    return Math.round((width + grid.gutter()) / (grid.columnWidth() + grid.gutter()));
  }

  private static Diagnostic widened(Chart chart, int page, long columns) {
    return new Diagnostic(
        "widenedChart",
        chart.id(),
        "the chart was to be in one column, and is across "
            + columns
            + " on page "
            + page
            + ", where no text is beside it and most of the page would be white",
        "give it width=wide or full, or put it farther up, among text");
  }
}
