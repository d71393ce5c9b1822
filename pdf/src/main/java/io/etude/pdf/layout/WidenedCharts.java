package io.etude.pdf.layout;

import io.etude.Diagnostic;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.page.PagePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Charts that were to be in one column and are across more of them: they would be higher than a
 * page, or no text is beside them and most of their page would be white.
 */
final class WidenedCharts {

  private WidenedCharts() {}

  /** What to say of them, in the order of the report. */
  static List<Diagnostic> of(List<Block> blocks, List<PagePlan> pages, Grid grid) {
    List<Diagnostic> widened = new ArrayList<>();
    for (Chart chart : inOneColumn(blocks)) {
      widened(chart, pages, grid).ifPresent(widened::add);
    }
    return widened;
  }

  /** What to say of a chart, of the first page that it is on. */
  private static Optional<Diagnostic> widened(Chart chart, List<PagePlan> pages, Grid grid) {
    for (int page = 0; page < pages.size(); page++) {
      for (PagePlan.Placed placed : pages.get(page).placed()) {
        if (placed.box().anchors().contains(chart.id()) && columns(placed.width(), grid) > 1) {
          return Optional.of(widened(chart, page + 1, placed, grid));
        }
      }
    }
    return Optional.empty();
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

  private static Diagnostic widened(Chart chart, int page, PagePlan.Placed placed, Grid grid) {
    String why =
        placed.tall()
            ? "as it would be higher than a page in one"
            : "where no text is beside it and most of the page would be white";
    String hint =
        placed.tall()
            ? "give it width=wide or full, or fewer rows"
            : "give it width=wide or full, or put it farther up, among text";
    return new Diagnostic(
        "widenedChart",
        chart.id(),
        "the chart was to be in one column, and is across "
            + columns(placed.width(), grid)
            + " on page "
            + page
            + ", "
            + why,
        hint);
  }
}
