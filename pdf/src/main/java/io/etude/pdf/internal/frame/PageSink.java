package io.etude.pdf.internal.frame;

import java.util.List;

/**
 * Takes pages as they are finished, so that none need be kept. Layout calls {@link #page} once per
 * page in order, then {@link #finish} once.
 */
public interface PageSink {

  /** Takes a finished page. */
  void page(Page page);

  /** Takes the structure tree and the bookmarks. */
  void finish(Tag document, List<Outline> outline);
}
