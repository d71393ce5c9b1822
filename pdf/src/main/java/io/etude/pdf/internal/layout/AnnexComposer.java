package io.etude.pdf.internal.layout;

import io.etude.document.Inline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stacks the blocks of an annex on pages, upright or turned as its tables want them. */
final class AnnexComposer {
  /** The part of the white that is left under a heading. */
  private static final double HEADED = 0.4;

  /** How much wider the white between tables may grow, so that a page ends near its foot. */
  private static final double STRETCH = 48;

  private final Setting setting;
  private final Annex annex;
  private final List<AnnexItem> items;
  private final boolean[] turned;
  private final Set<List<Inline>> keys = new LinkedHashSet<>();
  private int index;
  private AnnexItem.Cursor cursor;
  private boolean begun;

  AnnexComposer(Setting setting, Annex annex) {
    this.setting = setting;
    this.annex = annex;
    items = annex.items();
    turned = annex.turned();
    items.forEach(item -> keys.addAll(item.key()));
  }

  boolean done() {
    return index >= items.size();
  }

  /** Whether the next page is turned. */
  boolean turns() {
    return turned[index];
  }

  /** Lets what introduces the first table stand on a page that is upright already. */
  void beginUpright() {
    int lead = 0;
    for (int i = 0; i < items.size() && items.get(i).side() == AnnexItem.Side.EITHER; i++) {
      lead = items.get(i).keepWithNext() ? lead : i + 1;
    }
    Arrays.fill(turned, 0, lead, false);
  }

  /** Fills a page from a row downwards. */
  void page(PagePlan plan, int firstRow) {
    boolean turn = turned[index];
    Grid grid = turn ? setting.turned : setting.grid;
    if (turn) {
      plan.turn();
    }
    double top = grid.y(firstRow);
    double bottom = grid.bottom() - KeyLine.reserve(setting, keys, grid);
    int before = plan.placed().size();
    double y = top;
    boolean first = firstRow == 0;
    boolean must = first;
    List<Integer> elastic = new ArrayList<>();
    boolean headed = false;
    double spare = 0;
    while (!done() && turned[index] == turn) {
      AnnexItem item = items.get(index);
      double gap = first ? 0 : gap(index);
      boolean goesOn = cursor != null && begun;
      if (cursor == null) {
        cursor = item.open(grid);
      }
      double room = bottom - y - gap;
      if (!headed) { // what goes with a heading was measured with it
        spare = STRETCH * elastic.size();
      }
      if (!must && !accepts(room, spare, grid)) {
        break;
      }
      Optional<AnnexItem.Part> part = cursor.take(room, spare, must);
      if (part.isEmpty()) {
        break;
      }
      AnnexItem.Part p = part.get();
      if (!first && index > 0 && !items.get(index - 1).keepWithNext()) {
        elastic.add(plan.placed().size());
      }
      plan.placed()
          .add(new PagePlan.Placed(p.box(), p.id(), grid.left(), y + gap, p.width(), goesOn));
      begun = true;
      plan.key(annex.parent(), item.key());
      y += gap + p.box().height();
      first = false;
      must &= item.keepWithNext();
      headed = item.keepWithNext();
      if (!cursor.done()) {
        break;
      }
      cursor = null;
      begun = false;
      index++;
    }
    if (!done()) {
      stretch(plan.placed(), elastic, bottom - y);
    }
    plan.room(new PagePlan.Room(top, bottom, before, plan.placed().size()));
    plan.endRow(turn ? setting.grid.rows() : grid.rowsFor(y - grid.top()));
  }

  /** Moves boxes down, so that the white left at the foot stands between them instead. */
  private static void stretch(List<PagePlan.Placed> placed, List<Integer> elastic, double white) {
    double each = elastic.isEmpty() ? 0 : Math.min(STRETCH, white / elastic.size());
    double down = 0;
    for (int i = elastic.isEmpty() ? placed.size() : elastic.get(0); i < placed.size(); i++) {
      down += elastic.contains(i) ? each : 0;
      placed.set(i, placed.get(i).lower(down));
    }
  }

  /** White above an item; what a heading heads stands close below it. */
  private double gap(int item) {
    double gap = items.get(item).gapBefore();
    return item > 0 && items.get(item - 1).keepWithNext() ? HEADED * gap : gap;
  }

  /** Whether an item goes on this page, with the beginning of what it may not be parted from. */
  private boolean accepts(double room, double spare, Grid grid) {
    AnnexItem.Cursor next = cursor;
    double left = room;
    for (int i = index; next.accepts(left, spare); i++) {
      if (!items.get(i).keepWithNext() || i + 1 == items.size() || turned[i + 1] != turned[i]) {
        return true;
      }
      left -= next.height() + gap(i + 1);
      next = items.get(i + 1).open(grid);
    }
    return false;
  }
}
