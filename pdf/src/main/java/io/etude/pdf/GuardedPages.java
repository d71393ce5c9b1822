package io.etude.pdf;

import io.etude.internal.RenderGuard;
import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.PageSink;
import io.etude.pdf.frame.Tag;
import java.util.List;

/** Hands pages on while the rendering may go on. Not thread-safe. */
final class GuardedPages implements PageSink {
  private final PageSink pages;
  private final RenderGuard guard;

  GuardedPages(PageSink pages, RenderGuard guard) {
    this.pages = pages;
    this.guard = guard;
  }

  @Override
  public void page(Page page) {
    guard.page();
    pages.page(page);
  }

  @Override
  public void complete(Tag tag) {
    pages.complete(tag);
  }

  @Override
  public void finish(Tag document, List<Bookmark> outline) {
    guard.check();
    pages.finish(document, outline);
  }
}
