package io.etude.pdf.layout;

import io.etude.Diagnostic;
import io.etude.document.Report;
import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.PageSink;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.quality.PageChecks;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import io.etude.render.PageQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The pages of a report, and what is measured of them. */
final class CheckedPages implements PageSink {

  private final List<Page> pages = new ArrayList<>();
  private PageQuality quality;
  private Set<String> missed;

  private CheckedPages() {}

  static CheckedPages of(Report report, Theme theme) {
    CheckedPages pages = new CheckedPages();
    PageChecks checks = new PageChecks(pages);
    ReportLayout.lay(report, theme, Fonts.of(theme.brand().orElse(report.brand())), checks);
    pages.quality = checks.quality();
    pages.missed = checks.diagnostics().stream().map(Diagnostic::rule).collect(Collectors.toSet());
    return pages;
  }

  @Override
  public void page(Page page) {
    pages.add(page);
  }

  @Override
  public void finish(Tag document, List<Bookmark> outline) {
    // the pages are what is tested here
  }

  PageQuality quality() {
    return quality;
  }

  /** The bars that are missed, and said to be. */
  Set<String> missed() {
    return missed;
  }

  /** All text but artifacts, a bar between runs. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Page page : pages) {
      for (Item item : page.items()) {
        if (item instanceof Item.Glyphs glyphs && !(glyphs.mark() instanceof Mark.Artifact)) {
          text.append(glyphs.text()).append('|');
        }
      }
    }
    return text.toString();
  }

  /** The texts that are off their page, with its number. */
  List<String> offThePage() {
    List<String> off = new ArrayList<>();
    for (Page page : pages) {
      for (Item item : page.items()) {
        if (item instanceof Item.Glyphs g && !g.text().isBlank() && !isWithin(page, g)) {
          off.add("page " + page.number() + ": " + g.text());
        }
      }
    }
    return off;
  }

  private static boolean isWithin(Page page, Item.Glyphs g) {
    return g.x() > -1
        && g.x() + g.width() < page.width() + 1
        && g.y() > 0
        && g.y() < page.height() - 20;
  }
}
