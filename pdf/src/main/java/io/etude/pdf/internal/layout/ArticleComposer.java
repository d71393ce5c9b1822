package io.etude.pdf.internal.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Makes pages of running text and floaters. For every page it tries the ways to place the floaters
 * that are due and keeps the one with the least white, delay and haste.
 */
final class ArticleComposer {

  /** How many floaters one page considers. */
  private static final int WINDOW = 5;

  private final Grid grid;
  private final Galley galley;
  private final ColumnFill text;
  private final List<Galley.Mention> waiting;
  private PageTrial best;
  private double bestCost;
  private int from;
  private int age;
  private Box carried;

  ArticleComposer(Grid grid, Galley galley) {
    this.grid = grid;
    this.galley = galley;
    text = new ColumnFill(galley.lines(), grid.row());
    waiting = new ArrayList<>(galley.mentions());
  }

  boolean done() {
    return from >= text.size() && waiting.isEmpty() && carried == null;
  }

  /** Fills a page from a row downwards. */
  void page(PagePlan plan, int startRow) {
    int firstRow = startRow;
    if (carried != null) {
      firstRow = carry(plan, "");
      if (carried != null || grid.rows() - firstRow < PageTrial.LEAST_TEXT) {
        return;
      }
    }
    List<Galley.Mention> window = window(firstRow);
    best = null;
    bestCost = Double.MAX_VALUE;
    PageTrial.Slot[] slots = new PageTrial.Slot[window.size()];
    if (from < text.size()) {
      choose(window, slots, 0, firstRow);
    } else {
      Arrays.fill(slots, PageTrial.Slot.LATER);
      tryAll(slots, firstRow);
    }
    if (best == null) {
      throw new IllegalStateException("no way to fill a page from row " + firstRow);
    }
    boolean progress = best.to() > from || best.placedCount() > 0;
    if (!progress && firstRow == 0 && !window.isEmpty()) {
      force(plan, window);
      return;
    }
    best.writeTo(plan, galley);
    from = best.to();
    PageTrial made = best;
    boolean late =
        window.stream().map(Galley.Mention::floater).anyMatch(floater -> !made.places(floater));
    age = late ? age + 1 : 0;
    waiting.removeIf(mention -> made.places(mention.floater()));
  }

  /** The floaters whose mention may come on this page. */
  private List<Galley.Mention> window(int firstRow) {
    int reach = from + (grid.rows() - firstRow) * grid.columns() + 5;
    return waiting.stream().limit(WINDOW).takeWhile(mention -> mention.line() <= reach).toList();
  }

  private void choose(
      List<Galley.Mention> window, PageTrial.Slot[] slots, int index, int firstRow) {
    if (index == window.size()) {
      tryAll(slots, firstRow);
      return;
    }
    Floater floater = window.get(index).floater();
    slots[index] = PageTrial.Slot.LATER;
    choose(window, slots, index + 1, firstRow);
    boolean held = earlier(window, slots, index, PageTrial.Slot.LATER);
    if (held) {
      return;
    }
    if (floater.wish() == 1 && grid.columns() > 1) {
      slots[index] = PageTrial.Slot.SIDE;
      choose(window, slots, index + 1, firstRow);
      return;
    }
    if (!earlier(window, slots, index, PageTrial.Slot.FOOT)) {
      slots[index] = PageTrial.Slot.HEAD;
      choose(window, slots, index + 1, firstRow);
    }
    slots[index] = PageTrial.Slot.FOOT;
    choose(window, slots, index + 1, firstRow);
  }

  /** Whether a figure or table before this one has that slot: numbers must keep their order. */
  private static boolean earlier(
      List<Galley.Mention> window, PageTrial.Slot[] slots, int index, PageTrial.Slot slot) {
    if (!window.get(index).floater().numbered()) {
      return false;
    }
    for (int i = 0; i < index; i++) {
      if (slots[i] == slot && window.get(i).floater().numbered()) {
        return true;
      }
    }
    return false;
  }

  private void tryAll(PageTrial.Slot[] slots, int firstRow) {
    boolean sides = false;
    for (PageTrial.Slot slot : slots) {
      sides |= slot == PageTrial.Slot.SIDE;
    }
    for (int side = sides ? 1 : 0; side <= (sides ? grid.columns() : 0); side++) {
      PageTrial trial = new PageTrial(grid, text, from, firstRow, waiting, slots, side);
      if (trial.run()) {
        double cost = trial.cost(age) + (side > 1 ? 6 * (side - 1) : 0);
        if (cost < bestCost) {
          bestCost = cost;
          best = trial;
        }
      }
    }
  }

  /** A floater taller than a page goes across all columns, in parts if need be. */
  private void force(PagePlan plan, List<Galley.Mention> window) {
    Floater floater = window.get(0).floater();
    carried = floater.box(grid.columns());
    waiting.remove(0);
    carry(plan, floater.id());
  }

  /** Places as much of a carried box as the page takes; gives the row below it. */
  private int carry(PagePlan plan, String id) {
    double room = grid.rows() * grid.row();
    Box box = carried;
    Optional<Box.Split> split = box.height() > room ? box.split(room) : Optional.<Box.Split>empty();
    carried = split.map(Box.Split::tail).orElse(null);
    Box head = split.map(Box.Split::head).orElse(box);
    plan.placed().add(new PagePlan.Placed(head, id, grid.x(0), grid.y(0), grid.fullWidth(), false));
    int row = Math.min(grid.rows(), grid.rowsFor(head.height()) + 2);
    plan.endRow(row);
    return row;
  }
}
