package io.etude.pdf.frame;

import java.util.List;

/**
 * Takes pages as they are finished, so that none need be kept. Layout calls {@link #page} once per
 * page in order, {@link #complete} after the last page of a part of the document, then {@link
 * #finish} once.
 */
public interface PageSink {

  /** Takes a finished page. */
  void page(Page page);

  /**
   * Takes a complete part of the structure tree: all its content was on pages taken before. May
   * {@linkplain Tag#release() release} it.
   */
  default void complete(Tag tag) {
    // what isn't written yet is in the tree when the document is finished
  }

  /** Takes the structure tree and the bookmarks. */
  void finish(Tag document, List<Bookmark> outline);
}
