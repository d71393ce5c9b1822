package io.etude.pdf.layout;

import io.etude.Diagnostic;
import io.etude.Limits;
import io.etude.document.Report;
import io.etude.internal.RenderGuard;
import io.etude.pdf.frame.PageSink;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.paragraph.SetParagraphs;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import java.util.List;

/**
 * Lays a report out: builds the story, composes pages until references are stable, paints. Where
 * pages of the article miss a bar, they are composed in other ways, and the best are printed.
 */
public final class ReportLayout {

  private final Report report;
  private final Theme theme;
  private final Fonts fonts;
  private final SetParagraphs paragraphs;
  private final RenderGuard guard;

  /** What the article has been found to be. */
  private LayoutContext.Article article = LayoutContext.Article.SHORT;

  private ReportLayout(
      Report report, Theme theme, Fonts fonts, SetParagraphs paragraphs, RenderGuard guard) {
    this.report = report;
    this.theme = theme;
    this.fonts = fonts;
    this.paragraphs = paragraphs;
    this.guard = guard;
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
    return new ReportLayout(report, theme, fonts, paragraphs, guard).best().printInto(sink);
  }

  /** The pages of the first attempt whose article has no fault, or else of the best one. */
  private ReportPages best() {
    ReportPages best = pages(Attempt.ALL.get(0));
    for (int i = 1; i < Attempt.ALL.size() && best.faults() > 0; i++) {
      ReportPages other = pages(Attempt.ALL.get(i));
      best = other.faults() < best.faults() ? other : best;
    }
    return best;
  }

  private ReportPages pages(Attempt attempt) {
    ReportPages pages = null;
    while (pages == null || pages.article() != article) {
      article = pages == null ? article : pages.article();
      LayoutContext context = new LayoutContext(report, theme, fonts, paragraphs, guard, article);
      pages = ReportPages.of(context, article, attempt);
    }
    return pages;
  }
}
