package io.etude.pdf.layout;

import io.etude.pdf.layout.annex.AnnexComposer;
import io.etude.pdf.layout.annex.AnnexSegment;
import io.etude.pdf.layout.article.ArticleComposer;
import io.etude.pdf.layout.article.ComposedArticle;
import io.etude.pdf.layout.article.ComposedPage;
import io.etude.pdf.layout.article.FrontPage;
import io.etude.pdf.layout.article.InFlowComposer;
import io.etude.pdf.layout.article.text.ArticleSegment;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.page.Galley;
import io.etude.pdf.layout.page.PagePlan;
import io.etude.pdf.layout.page.StorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Composes all segments into pages, one pass at a time. */
final class StoryComposer {

  /** A segment begins on a page that is in use if so many rows are free in several columns. */
  private static final int ROOM_IN_COLUMNS = 8;

  /** The same in one column, whose composer leaves the rest of the page if that is better. */
  private static final int ROOM = 4;

  /** What begins a new page may follow on one that is filled to less than this. */
  private static final double MOSTLY_EMPTY = 0.45;

  /** The same if that saves a page. */
  private static final double ROOMY = 0.6;

  /** What each row costs by which the hero picture is higher or lower than the theme has it. */
  private static final double HERO_STEP = 2;

  private final LayoutContext context;
  private final List<StorySegment> segments;
  private final FrontPage front;
  private final Attempt attempt;
  private final Map<ArticleSegment, Known> known = new IdentityHashMap<>();
  private List<PagePlan> plans = List.of();
  private int articlePages;

  /** The articles that a composer made, by their first row: a later pass may want the same. */
  private record Known(
      ComposedArticle.Composer composer,
      Map<Integer, ComposedArticle> composed,
      Map<Integer, ComposedArticle> drafts) {

    Known(ComposedArticle.Composer composer) {
      this(composer, new HashMap<>(), new HashMap<>());
    }

    ComposedArticle compose(int row) {
      return composed.computeIfAbsent(row, composer::compose);
    }

    ComposedArticle draft(int row) {
      return drafts.computeIfAbsent(row, composer::draft);
    }
  }

  StoryComposer(
      LayoutContext context, List<StorySegment> segments, FrontPage front, Attempt attempt) {
    this.context = context;
    this.attempt = attempt;
    this.segments = segments;
    this.front = front;
  }

  /** One pass. */
  List<PagePlan> compose() {
    plans = new ArrayList<>();
    articlePages = 0;
    front.stretchHero(0);
    PagePlan first = new PagePlan(context.grid);
    first.markFront();
    first.endRow(front.firstRow());
    plans.add(first);
    boolean fresh = true;
    for (StorySegment stretch : segments) {
      if (stretch instanceof ArticleSegment article) {
        if (!article.isEmpty()) {
          compose(article, fresh);
          fresh = false;
        }
      } else if (stretch instanceof AnnexSegment annex && !annex.items().isEmpty()) {
        compose(annex, fresh);
        fresh = false;
      }
    }
    return plans;
  }

  private PagePlan current() {
    return plans.get(plans.size() - 1);
  }

  private PagePlan next() {
    plans.add(new PagePlan(context.grid));
    return current();
  }

  private void compose(ArticleSegment article, boolean fresh) {
    int row = start(fresh);
    Galley galley = article.galley();
    Known composer =
        known.compute(
            article, (a, k) -> k != null && k.composer().isOf(galley) ? k : composer(galley));
    ComposedArticle composed = composer.compose(row);
    if (fresh) {
      int step = heroStep(composer, composed);
      if (step != 0) {
        front.stretchHero(step);
        row += step;
        composed = composer.compose(row);
      }
    }
    List<ComposedPage> pages = composed.pages();
    articlePages += pages.size();
    for (int i = 0; i < pages.size(); i++) {
      PagePlan plan = i == 0 ? current() : next();
      plan.article(i == 0 ? row : 0, i + 1 < pages.size());
      pages.get(i).writeTo(plan);
    }
  }

  private Known composer(Galley galley) {
    return new Known(
        context.grid.columns() == 1
            ? new InFlowComposer(context.grid, galley, attempt.concern())
            : new ArticleComposer(context.grid, galley, attempt.concern()));
  }

  /**
   * By how many rows the hero picture is best higher, so that no page looks like a mistake; another
   * height than the theme's needs pages with a mistake less, unless this is an attempt at it.
   */
  private int heroStep(Known composer, ComposedArticle usual) {
    if (attempt.step() > 0) {
      return front.heroSteps().stream().skip(attempt.step() - 1L).findFirst().orElse(0);
    }
    if (!usual.faulty()) {
      return 0;
    }
    int best = 0;
    double least = usual.cost() - ComposedArticle.MISTAKE_LESS;
    for (int step : front.heroSteps()) {
      ComposedArticle other = composer.draft(front.firstRow() + step);
      double cost = other.cost() + HERO_STEP * Math.abs(step);
      if (cost < least) {
        least = cost;
        best = step;
      }
      if (best != 0 && !other.faulty()) {
        break;
      }
    }
    return best;
  }

  private void compose(AnnexSegment annex, boolean fresh) {
    AnnexComposer composer = new AnnexComposer(context, annex);
    PagePlan before = current();
    boolean turns = composer.grid() == context.turned;
    boolean fills = annex.newPage() && before.endRow() > MOSTLY_EMPTY * context.grid.rows();
    int row = annex.newPage() || turns ? startNew() : start(fresh);
    // what introduces tables on another grid would stand alone there
    boolean sameGrid = composer.grid() == current().grid();
    if (row > 0 && !(sameGrid && (fresh || composer.begins(current(), row, fills)))) {
      next();
      row = 0;
    }
    if (before != current()) {
      composer.follows(before);
    }
    while (true) {
      composer.page(current(), row);
      if (composer.done()) {
        return;
      }
      next();
      row = 0;
    }
  }

  /** The row where a segment may begin: below what is there, or on a new page. */
  private int start(boolean fresh) {
    int end = current().endRow();
    if (fresh) {
      return end;
    }
    int room = context.grid.columns() == 1 ? ROOM : ROOM_IN_COLUMNS;
    if (current().grid() == context.grid && end + 2 + room <= context.grid.rows()) {
      return end == 0 ? 0 : end + 2;
    }
    next();
    return 0;
  }

  /** A new page, unless the last one is so empty that it would look like a mistake. */
  private int startNew() {
    int end = current().endRow();
    if (end > 0 && end <= ROOMY * context.grid.rows() && !current().front()) {
      return end + 3;
    }
    if (end > 0) {
      next();
    }
    return 0;
  }

  /** The pages of running text and of the figures beside it, in the last pass. */
  int articlePages() {
    return articlePages;
  }

  /** On which page every anchor is after the last pass, in reading order. */
  Map<String, Integer> pages() {
    return ReadingOrder.pages(plans);
  }
}
