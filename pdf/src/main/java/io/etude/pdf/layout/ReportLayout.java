package io.etude.pdf.layout;

import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.text.Inline;
import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.frame.PageSink;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.article.FrontPage;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.References;
import io.etude.pdf.layout.page.PagePlan;
import io.etude.pdf.layout.page.StorySegment;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import io.etude.render.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Lays a report out: builds the story, composes pages until references are stable, paints. */
public final class ReportLayout {

  /** Page numbers that are not stable after so many passes stay as they are. */
  private static final int PASSES = 5;

  private final LayoutContext setting;
  private final Tag document = Tag.document();

  private ReportLayout(Report report, Theme theme, Fonts fonts) {
    setting = new LayoutContext(report, theme, fonts);
  }

  /** Lays a report out into a sink; gives what it recovered from. */
  public static List<Diagnostic> lay(Report report, Theme theme, Fonts fonts, PageSink sink) {
    return new ReportLayout(report, theme, fonts).run(sink);
  }

  private List<Diagnostic> run(PageSink sink) {
    FrontPage front = new FrontPage(setting, document);
    List<StorySegment> stretches = new StoryBuilder(setting, document).build();
    StoryComposer composer = new StoryComposer(setting, stretches, front.firstRow());
    List<PagePlan> plans = composer.compose();
    for (int pass = 1; pass < PASSES && setting.references.update(composer.pages()); pass++) {
      plans = composer.compose();
    }
    PagePainter painter = new PagePainter(setting, front);
    for (int i = 0; i < plans.size(); i++) {
      sink.page(painter.paint(plans.get(i), i + 1));
      plans.set(i, null);
      document.takeClosed().forEach(sink::complete);
    }
    sink.finish(document, outline());
    List<Diagnostic> all = new ArrayList<>(setting.references.diagnostics());
    all.addAll(painter.diagnostics());
    return all;
  }

  private List<Bookmark> outline() {
    List<Bookmark> all = new ArrayList<>();
    all.add(
        new Bookmark(Inline.plain(setting.report.front().headline()), References.TOP, List.of()));
    all.addAll(outline(setting.report.blocks()));
    return all;
  }

  /** Sections with what they hold: sections, figures and tables. */
  private List<Bookmark> outline(List<Block> blocks) {
    List<Bookmark> all = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Section section) {
        all.add(
            new Bookmark(Inline.plain(section.title()), section.id(), outline(section.blocks())));
      } else if (block instanceof Block.Table table) {
        all.add(numbered(table.id(), table.table().title()));
      } else if (block instanceof Block.Chart chart) {
        all.add(numbered(chart.id(), chart.title()));
      } else if (block instanceof Block.Sidebar sidebar) {
        all.addAll(outline(sidebar.blocks()));
      } else if (block instanceof Block.Listing listing) {
        listing.items().forEach(item -> all.addAll(outline(item)));
      } else if (block instanceof Block.Commentary commentary) {
        all.addAll(outline(commentary.comment()));
      } else if (block instanceof Block.Custom custom) {
        all.addAll(outline(custom.fallback()));
      }
    }
    return all;
  }

  private Bookmark numbered(String id, List<Inline> title) {
    return new Bookmark(setting.references.label(id) + ". " + Inline.plain(title), id, List.of());
  }
}
