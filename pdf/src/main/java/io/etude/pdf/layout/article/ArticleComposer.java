package io.etude.pdf.layout.article;

import io.etude.internal.RenderGuard;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.page.Floater;
import io.etude.pdf.layout.page.Galley;
import io.etude.pdf.layout.page.GridBox;
import io.etude.pdf.layout.page.PagePlan;
import io.etude.pdf.layout.page.PageRoom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes the pages of an article in several columns. It looks ahead: of the ways to make the pages
 * so far it keeps the most promising ones, and chooses when it knows how each of them ends. Where a
 * page of the best one still looks like a mistake it keeps many more; where one still gapes,
 * figures across columns may be lower.
 */
public final class ArticleComposer implements ComposedArticle.Composer {

  /** How many ways to make the pages so far are followed further. */
  private static final int USUALLY = 12;

  /** The same where a page would have a fault that a reader sees. */
  private static final int THOROUGHLY = 64;

  /** A floater that is higher than a page is so few lines before the text that mentions it. */
  private static final int EARLY = 20;

  private final Grid grid;
  private final Galley galley;
  private final TextFits text;
  private final Concern concern;
  private final Map<Floater, Boolean> divisible = new HashMap<>();
  private final Map<DividedAt, Optional<OversizedBox>> divided = new HashMap<>();

  /** The parts of what is higher than a page, which drafts begin again. */
  private final Map<Box, OversizedBox> carried = new IdentityHashMap<>();

  private final Map<PageStart, List<PageTrials.Tried>> tried = new PageStarts();
  private Optional<Draft> best = Optional.empty();

  /** How hard ways to make a page are looked for. */
  private PageTrials.Effort effort = PageTrials.Effort.USUAL;

  /** A floater that is divided so that its first part begins at a row. */
  private record DividedAt(Floater floater, int row) {}

  /**
   * The latest pages that were tried: drafts that differ in what is before them, and a search for
   * the second time, begin the same pages again.
   */
  private static final class PageStarts extends LinkedHashMap<PageStart, List<PageTrials.Tried>> {
    private static final long serialVersionUID = 1;
    private static final int MAX_KEPT = 1000;

    @Override
    protected boolean removeEldestEntry(Map.Entry<PageStart, List<PageTrials.Tried>> eldest) {
      return size() > MAX_KEPT;
    }
  }

  public ArticleComposer(Grid grid, Galley galley, Concern concern) {
    this.grid = grid;
    this.concern = concern;
    this.galley = galley;
    text = new TextFits(new ColumnFill(galley.lines(), grid));
  }

  /** A page with what is left of a floater that is higher than a page above it. */
  private record TriedPage(
      ComposedPage above, PageTrial trial, List<Galley.Mention> waiting, Grid grid, Galley galley)
      implements ComposedPage {

    /** The same page with the first part of a floater under all else. */
    ComposedPage over(OversizedBox part) {
      return plan -> {
        writeTo(plan);
        part.writeTo(plan);
      };
    }

    @Override
    public void writeTo(PagePlan plan) {
      above.writeTo(plan);
      trial.writeTo(plan, galley);
    }

    @Override
    public ComposedPage asLast() {
      PageTrial last = new LastPage(trial, waiting, grid).best();
      return new TriedPage(above, last, waiting, grid, galley);
    }
  }

  /**
   * What is left of a floater that is divided between pages.
   *
   * @param box what is left
   * @param mention the floater
   */
  private record Rest(Box box, Galley.Mention mention) {}

  /**
   * The pages so far, made in one of the ways that are followed.
   *
   * @param from the line that comes next
   * @param waiting the floaters that are left
   * @param early those on the last page that the text has not yet mentioned
   * @param carried what is left of a floater that is divided between pages
   * @param cost how bad the pages are
   * @param before the pages before the last
   * @param last the last page
   */
  private record Draft(
      int from,
      List<Galley.Mention> waiting,
      List<Galley.Mention> early,
      Optional<Rest> carried,
      double cost,
      Optional<Draft> before,
      ComposedPage last) {

    /** The same with pages that cost more. */
    Draft costlier(double more) {
      return new Draft(from, waiting, early, carried, cost + more, before, last);
    }

    boolean done(int size) {
      return from >= size && waiting.isEmpty() && carried.isEmpty();
    }

    /** Drafts with the same rest before them: only the cheapest need be followed. */
    List<Object> rest() {
      return List.of(from, waiting, early, carried.map(more -> more.box().height()));
    }
  }

  /**
   * A page more, which those on the last page find out whether the text mentions them on it. What
   * belongs to the end of the text is ahead of none.
   */
  private Draft then(
      Draft draft,
      int to,
      List<Galley.Mention> left,
      Optional<Rest> rest,
      double more,
      ComposedPage page) {
    int size = text.size();
    long far = draft.early().stream().filter(m -> m.line() >= to && to < size).count();
    List<Galley.Mention> ahead =
        draft.waiting().stream()
            .filter(m -> m.line() >= to && to < size && !left.contains(m))
            .toList();
    double sum = draft.cost() + more + concern.far * (far + loose(draft, left));
    return new Draft(to, left, ahead, rest, sum, Optional.of(draft), page);
  }

  /**
   * How many of a page's floaters the text mentioned before the page before, that waited for the
   * one before them in the story, and that are there without it: near neither.
   */
  private static long loose(Draft draft, List<Galley.Mention> left) {
    int line = draft.before().map(Draft::from).orElse(0);
    return draft.waiting().stream()
        .filter(m -> m.line() < line && !left.contains(m))
        .filter(m -> m.before().filter(f -> isAmong(left, f)).isPresent())
        .count();
  }

  @Override
  public boolean isOf(Galley other) {
    return other == galley
        && divided.entrySet().stream()
            .noneMatch(e -> e.getKey().floater().hasPageNumbers() && e.getValue().isPresent())
        && galley.mentions().stream().map(Galley.Mention::floater).noneMatch(this::isCarried);
  }

  private boolean isCarried(Floater floater) {
    return floater.hasPageNumbers() && floater.isHigherThan(grid.rows());
  }

  @Override
  public ComposedArticle compose(int firstRow) {
    best = Optional.empty();
    effort = PageTrials.Effort.USUAL;
    search(firstRow, USUALLY);
    if (isFaulty(best.orElseThrow(), ComposedArticle.MISTAKE)) {
      effort = PageTrials.Effort.THOROUGH;
      search(firstRow, THOROUGHLY);
    }
    if (isFaulty(best.orElseThrow(), Concern.BALANCE.gapes)) {
      effort = PageTrials.Effort.LAST_RESORT;
      search(firstRow, THOROUGHLY);
    }
    return composed();
  }

  @Override
  public ComposedArticle draft(int firstRow) {
    best = Optional.empty();
    effort = PageTrials.Effort.USUAL;
    search(firstRow, USUALLY);
    return composed();
  }

  private ComposedArticle composed() {
    List<ComposedPage> pages = new ArrayList<>();
    for (Draft d = best.orElseThrow(); d.before().isPresent(); d = d.before().get()) {
      pages.add(0, pages.isEmpty() ? d.last().asLast() : d.last());
    }
    return new ComposedArticle(
        pages, best.get().cost(), isFaulty(best.get(), ComposedArticle.MISTAKE));
  }

  /** Looks for pages that are better than the best so far. */
  private void search(int firstRow, int ways) {
    ComposedPage nothing = plan -> {};
    Draft start =
        new Draft(0, galley.mentions(), List.of(), Optional.empty(), 0, Optional.empty(), nothing);
    Draft straight = straight(start, firstRow);
    List<Draft> drafts = List.of(start);
    int row = firstRow;
    while (!drafts.isEmpty()) {
      drafts = promising(next(drafts, row), ways);
      drafts.removeIf(draft -> draft.cost() + least(draft) > straight.cost());
      row = 0;
    }
    best = best.filter(found -> found.cost() <= straight.cost()).or(() -> Optional.of(straight));
  }

  /** All pages, each as the most promising one goes on: better ones cost no more on their way. */
  private Draft straight(Draft start, int firstRow) {
    Optional<Draft> done = Optional.empty();
    Optional<Draft> open = Optional.of(start);
    int row = firstRow;
    while (open.isPresent()) {
      List<Draft> further = pages(open.get(), row);
      for (Draft draft : further) {
        if (draft.done(text.size()) && !done.filter(d -> d.cost() <= draft.cost()).isPresent()) {
          done = Optional.of(draft);
        }
      }
      double most = done.map(Draft::cost).orElse(Double.MAX_VALUE);
      open =
          further.stream()
              .filter(draft -> !draft.done(text.size()) && draft.cost() < most)
              .min(Comparator.comparingDouble(this::prospect));
      row = 0;
    }
    return done.orElseThrow();
  }

  /** Whether one of the pages costs more than that. */
  private static boolean isFaulty(Draft draft, double mistake) {
    Draft page = draft;
    while (page.before().isPresent()) {
      Draft before = page.before().get();
      if (page.cost() - before.cost() > mistake) {
        return true;
      }
      page = before;
    }
    return false;
  }

  private Map<List<Object>, Draft> next(List<Draft> drafts, int firstRow) {
    Map<List<Object>, Draft> next = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      for (Draft further : pages(draft, firstRow)) {
        next.merge(further.rest(), further, (a, b) -> b.cost() < a.cost() ? b : a);
      }
    }
    return next;
  }

  private List<Draft> promising(Map<List<Object>, Draft> drafts, int ways) {
    List<Draft> open = new ArrayList<>();
    for (Draft draft : drafts.values()) {
      if (!draft.done(text.size())) {
        open.add(draft);
      } else if (best.isEmpty() || draft.cost() < best.get().cost()) {
        best = Optional.of(draft);
      }
    }
    open.removeIf(draft -> best.isPresent() && draft.cost() >= best.get().cost());
    open.sort(Comparator.comparingDouble(this::prospect));
    return new ArrayList<>(open.subList(0, Math.min(ways, open.size())));
  }

  /** What is left costs no less: that of the pages that it fills, but for the last of them. */
  private double least(Draft draft) {
    int rows = text.size() - draft.from();
    for (Galley.Mention mention : draft.waiting()) {
      Floater floater = mention.floater();
      int widest = Math.min(grid.columns(), floater.span().max());
      rows +=
          IntStream.rangeClosed(floater.span().min(), widest)
              .map(span -> span * floater.box(span).leastRows())
              .min()
              .orElse(0);
    }
    return PageCost.PAGE * Math.max(0, (rows - 1) / (grid.rows() * grid.columns()));
  }

  /** The cost so far and, roughly, that of the pages that what is left will take. */
  private double prospect(Draft draft) {
    double rows = text.size() - draft.from();
    for (Galley.Mention mention : draft.waiting()) {
      int span = mention.floater().span().preferred();
      rows += span * (mention.floater().box(span).rows() + PageRoom.GAP);
    }
    rows +=
        draft.carried().map(rest -> grid.columns() * grid.rowsFor(rest.box().height())).orElse(0);
    return draft.cost() + PageCost.PAGE * rows / (grid.rows() * grid.columns());
  }

  /** All ways to make the next page. */
  private List<Draft> pages(Draft draft, int startRow) {
    RenderGuard.checkInterrupt();
    if (draft.carried().isPresent()) {
      return carry(draft, draft.waiting(), draft.carried().get());
    }
    List<Draft> further = pages(draft, startRow, plan -> {});
    if (startRow == 0) {
      highest(draft).ifPresent(mention -> further.addAll(carry(draft, mention)));
    }
    if (further.isEmpty()) {
      further.addAll(carry(draft, draft.waiting().get(0)));
    }
    return further;
  }

  /** The floater that is higher than a page and due on this one. */
  private Optional<Galley.Mention> highest(Draft draft) {
    for (Galley.Mention mention : draft.waiting()) {
      Floater floater = mention.floater();
      if (floater.isHigherThan(grid.rows())) {
        return Optional.of(mention).filter(m -> m.line() <= draft.from() + EARLY);
      }
      if (floater.numbered()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A floater across all columns at the head of the page, and in parts if it is higher. */
  private List<Draft> carry(Draft draft, Galley.Mention mention) {
    Rest whole = new Rest(mention.floater().box(grid.columns()), mention);
    return carry(draft, without(draft.waiting(), mention), whole);
  }

  private List<Draft> carry(Draft draft, List<Galley.Mention> waiting, Rest rest) {
    boolean tall = rest.mention().floater().isHigherThan(grid.rows());
    OversizedBox part =
        carried.computeIfAbsent(rest.box(), box -> new OversizedBox(box, grid, tall));
    if (part.rest().isPresent() || grid.rows() - part.endRow() < TextFit.MIN_ROWS) {
      return List.of(alone(draft, waiting, part, rest.mention()));
    }
    Draft below =
        new Draft(
            draft.from(),
            waiting,
            draft.early(),
            Optional.empty(),
            draft.cost(),
            draft.before(),
            draft.last());
    List<Draft> further = new ArrayList<>();
    for (Draft page : pages(below, part.endRow(), part)) {
      long late = overtaken(page.waiting(), draft.from(), rest.mention());
      further.add(late == 0 ? page : page.costlier(late * (concern.far - PageCost.WAITS)));
    }
    further.add(alone(draft, waiting, part, rest.mention()));
    return further;
  }

  /** A page of nothing else, while what has been mentioned waits. */
  private Draft alone(
      Draft draft, List<Galley.Mention> waiting, OversizedBox whole, Galley.Mention divided) {
    OversizedBox part = whole.alone();
    double white = part.emptyRows() / (double) grid.rows();
    double cost =
        PageCost.PAGE
            + PageCost.gapes(white, PageCost.EMPTY, concern)
            + PageCost.reserve(part.reserve());
    long late = overtaken(waiting, draft.from(), divided);
    long mentioned = waiting.stream().filter(m -> m.line() < draft.from()).count();
    cost += concern.far * late + PageCost.WAITS * (mentioned - late);
    Optional<Rest> rest = part.rest().map(box -> new Rest(box, divided));
    return then(draft, draft.from(), waiting, rest, cost, part);
  }

  /**
   * How many of those that wait, and that the text has mentioned before a line, come before another
   * one in the story: it overtakes them. What follows one of them waits for that.
   */
  private long overtaken(List<Galley.Mention> waiting, int line, Galley.Mention other) {
    int index = galley.mentions().indexOf(other);
    return waiting.stream()
        .filter(m -> m.line() < line && galley.mentions().indexOf(m) < index)
        .filter(m -> m.before().filter(f -> isAmong(waiting, f)).isEmpty())
        .count();
  }

  private static boolean isAmong(List<Galley.Mention> mentions, Floater floater) {
    return mentions.stream().anyMatch(mention -> mention.floater() == floater);
  }

  private List<Draft> pages(Draft draft, int firstRow, ComposedPage above) {
    List<Draft> further = new ArrayList<>();
    PageStart start = new PageStart(draft.from(), firstRow, draft.waiting(), effort);
    for (PageTrials.Tried way : tried.computeIfAbsent(start, this::tried)) {
      PageTrial trial = way.trial();
      if (trial.makesProgress() || firstRow > 0) {
        List<Galley.Mention> waiting =
            draft.waiting().stream().filter(m -> !trial.places(m.floater())).toList();
        TriedPage page = new TriedPage(above, trial, draft.waiting(), grid, galley);
        further.add(then(draft, trial.text().to(), waiting, Optional.empty(), way.cost(), page));
        if (trial.text().ends() && waiting.stream().anyMatch(this::mayBeDivided)) {
          further.addAll(divided(draft, above, trial.usual(draft.waiting())));
          further.addAll(divided(draft, above, trial.bare()));
        }
      }
    }
    boolean underTitles = firstRow > 0 && draft.before().isEmpty();
    if (!underTitles
        && draft.from() < text.size()
        && draft.waiting().stream().anyMatch(this::mayBeDivided)) {
      withoutText(draft, firstRow).forEach(trial -> further.addAll(divided(draft, above, trial)));
    }
    return further;
  }

  private List<PageTrials.Tried> tried(PageStart start) {
    return PageTrials.of(grid, text, concern, start);
  }

  /**
   * Pages of what has been mentioned before, but for one that may be divided, which is alone under
   * what is left of another one.
   */
  private Set<PageTrial> withoutText(Draft draft, int firstRow) {
    Set<PageTrial> trials = new LinkedHashSet<>();
    List<Galley.Mention> mentioned =
        draft.waiting().stream().filter(m -> m.line() < draft.from()).toList();
    for (Galley.Mention mention : mentioned) {
      List<Galley.Mention> others = without(mentioned, mention);
      if (!others.isEmpty() || firstRow > 0) {
        trials.addAll(PageTrial.ofFloaters(grid, text, draft.from(), firstRow, others, false));
      }
    }
    return trials;
  }

  /**
   * The same page with the first part of a floater that is left under all else, for each one that
   * can be divided there. Numbers keep their order.
   */
  private List<Draft> divided(Draft draft, ComposedPage above, PageTrial trial) {
    List<Draft> further = new ArrayList<>();
    List<Galley.Mention> left =
        draft.waiting().stream().filter(m -> !trial.places(m.floater())).toList();
    boolean numbered = false;
    for (Galley.Mention mention : left) {
      boolean due = trial.text().ends() || mention.line() < trial.text().to();
      if (due && !(numbered && mention.floater().numbered())) {
        TriedPage page = new TriedPage(above, trial, draft.waiting(), grid, galley);
        divided(draft, page, left, mention).ifPresent(further::add);
      }
      numbered |= mention.floater().numbered();
    }
    return further;
  }

  private Optional<Draft> divided(
      Draft draft, TriedPage page, List<Galley.Mention> left, Galley.Mention mention) {
    PageTrial trial = page.trial();
    GridBox box = mention.floater().box(grid.columns());
    int row = Math.max(trial.firstRow(), trial.foot() == 0 ? 0 : trial.foot() + PageRoom.GAP);
    return below(mention.floater(), row)
        .map(
            part -> {
              Optional<OversizedBox.Divided> first =
                  Optional.of(new OversizedBox.Divided(mention, part));
              double cost =
                  new PageCost(trial, draft.waiting(), grid.rows(), concern, first).total();
              cost += PageCost.divided(box, grid.rows());
              return then(
                  draft,
                  trial.text().to(),
                  without(left, mention),
                  part.rest().map(rest -> new Rest(rest, mention)),
                  cost,
                  page.over(part));
            });
  }

  /** Whether a floater has a first part that some room at the foot of a page takes. */
  private boolean mayBeDivided(Galley.Mention mention) {
    return divisible.computeIfAbsent(
        mention.floater(),
        floater ->
            IntStream.range(0, grid.rows()).anyMatch(row -> below(floater, row).isPresent()));
  }

  private Optional<OversizedBox> below(Floater floater, int row) {
    return divided.computeIfAbsent(new DividedAt(floater, row), this::below);
  }

  private Optional<OversizedBox> below(DividedAt at) {
    GridBox box = at.floater().box(grid.columns());
    boolean narrow = at.floater().span().max() < grid.columns();
    if (narrow && box.rows() <= grid.rows()) {
      return Optional.empty();
    }
    boolean tall = at.floater().isHigherThan(grid.rows());
    return OversizedBox.below(grid, at.row(), grid.rows() - at.row(), box, tall);
  }

  private static List<Galley.Mention> without(
      List<Galley.Mention> mentions, Galley.Mention mention) {
    return mentions.stream().filter(other -> other != mention).toList();
  }
}
