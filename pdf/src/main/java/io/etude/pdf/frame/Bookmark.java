package io.etude.pdf.frame;

import java.util.List;

/**
 * A bookmark.
 *
 * @param title its text
 * @param anchor id of the {@link Item.Anchor} that it goes to
 * @param children bookmarks beneath
 */
public record Bookmark(String title, String anchor, List<Bookmark> children) {

  /** Copies the list. */
  public Bookmark {
    children = List.copyOf(children);
  }
}
