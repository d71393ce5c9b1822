package io.etude.pdf.layout.article;

import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.page.Floater;
import io.etude.pdf.layout.page.Galley;
import io.etude.pdf.layout.page.PageRoom;
import io.etude.pdf.layout.page.Placement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** All ways to make a page with the floaters that may be on it. */
final class PageTrials {

  /** How many floaters one page considers. */
  private static final int WINDOW = 5;

  /** The part of a page without text that may stay white. */
  private static final double MAX_WHITE = 0.12;

  /** How many that the text has not yet mentioned a page without text considers. */
  private static final int AHEAD = 3;

  private final Grid grid;
  private final TextFits text;
  private final Concern concern;
  private final int from;
  private final int firstRow;
  private final List<Galley.Mention> waiting;
  private final List<Galley.Mention> window;
  private final Effort effort;
  private final List<Placement> chosen = new ArrayList<>();
  private final List<Tried> trials = new ArrayList<>();

  /** Of so many pages with the end of the text what is below it is packed in other ways. */
  private static final int PACKED = 4;

  /** How hard ways to make a page are looked for. */
  enum Effort {
    /** Of ways that leave the same to the next page the cheapest is enough. */
    USUAL,
    /** That which leaves most room for the first part of a floater is tried too. */
    THOROUGH,
    /** The same, and figures across columns are tried at their least height too. */
    LAST_RESORT
  }

  /**
   * A way to make the page.
   *
   * @param cost how bad it is
   */
  record Tried(PageTrial trial, double cost) {}

  /**
   * A way that leaves floaters under the end of the text.
   *
   * @param foot the row behind what is on the page if no box is higher than usual
   */
  private record Roomy(Tried tried, int foot) {}

  /** The rows of all columns that what has been chosen leaves. */
  private int free;

  private PageTrials(Grid grid, TextFits text, Concern concern, PageStart start) {
    this.grid = grid;
    this.text = text;
    this.concern = concern;
    effort = start.effort();
    from = start.from();
    firstRow = start.firstRow();
    waiting = start.waiting();
    free = (grid.rows() - firstRow) * grid.columns();
    int lastLine = from + (grid.rows() - firstRow) * grid.columns() + 5;
    window =
        from < text.size()
            ? waiting.stream().limit(WINDOW).takeWhile(m -> m.line() <= lastLine).toList()
            : List.of();
  }

  /**
   * The ways to go on from a line and a row with the floaters that are left.
   *
   * @param concern what counts most
   */
  static List<Tried> of(Grid grid, TextFits text, Concern concern, PageStart start) {
    PageTrials all = new PageTrials(grid, text, concern, start);
    all.choose(0);
    all.packOtherwise();
    boolean underTitles = start.firstRow() > 0 && start.from() == 0;
    if (!underTitles && start.from() < text.size()) {
      all.withoutText();
    }
    return all.cheapest();
  }

  /**
   * Of the pages that leave the same to the next one the cheapest, and with more effort that which
   * leaves most room for the first part of a floater under the end of the text.
   */
  private List<Tried> cheapest() {
    Map<List<Object>, Tried> cheapest = new LinkedHashMap<>();
    Map<List<Object>, Roomy> roomiest = new LinkedHashMap<>();
    for (Tried tried : trials) {
      PageTrial trial = tried.trial();
      cheapest.merge(trial.outcome(), tried, (a, b) -> b.cost() < a.cost() ? b : a);
      if (effort != Effort.USUAL && trial.leavesUnderText(waiting)) {
        Roomy roomy = new Roomy(tried, trial.usual(waiting).foot());
        roomiest.merge(trial.outcome(), roomy, (a, b) -> b.foot() < a.foot() ? b : a);
      }
    }
    Set<Tried> all = new LinkedHashSet<>(cheapest.values());
    roomiest.values().forEach(roomy -> all.add(roomy.tried()));
    return List.copyOf(all);
  }

  /**
   * Pages on which the text waits for what it mentioned before: for that alone, and with what comes
   * next.
   */
  private void withoutText() {
    List<Galley.Mention> mentioned = waiting.stream().filter(m -> m.line() < from).toList();
    if (!mentioned.isEmpty()) {
      addIfFull(mentioned);
      addIfFull(waiting.stream().limit(mentioned.size() + AHEAD).toList());
    }
  }

  private void addIfFull(List<Galley.Mention> floaters) {
    for (PageTrial trial : PageTrial.ofFloaters(grid, text, from, firstRow, floaters, true)) {
      if (trial.white() <= MAX_WHITE) {
        add(trial);
      } else {
        trial
            .reserved(waiting)
            .filter(higher -> higher.white() <= MAX_WHITE)
            .ifPresent(higher -> trials.add(tried(higher)));
      }
    }
  }

  private void choose(int index) {
    if (index == window.size()) {
      make();
      return;
    }
    Galley.Mention mention = window.get(index);
    Floater floater = mention.floater();
    choose(new Placement(mention, Placement.Slot.LATER, floater.span().preferred()), index);
    if (earlier(floater, Placement.Slot.LATER)) {
      return;
    }
    for (int span = floater.span().min(); span <= floater.span().preferred(); span++) {
      if (span == 1 && grid.columns() > 1) {
        choose(new Placement(mention, Placement.Slot.SIDE, span), index);
        if (floater.opening() && firstRow > 0) {
          choose(new Placement(mention, Placement.Slot.FOOT, span), index);
        }
      } else {
        if (!earlier(floater, Placement.Slot.FOOT) && !floater.closing()) {
          choose(new Placement(mention, Placement.Slot.HEAD, span), index);
        }
        choose(new Placement(mention, Placement.Slot.FOOT, span), index);
      }
    }
  }

  private void choose(Placement placement, int index) {
    boolean later = placement.slot() == Placement.Slot.LATER;
    int area = later ? 0 : placement.span() * placement.box().leastRows();
    if (area > free) {
      return;
    }
    free -= area;
    chosen.add(placement);
    choose(index + 1);
    chosen.remove(index);
    free += area;
  }

  /** Whether a figure or table before this one has that slot: numbers must keep their order. */
  private boolean earlier(Floater floater, Placement.Slot slot) {
    return floater.numbered()
        && chosen.stream().anyMatch(p -> p.slot() == slot && p.floater().numbered());
  }

  private void make() {
    boolean sides = chosen.stream().anyMatch(p -> p.slot() == Placement.Slot.SIDE);
    boolean lower =
        effort == Effort.LAST_RESORT && chosen.stream().anyMatch(PageTrials::mayBeLower);
    for (int i = sides ? 1 : 0; i <= (sides ? grid.columns() : 0); i++) {
      Optional<PageTrial> usual = make(i, PageRoom.Lowest.NONE);
      usual.ifPresent(this::add);
      if (sides && usual.isEmpty()) {
        make(i, PageRoom.Lowest.SIDES).ifPresent(this::add);
      }
      if (lower) {
        make(i, PageRoom.Lowest.ALL).ifPresent(this::add);
      }
    }
  }

  private static boolean mayBeLower(Placement placement) {
    boolean across =
        placement.slot() == Placement.Slot.HEAD || placement.slot() == Placement.Slot.FOOT;
    return across && placement.box().leastRows() < placement.box().rows();
  }

  private Optional<PageTrial> make(int side, PageRoom.Lowest lowest) {
    return PageTrial.of(grid, text, from, firstRow, waiting, chosen, side, lowest);
  }

  private void add(PageTrial trial) {
    trials.add(tried(trial));
    trial.reserved(waiting).ifPresent(higher -> trials.add(tried(higher)));
  }

  private Tried tried(PageTrial trial) {
    return new Tried(trial, new PageCost(trial, waiting, grid.rows(), concern).total());
  }

  /**
   * The best pages that leave floaters under the end of the text, and the best that have all there,
   * packed in other ways.
   */
  private void packOtherwise() {
    packOtherwise(
        trial -> trial.leavesUnderText(waiting) && trial.reserve() == 0,
        trial -> trial.otherwisePacked(waiting));
    packOtherwise(
        trial -> trial.text().ends() && !trial.leavesUnderText(waiting),
        trial -> trial.packedWithAll(waiting));
  }

  private void packOtherwise(
      Predicate<PageTrial> which, Function<PageTrial, List<PageTrial>> packing) {
    trials.stream()
        .filter(tried -> which.test(tried.trial()))
        .sorted(Comparator.comparingDouble(Tried::cost))
        .limit(PACKED)
        .flatMap(tried -> packing.apply(tried.trial()).stream())
        .toList()
        .forEach(this::add);
  }
}
