package io.etude.pdf.layout;

import io.etude.Diagnostic;
import io.etude.Limits;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.text.Inline;
import io.etude.internal.RenderGuard;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.PageSink;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.article.FrontPage;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.page.PagePlan;
import io.etude.pdf.layout.page.StorySegment;
import io.etude.pdf.paragraph.SetParagraphs;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Lays a report out: builds the story, composes pages until references are stable, paints. */
public final class ReportLayout {

  /** Page numbers that are not stable after so many passes stay as they are. */
  private static final int PASSES = 5;

  /** An article of more pages is a long one. */
  private static final int MAX_SHORT = 8;

  private final LayoutContext context;
  private final Tag document = Tag.document();

  /** What the article has been found to be, once it has been composed. */
  private LayoutContext.Article found;

  private ReportLayout(LayoutContext context) {
    this.context = context;
  }

  /** Lays a report out into a sink, within the default limits; gives what it recovered from. */
  public static List<Diagnostic> lay(Report report, Theme theme, Fonts fonts, PageSink sink) {
    RenderGuard guard = new RenderGuard(Limits.DEFAULT);
    return lay(report, theme, fonts, new SetParagraphs(), guard, sink);
  }

  /**
   * The same with paragraphs that other reports of the same fonts have set.
   *
   * @throws io.etude.ReportException if the guard stops the rendering
   */
  public static List<Diagnostic> lay(
      Report report,
      Theme theme,
      Fonts fonts,
      SetParagraphs paragraphs,
      RenderGuard guard,
      PageSink sink) {
    ReportLayout layout = null;
    Optional<List<Diagnostic>> laid = Optional.empty();
    while (laid.isEmpty()) {
      LayoutContext.Article article = layout == null ? LayoutContext.Article.SHORT : layout.found;
      layout =
          new ReportLayout(new LayoutContext(report, theme, fonts, paragraphs, guard, article));
      laid = layout.run(sink);
    }
    return laid.get();
  }

  /** Gives what it recovered from; paints and gives nothing if the article is a long one. */
  private Optional<List<Diagnostic>> run(PageSink sink) {
    FrontPage front = new FrontPage(context, document);
    Deque<PagePlan> plans = new ArrayDeque<>(compose(front));
    if (plans.isEmpty()) {
      return Optional.empty();
    }
    List<Diagnostic> widened =
        WidenedCharts.of(context.report.blocks(), List.copyOf(plans), context.grid);
    List<OptionalDouble> shareScales = ShareScales.of(List.copyOf(plans));
    PagePainter painter = new PagePainter(context, front);
    RunningHeads heads = new RunningHeads(context.report, context.references);
    Set<List<Inline>> keys = new HashSet<>();
    for (int number = 1; !plans.isEmpty(); number++) {
      PagePlan plan = plans.remove();
      Optional<String> head = context.isLong() ? heads.of(plan, number) : Optional.empty();
      OptionalDouble shareScale = shareScales.get(number - 1);
      Page page = painter.paint(plan, number, keys.addAll(plan.key()), head, shareScale);
      sink.page(page);
      plan.placed().forEach(placed -> placed.box().completed().forEach(sink::complete));
    }
    sink.finish(document, Bookmarks.of(context.report, context.references));
    List<Diagnostic> all = new ArrayList<>(context.references.diagnostics());
    all.addAll(front.diagnostics());
    all.addAll(widened);
    return Optional.of(all);
  }

  /**
   * The pages; none if the article was set as a short one and is long. Only the plans are kept, so
   * that what has been painted of a long annex can be freed.
   */
  private List<PagePlan> compose(FrontPage front) {
    List<StorySegment> segments = new StoryBuilder(context, document).build(front.blocks());
    StoryComposer composer = new StoryComposer(context, segments, front);
    List<PagePlan> plans = composer.compose();
    int pages = composer.articlePages();
    if (!context.isLong() && pages > MAX_SHORT) {
      boolean chapters = sections(context.report.blocks()) <= pages;
      found = chapters ? LayoutContext.Article.IN_CHAPTERS : LayoutContext.Article.LONG;
      return List.of();
    }
    for (int pass = 1; pass < PASSES && context.references.update(composer.pages()); pass++) {
      plans = composer.compose();
    }
    return plans;
  }

  /** The outermost sections of the article. */
  private static long sections(List<Block> blocks) {
    return blocks.stream()
        .filter(Block.Section.class::isInstance)
        .map(Block.Section.class::cast)
        .filter(section -> section.role() == Block.Section.Role.ARTICLE)
        .count();
  }
}
