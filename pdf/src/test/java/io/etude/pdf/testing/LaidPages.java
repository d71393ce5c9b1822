package io.etude.pdf.testing;

import io.etude.Diagnostic;
import io.etude.document.Report;
import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.PageSink;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.ReportLayout;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A report that is laid out, for tests of what is on its pages. */
public final class LaidPages implements PageSink {

  private final List<Page> pages = new ArrayList<>();
  private List<Bookmark> outline = List.of();
  private List<Diagnostic> diagnostics = List.of();

  private LaidPages() {}

  public static LaidPages of(Report report, Theme theme) {
    LaidPages pages = new LaidPages();
    pages.diagnostics = ReportLayout.lay(report, theme, Fonts.of(report.brand()), pages);
    return pages;
  }

  @Override
  public void page(Page page) {
    pages.add(page);
  }

  @Override
  public void finish(Tag document, List<Bookmark> bookmarks) {
    outline = bookmarks;
  }

  public List<Page> pages() {
    return pages;
  }

  /** The bookmarks. */
  public List<Bookmark> outline() {
    return outline;
  }

  /** What the layout recovered from. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  private static <T extends Item> Stream<T> items(Page page, Class<T> type) {
    return page.items().stream().filter(type::isInstance).map(type::cast);
  }

  /** All runs of text, in the order of painting. */
  public List<Item.Glyphs> glyphs() {
    return pages.stream().flatMap(page -> items(page, Item.Glyphs.class)).toList();
  }

  /** The runs of text of a page. */
  public static List<Item.Glyphs> glyphs(Page page) {
    return items(page, Item.Glyphs.class).toList();
  }

  /** The numbers of the pages that have the place of that id. */
  public List<Integer> pagesOf(String id) {
    return pages.stream()
        .filter(page -> items(page, Item.Anchor.class).anyMatch(a -> a.id().equals(id)))
        .map(Page::number)
        .toList();
  }

  /** All text without its white, wherever lines break. */
  public String text() {
    StringBuilder text = new StringBuilder();
    glyphs().forEach(run -> text.append(run.text()));
    return withoutSpaces(text.toString());
  }

  public static String withoutSpaces(String text) {
    return text.replaceAll("[\\s\u00a0\u2002\u202f]+", "");
  }
}
