package io.etude.pdf.quality;

import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.Page;
import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.util.List;
import java.util.Optional;

/**
 * Space at the foot of pages that hold blocks only, such as those of an annex. A hole is excused if
 * what heads the next page could not have begun in it, or if the next page is held another way or
 * has other margins.
 */
final class AnnexChecks {
  private static final double HOLE = 0.15;

  private final Count holes = new Count(PageMeasure.ANNEX_HOLES);
  private final Count excused = new Count(PageMeasure.ANNEX_HOLES_BEFORE_BLOCKS);
  private Optional<Page> pending = Optional.empty();

  void page(Page page) {
    boolean blocks = !page.columns().isEmpty() && page.columns().stream().noneMatch(this::flows);
    if (pending.isPresent() && blocks) {
      ColumnFrame next = page.columns().get(0);
      boolean excuse =
          room(pending.get()).width() != room(page).width()
              || next.blocks().isEmpty()
              || next.blocks().get(0).unsplittable();
      hole(pending.get(), page, excuse);
    }
    pending = Optional.of(page).filter(p -> blocks);
  }

  private static ColumnFrame room(Page page) {
    return page.columns().get(page.columns().size() - 1);
  }

  private boolean flows(ColumnFrame column) {
    return column.flow();
  }

  private void hole(Page page, Page next, boolean excuse) {
    ColumnFrame room = room(page);
    double foot = room.top();
    for (ColumnFrame.Extent extent : room.blocks()) {
      foot = Math.max(foot, extent.bottom());
    }
    double height = room.bottom() - foot;
    if (height > HOLE * room.bottom()) {
      String white = Math.round(height) + " pt at the foot" + BlockNames.before(next, page);
      (excuse ? excused : holes).add(page.number(), white);
    }
  }

  List<PageQuality.Measure> measures() {
    return List.of(holes.measure(), excused.measure());
  }
}
