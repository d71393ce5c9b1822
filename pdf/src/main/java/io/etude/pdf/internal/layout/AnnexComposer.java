package io.etude.pdf.internal.layout;

import java.util.List;
import java.util.Optional;

/** Stacks the blocks of an annex on pages. */
final class AnnexComposer {
  private final Grid grid;
  private final List<AnnexItem> items;
  private int index;
  private AnnexItem.Cursor cursor;

  AnnexComposer(Grid grid, Annex annex) {
    this.grid = grid;
    items = annex.items();
  }

  boolean done() {
    return index >= items.size();
  }

  /** Fills a page from a row downwards. */
  void page(PagePlan plan, int firstRow) {
    double y = grid.y(firstRow);
    double bottom = grid.bottom();
    boolean head = firstRow == 0;
    while (!done()) {
      AnnexItem item = items.get(index);
      double gap = head || cursor != null ? 0 : item.gapBefore();
      if (cursor == null) {
        cursor = item.open();
      }
      double room = bottom - y - gap;
      if (!head && room < cursor.least() + followers()) {
        break;
      }
      Optional<AnnexItem.Part> part = cursor.take(room, head);
      if (part.isEmpty()) {
        break;
      }
      AnnexItem.Part p = part.get();
      plan.placed()
          .add(
              new PagePlan.Placed(
                  p.box(), p.id(), grid.left(), y + gap, p.width(), cursor.splittable()));
      y += gap + p.box().height();
      head = false;
      if (!cursor.done()) {
        break;
      }
      cursor = null;
      index++;
    }
    plan.endRow(grid.rowsFor(y - grid.top()));
  }

  /** The room that must be left for what an item may not be parted from. */
  private double followers() {
    double height = 0;
    for (int i = index; i < items.size() - 1 && items.get(i).keepWithNext(); i++) {
      AnnexItem next = items.get(i + 1);
      height += next.gapBefore() + next.open().least();
    }
    return height;
  }
}
