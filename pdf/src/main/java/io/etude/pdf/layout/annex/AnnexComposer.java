package io.etude.pdf.layout.annex;

import io.etude.document.text.Inline;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.page.AnnexItem;
import io.etude.pdf.layout.page.PagePlan;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Stacks the blocks of an annex on pages, upright or turned as its tables want them. */
public final class AnnexComposer {

  /** Empty rows above a block that closes the annex on a page before it. */
  private static final int ABOVE = 2;

  private final LayoutContext context;
  private final AnnexSegment annex;
  private List<AnnexItem> items;
  private final Grid[] grids;
  private final Set<List<Inline>> keys = new LinkedHashSet<>();

  /** The first item behind the pages that have been chosen and filled. */
  private int next;

  private final Deque<AnnexBreaks.Page> pages = new ArrayDeque<>();
  private AnnexRun run;

  /** How much wider the space between blocks was on the last page. */
  private double stretch;

  /** Whether the last block has floated to a page before its turn. */
  private boolean floated;

  public AnnexComposer(LayoutContext context, AnnexSegment annex) {
    this.context = context;
    this.annex = annex;
    items = annex.items();
    boolean[] turned = annex.turned();
    grids = new Grid[turned.length];
    Arrays.setAll(grids, i -> turned[i] ? context.turned : annex.upright());
    items.forEach(item -> keys.addAll(item.key()));
  }

  public boolean done() {
    return next >= items.size();
  }

  /** The next page's grid. */
  public Grid grid() {
    return grids[next];
  }

  /** Places what introduces the first table on a page that is begun already. */
  public void beginOn(PagePlan plan) {
    int lead = 0;
    for (int i = 0; i < items.size() && items.get(i).side() == AnnexItem.Side.EITHER; i++) {
      lead = items.get(i).keepWithNext() ? lead : i + 1;
    }
    Arrays.fill(grids, 0, lead, plan.grid());
  }

  /** Sets the block that floats below the end of an article before the annex, if there is room. */
  public void closeOn(PagePlan plan) {
    int last = items.size() - 1;
    boolean article = !plan.placed().isEmpty() || !plan.segments().isEmpty();
    Grid grid = plan.grid();
    if (last == 0 || !items.get(last).floats() || !article || grid == context.turned) {
      return;
    }
    AnnexItem.Rows rows = items.get(last).open(grid);
    int row = plan.endRow() + ABOVE;
    int end = row + grid.rowsFor(rows.height(0, rows.count()));
    if (end <= grid.rows()) {
      place(plan, rows.part(0, rows.count(), true), grid, grid.y(row), false);
      plan.endRow(end);
      items = items.subList(0, last);
    }
  }

  private static void place(
      PagePlan plan, AnnexItem.Part part, Grid grid, double y, boolean goesOn) {
    plan.placed().add(new PagePlan.Placed(part.box(), grid.left(), y, part.width(), goesOn));
  }

  /** Fills a page from a row downwards. */
  public void page(PagePlan plan, int firstRow) {
    Grid grid = grid();
    plan.grid(grid);
    double top = grid.y(firstRow);
    double bottom = grid.bottom() - KeyLine.reserve(context, keys, grid);
    if (pages.isEmpty()) {
      begin(grid, bottom - top, bottom - grid.top());
    }
    double above = firstRow > 0 ? run.gap(0) : 0;
    int before = plan.placed().size();
    double foot = top;
    if (firstRow == 0 || pages.element().height() <= bottom - top - above) {
      foot = fill(plan, grid, top + above, bottom);
    }
    plan.room(new PagePlan.Room(top, bottom, before, plan.placed().size()));
    boolean turned = grid == context.turned;
    plan.endRow(turned ? context.grid.rows() : grid.rowsFor(foot - grid.top()));
  }

  /** Chooses the pages of the items that come next and are on pages of the same kind. */
  private void begin(Grid grid, double firstRoom, double room) {
    int end = next + 1;
    while (end < items.size() && grids[end] == grids[next]) {
      end++;
    }
    run = new AnnexRun(items.subList(next, end), end == items.size(), grid);
    double above = firstRoom < room ? run.gap(0) : 0;
    pages.addAll(AnnexBreaks.of(run, firstRoom - above, room));
    stretch = 0;
  }

  /** Places what is on a page from a height downwards, and gives its foot. */
  private double fill(PagePlan plan, Grid grid, double top, double bottom) {
    AnnexBreaks.Page page = pages.remove();
    stretch(page, bottom - top - page.height());
    double y = top;
    for (AnnexRun.Piece piece : run.pieces(page.from(), page.to(), page.floats())) {
      y += piece.gap() + (piece.springy() ? stretch : 0);
      AnnexItem.Part part = piece.part();
      place(plan, part, grid, y, piece.goesOn());
      plan.key(annex.parent(), piece.item().key());
      y += part.box().height();
    }
    floated |= page.floats();
    if (pages.isEmpty()) {
      end();
    }
    return y;
  }

  /** The white at the foot goes between the blocks, but on the last page no more than before. */
  private void stretch(AnnexBreaks.Page page, double white) {
    double most = pages.isEmpty() ? stretch : AnnexBreaks.STRETCH;
    stretch = page.springs() == 0 ? most : Math.max(0, Math.min(most, white / page.springs()));
  }

  /** A block that could not float has an upright page of its own. */
  private void end() {
    next += run.fixed();
    if (floated) {
      next = items.size();
    } else if (next < items.size() && run.floaterHeight() > 0) {
      grids[next] = annex.upright();
    }
  }
}
