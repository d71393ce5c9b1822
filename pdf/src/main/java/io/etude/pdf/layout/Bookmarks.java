package io.etude.pdf.layout;

import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.document.text.Inline;
import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.layout.line.References;
import java.util.ArrayList;
import java.util.List;

/** The bookmarks of a report: sections and boxes, with the sections, figures and tables in them. */
final class Bookmarks extends ReportWalker {
  private final References references;
  private List<Bookmark> siblings = new ArrayList<>();

  private Bookmarks(References references) {
    this.references = references;
  }

  /** The headline, then the bookmarks of the blocks in the order of the pages. */
  static List<Bookmark> of(Report report, References references) {
    Bookmarks bookmarks = new Bookmarks(references);
    bookmarks.walk(report.blocks());
    List<Bookmark> all = new ArrayList<>();
    String headline = Inline.plain(report.front().headline());
    all.add(new Bookmark(headline, References.TOP, List.of()));
    all.addAll(references.inReadingOrder(bookmarks.siblings, bookmarks::section));
    return all;
  }

  /** The anchor of a section; none of a figure, which stays with the section before it. */
  private String section(Bookmark bookmark) {
    return references.isSection(bookmark.anchor()) ? bookmark.anchor() : "";
  }

  @Override
  public Void section(Block.Section section) {
    return over(section.title(), section.id(), () -> super.section(section));
  }

  @Override
  public Void sidebar(Block.Sidebar sidebar) {
    return over(sidebar.title(), sidebar.id(), () -> super.sidebar(sidebar));
  }

  /** A bookmark over those of what is in its block. */
  private Void over(List<Inline> title, String id, Runnable content) {
    List<Bookmark> outer = siblings;
    siblings = new ArrayList<>();
    content.run();
    outer.add(new Bookmark(Inline.plain(title), id, siblings));
    siblings = outer;
    return null;
  }

  @Override
  public Void methodBox(Block.MethodBox box) {
    siblings.add(new Bookmark(Inline.plain(box.title()), box.id(), List.of()));
    return null;
  }

  @Override
  public Void table(Block.Table table) {
    return numbered(table.id(), table.table().title());
  }

  @Override
  public Void chart(Chart chart) {
    return numbered(chart.id(), chart.title());
  }

  private Void numbered(String id, List<Inline> title) {
    String text = references.label(id) + ". " + Inline.plain(title);
    siblings.add(new Bookmark(text, id, List.of()));
    return null;
  }
}
