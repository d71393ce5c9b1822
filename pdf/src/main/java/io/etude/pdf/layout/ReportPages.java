package io.etude.pdf.layout;

import io.etude.Diagnostic;
import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.PageSink;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.article.FrontPage;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.page.PagePlan;
import io.etude.pdf.layout.page.StorySegment;
import io.etude.pdf.quality.ArticleFaults;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The pages of a report, composed in one way. Those of a short article are painted before they are
 * printed, to know their faults; of all others only the plans are kept, so that what has been
 * painted of a long annex can be freed.
 */
final class ReportPages {

  /** Page numbers that are not stable after so many passes stay as they are. */
  private static final int PASSES = 5;

  /** An article of more pages is a long one. */
  private static final int MAX_SHORT = 8;

  /** The faults of an article of more pages are not looked for. */
  private static final int MAX_CHECKED = 24;

  private final LayoutContext context;
  private final Tag document = Tag.document();
  private final FrontPage front;
  private final PagePainter painter;
  private final RunningHeads heads;
  private final Set<List<Inline>> keys = new HashSet<>();
  private final Deque<Painted> painted = new ArrayDeque<>();
  private Deque<PagePlan> plans = new ArrayDeque<>();
  private List<Diagnostic> widened = List.of();
  private List<OptionalDouble> shareScales = List.of();
  private LayoutContext.Article article;
  private int number;
  private double faults;

  /** A page, and what is complete with it. */
  private record Painted(Page page, List<Tag> completed) {}

  private ReportPages(LayoutContext context, LayoutContext.Article article) {
    this.context = context;
    this.article = article;
    front = new FrontPage(context, document);
    painter = new PagePainter(context, front);
    heads = new RunningHeads(context.report, context.references);
  }

  /**
   * Composes a report.
   *
   * @param article what its article is taken for; the pages can't be printed if it is another one
   */
  static ReportPages of(LayoutContext context, LayoutContext.Article article, Attempt attempt) {
    ReportPages pages = new ReportPages(context, article);
    pages.compose(attempt);
    return pages;
  }

  /** What the article is. */
  LayoutContext.Article article() {
    return article;
  }

  /** How bad the faults of the article's pages are; 0 for none. */
  double faults() {
    return faults;
  }

  private void compose(Attempt attempt) {
    List<StorySegment> segments = new StoryBuilder(context, document).build(front.blocks());
    StoryComposer composer = new StoryComposer(context, segments, front, attempt);
    List<PagePlan> composed = composer.compose();
    int pages = composer.articlePages();
    if (!context.isLong() && pages > MAX_SHORT) {
      boolean chapters = sections(context.report.blocks()) <= pages;
      article = chapters ? LayoutContext.Article.IN_CHAPTERS : LayoutContext.Article.LONG;
      return;
    }
    for (int pass = 1; pass < PASSES && context.references.update(composer.pages()); pass++) {
      composed = composer.compose();
    }
    widened = WidenedCharts.of(context.report.blocks(), composed, context.grid);
    shareScales = ShareScales.of(composed);
    plans = new ArrayDeque<>(composed);
    if (composer.articlePages() <= MAX_CHECKED) {
      lookForFaults();
    }
  }

  /** The outermost sections of the article. */
  private static long sections(List<Block> blocks) {
    return blocks.stream()
        .filter(Block.Section.class::isInstance)
        .map(Block.Section.class::cast)
        .filter(section -> section.role() == Block.Section.Role.ARTICLE)
        .count();
  }

  /** Paints the pages of the article and looks for faults. */
  private void lookForFaults() {
    List<Page> pages = new ArrayList<>();
    while (!plans.isEmpty() && plans.element().article().isPresent()) {
      Painted next = paint();
      painted.add(next);
      pages.add(next.page());
    }
    faults = ArticleFaults.of(pages, document);
  }

  private Painted paint() {
    PagePlan plan = plans.remove();
    number++;
    Optional<String> head = context.isLong() ? heads.of(plan, number) : Optional.empty();
    OptionalDouble shareScale = shareScales.get(number - 1);
    Page page = painter.paint(plan, number, keys.addAll(plan.key()), head, shareScale);
    List<Tag> completed = new ArrayList<>();
    plan.placed().forEach(placed -> completed.addAll(placed.box().completed()));
    return new Painted(page, completed);
  }

  /** Prints the pages, once; gives what the layout recovered from. */
  List<Diagnostic> printInto(PageSink sink) {
    while (!painted.isEmpty() || !plans.isEmpty()) {
      Painted next = painted.isEmpty() ? paint() : painted.remove();
      sink.page(next.page());
      next.completed().forEach(sink::complete);
    }
    List<Bookmark> outline = Bookmarks.of(context.report, context.references);
    sink.finish(document, outline);
    List<Diagnostic> all = new ArrayList<>(context.references.diagnostics());
    all.addAll(front.diagnostics());
    all.addAll(widened);
    return all;
  }
}
