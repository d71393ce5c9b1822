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
import java.util.Optional;
import java.util.Set;

/** Stacks the blocks of an annex on pages, upright or turned as its tables want them. */
public final class AnnexComposer {

  /** Empty rows above a block that closes the annex on a page before it. */
  private static final int ABOVE = 2;

  /** An article's last page that is filled to less than this has room for such a block. */
  private static final double OPEN = 0.6;

  /** Without that block the last page is filled to this at least. */
  private static final double MIN_LAST = 0.3;

  /** Alone on a page, such a block would fill less than this of it. */
  private static final double LONELY = 0.45;

  private final LayoutContext context;
  private final AnnexSegment annex;
  private final List<AnnexItem> items;
  private final Grid[] grids;
  private final Set<List<Inline>> keys = new LinkedHashSet<>();

  /** The first item behind those whose pages have been chosen. */
  private int next;

  private final Deque<AnnexBreaks.AnnexPage> pages = new ArrayDeque<>();
  private AnnexRun run;
  private Optional<PagePlan> articleEnd = Optional.empty();

  /** The pages that have been chosen. */
  private Grid pagesGrid;

  /** Whether what heads the next page would have fit on the last one. */
  private boolean fillable;

  /** How much wider the space between blocks was on the last page. */
  private double stretch;

  /** How far the last page was spread. */
  private double spread;

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
    return pages.isEmpty() && next >= items.size();
  }

  /** The next page's grid. */
  public Grid grid() {
    return pages.isEmpty() ? grids[next] : pagesGrid;
  }

  /**
   * Chooses its first pages so that it begins at a row of a page that is in use, unless it is
   * better to leave the rest of that page.
   *
   * @param plan that page
   * @param ifSaving whether it is better to leave it if as many pages follow either way
   */
  public boolean begins(PagePlan plan, int firstRow, boolean ifSaving) {
    Grid grid = grid();
    double bottom = bottom(grid);
    double room = bottom - grid.y(firstRow);
    double page = bottom - grid.top();
    int saved = 0;
    if (ifSaving) {
      begin(grid, page, page);
      saved = closesUnder(plan) ? Math.min(pages.size(), restPages(page)) : pages.size();
      forget();
    }
    begin(grid, room, page);
    boolean begins = pages.element().height() <= room - run.gap(0);
    if (begins && (!ifSaving || pages.size() - 1 < saved)) {
      return true;
    }
    forget();
    return false;
  }

  /** Whether all that is left is in the run, and its last block has room under an article. */
  private boolean closesUnder(PagePlan plan) {
    return next == items.size()
        && run.size() > 1
        && run.last().closes()
        && closing(plan, run.last()).isPresent();
  }

  /** How many pages the run takes without its last block. */
  private int restPages(double page) {
    return AnnexBreaks.of(run.withoutLast(), page, page).size();
  }

  /** Chooses all pages anew. */
  private void forget() {
    pages.clear();
    next = 0;
  }

  /** Says on which page the article before it ends, where there may be room for its last block. */
  public void follows(PagePlan plan) {
    boolean article = !plan.placed().isEmpty() || !plan.segments().isEmpty();
    articleEnd = Optional.of(plan).filter(end -> article && end.grid() != context.turned);
  }

  private static void place(
      PagePlan plan, AnnexItem.Part part, Grid grid, double y, boolean goesOn) {
    plan.placed().add(new PagePlan.Placed(part.box(), grid.left(), y, part.width(), goesOn));
  }

  private double bottom(Grid grid) {
    return grid.bottom() - KeyLine.reserve(context, keys, grid);
  }

  /** Fills a page from a row downwards. */
  public void page(PagePlan plan, int firstRow) {
    Grid grid = grid();
    plan.grid(grid);
    double top = grid.y(firstRow);
    double bottom = bottom(grid);
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

  /** The item behind those from one on that are on pages of the same kind. */
  private int end(int from) {
    int end = from + 1;
    while (end < items.size() && grids[end] == grids[from]) {
      end++;
    }
    return end;
  }

  /** Chooses the pages of the items that come next and are on pages of the same kind. */
  private void begin(Grid grid, double firstRoom, double room) {
    int end = end(next);
    pagesGrid = grid;
    run = new AnnexRun(items.subList(next, end), grid);
    double above = firstRoom < room ? run.gap(0) : 0;
    pages.addAll(AnnexBreaks.of(run, firstRoom - above, room));
    if (end == items.size() && end - next > 1 && items.get(end - 1).closes()) {
      close(grid, firstRoom - above, room);
    }
    next = grids[end - 1] == grid ? end : end - 1;
    boolean aloneOnItsSide = next == items.size() - 1 && items.get(next).closes();
    next += aloneOnItsSide && closesArticle(items.get(next)) ? 1 : 0;
    stretch = 0;
    spread = 0;
    fillable = false;
  }

  private static boolean lastIsAlone(AnnexRun run, List<AnnexBreaks.AnnexPage> pages) {
    AnnexRun.Place from = pages.get(pages.size() - 1).from();
    return from.row() == 0 && from.item() == run.size() - 1;
  }

  /**
   * Finds a place for the block that closes the report: under an article whose last page has much
   * room; and where it would be alone on its page, under the last tables, in closer lines; under
   * the article; before the annex if that saves the page; begun on the page before if that would be
   * seen to end too early; before the annex if that leaves the last page fuller; else on an upright
   * page.
   */
  private void close(Grid grid, double firstRoom, double room) {
    AnnexItem last = run.last();
    if (fillsArticle(last, firstRoom, room) || !lastIsAlone(run, List.copyOf(pages))) {
      return;
    }
    for (AnnexItem closer : last.closer()) {
      AnnexRun other = run.withLast(closer, grid);
      if (choose(other, AnnexBreaks.of(other, firstRoom, room), pages.size() - 1)) {
        return;
      }
    }
    if (closesArticle(last)) {
      leaveLast(firstRoom, room);
      return;
    }
    AnnexRun moved = run.lastFirst();
    List<AnnexBreaks.AnnexPage> its = AnnexBreaks.of(moved, firstRoom, room);
    if (next == 0 && choose(moved, its, pages.size() - 1)) {
      return;
    }
    if (grid == context.turned) {
      leaveLast(firstRoom, room);
      grids[items.size() - 1] = annex.upright();
    } else if (last.divided().isPresent() && endsTooEarly(room)) {
      AnnexRun parts = run.withLast(last.divided().get(), grid);
      choose(parts, AnnexBreaks.of(parts, firstRoom, room), pages.size());
    } else if (next == 0 && isLonely(its, room)) {
      choose(moved, its, pages.size());
    }
  }

  /** Whether the last block leaves its page emptier than the others do if they are behind it. */
  private boolean isLonely(List<AnnexBreaks.AnnexPage> moved, double room) {
    double alone = pages.getLast().height();
    // the heading of the results in summary would be on a page more
    boolean repeats = items.stream().anyMatch(item -> !item.stretches());
    return !repeats && alone < LONELY * room && moved.get(moved.size() - 1).height() >= alone;
  }

  /** Sets the block below an article that ends early, unless too little is left behind it. */
  private boolean fillsArticle(AnnexItem last, double firstRoom, double room) {
    boolean open =
        articleEnd.filter(plan -> plan.endRow() <= OPEN * plan.grid().rows()).isPresent();
    if (!open) {
      return false;
    }
    AnnexRun rest = run.withoutLast();
    List<AnnexBreaks.AnnexPage> its = AnnexBreaks.of(rest, firstRoom, room);
    boolean enough = its.get(its.size() - 1).height() >= MIN_LAST * room;
    return (enough || its.size() < pages.size())
        && closesArticle(last)
        && choose(rest, its, pages.size());
  }

  /** Chooses the pages anew without the last block: none has to be full for its sake. */
  private void leaveLast(double firstRoom, double room) {
    run = run.withoutLast();
    pages.clear();
    pages.addAll(AnnexBreaks.of(run, firstRoom, room));
  }

  /** Takes other pages if they are no more than that. */
  private boolean choose(AnnexRun other, List<AnnexBreaks.AnnexPage> its, int most) {
    if (its.size() > most) {
      return false;
    }
    run = other;
    pages.clear();
    pages.addAll(its);
    return true;
  }

  /** Whether the last page but one would be seen to end too early, however far it is spread. */
  private boolean endsTooEarly(double room) {
    if (pages.size() < 2) {
      return false;
    }
    AnnexBreaks.AnnexPage page = List.copyOf(pages).get(pages.size() - 2);
    double white = Math.max(0, room - page.height() - AnnexBreaks.STRETCH * page.springs());
    AnnexSpread most = run.spread(page.from(), page.to());
    double left = white - most.height(most.of(white, room));
    return left > AnnexSpread.GAPING * room;
  }

  /** Sets the block that closes the report below the end of the article, if there is room. */
  private boolean closesArticle(AnnexItem last) {
    Optional<Closing> closing = articleEnd.flatMap(plan -> closing(plan, last));
    closing.ifPresent(
        place -> {
          AnnexItem.Rows rows = place.rows();
          PagePlan plan = articleEnd.get();
          Grid grid = plan.grid();
          place(plan, rows.part(0, rows.count(), true), grid, grid.y(place.row()), false);
          plan.endRow(place.end());
        });
    return closing.isPresent();
  }

  /**
   * A place for a block under an article.
   *
   * @param rows the block, set
   * @param row where it begins
   * @param end the row behind it
   */
  private record Closing(AnnexItem.Rows rows, int row, int end) {}

  /** Where a block has room below the end of an article; empty if there is too little. */
  private static Optional<Closing> closing(PagePlan plan, AnnexItem last) {
    Grid grid = plan.grid();
    AnnexItem.Rows rows = last.open(grid);
    int row = plan.endRow() + ABOVE;
    int end = row + grid.rowsFor(rows.height(0, rows.count()));
    return end > grid.rows() ? Optional.empty() : Optional.of(new Closing(rows, row, end));
  }

  /** Places what is on a page from a height downwards, and gives its foot. */
  private double fill(PagePlan plan, Grid grid, double top, double bottom) {
    AnnexBreaks.AnnexPage page = pages.remove();
    double white = bottom - top - page.height();
    stretch(page, white);
    spread(page, white - stretch * page.springs(), bottom - top);
    double y = top;
    for (AnnexRun.Piece piece : run.pieces(page.from(), page.to(), spread, page.squeeze())) {
      double gap = piece.gap() + (piece.springy() ? stretch : 0);
      AnnexItem.Part part = piece.part();
      if (piece.item().closes() && !plan.key().isEmpty()) {
        double key = KeyLine.height(context, plan.key(), grid);
        double most = grid.bottom() - y - key - part.box().height();
        if (most >= (1 - AnnexRun.SHRINK) * gap) {
          plan.keyUnder(y);
          y += key;
          gap = Math.min(gap, most);
        }
      }
      y += gap;
      place(plan, part, grid, y, piece.goesOn() && fillable);
      plan.key(annex.parent(), piece.item().key());
      y += part.box().height();
    }
    fillable = page.fillable();
    return y;
  }

  /** The last page is spread as far as the one before if that can't be overlooked. */
  private void spread(AnnexBreaks.AnnexPage page, double white, double has) {
    AnnexSpread most = run.spread(page.from(), page.to());
    if (!pages.isEmpty()) {
      spread = most.of(white, has);
    } else if (spread > 1) {
      spread = Math.min(spread, most.filling(white));
    } else {
      spread = 0;
    }
  }

  /** The white at the foot goes between the blocks, but on the last page no more than before. */
  private void stretch(AnnexBreaks.AnnexPage page, double white) {
    double most = pages.isEmpty() ? stretch : AnnexBreaks.STRETCH;
    stretch = page.springs() == 0 ? most : Math.max(0, Math.min(most, white / page.springs()));
  }
}
