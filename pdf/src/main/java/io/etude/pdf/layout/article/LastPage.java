package io.etude.pdf.layout.article;

import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.page.Floater;
import io.etude.pdf.layout.page.Galley;
import io.etude.pdf.layout.page.Placement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets what is below the end of an article as wide as fills its page best, and no wider than it
 * fills: two boxes that would leave the third column white take all three.
 */
final class LastPage {

  /** With more of them, there is no row that one would have to fill alone. */
  private static final int MAX_BOXES = 4;

  private final List<Galley.Mention> waiting;
  private final Grid grid;
  private final List<Floater> below;
  private PageTrial best;
  private double lowestCost;

  LastPage(PageTrial page, List<Galley.Mention> waiting, Grid grid) {
    this.waiting = waiting;
    this.grid = grid;
    below =
        page.placedFloaters().stream()
            .filter(placed -> placed.placement().slot() == Placement.Slot.BELOW)
            .map(placed -> placed.placement().floater())
            .toList();
    best = page;
    lowestCost = cost(page);
  }

  /** The best page. */
  PageTrial best() {
    if (below.size() <= MAX_BOXES) {
      widen(0, new HashMap<>());
    }
    return best.levelled();
  }

  private void widen(int index, Map<Floater, Integer> widths) {
    if (index == below.size()) {
      PageTrial page = best.with(widths, waiting);
      double cost = cost(page);
      if (cost < lowestCost && below.stream().allMatch(page::places)) {
        best = page;
        lowestCost = cost;
      }
      return;
    }
    Floater floater = below.get(index);
    Floater.Span own = floater.span();
    int filled = Math.max(own.preferred(), Math.min(own.filled(), own.max()));
    for (int span = own.preferred(); span <= Math.min(grid.columns(), filled); span++) {
      widths.put(floater, span);
      widen(index + 1, widths);
    }
  }

  private double cost(PageTrial page) {
    return new PageCost(page, waiting, grid.rows(), Concern.BALANCE).total();
  }
}
