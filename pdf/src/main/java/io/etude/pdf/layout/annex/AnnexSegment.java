package io.etude.pdf.layout.annex;

import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.page.AnnexItem;
import io.etude.pdf.layout.page.StorySegment;
import java.util.ArrayList;
import java.util.List;

/** A segment of blocks across the page, one below the other. Filled by the story builder. */
public final class AnnexSegment implements StorySegment {
  private final boolean newPage;
  private final Grid upright;
  private final Tag parent;
  private final List<AnnexItem> items = new ArrayList<>();

  /**
   * An empty segment.
   *
   * @param newPage whether it begins on a new page
   * @param upright its pages that aren't turned
   * @param parent where the key of its tables is in the structure tree
   */
  public AnnexSegment(boolean newPage, Grid upright, Tag parent) {
    this.newPage = newPage;
    this.upright = upright;
    this.parent = parent;
  }

  public void add(AnnexItem item) {
    items.add(item);
  }

  public boolean newPage() {
    return newPage;
  }

  public Grid upright() {
    return upright;
  }

  public Tag parent() {
    return parent;
  }

  public List<AnnexItem> items() {
    return items;
  }

  /** For each item whether its page is turned: text goes with the table that follows it. */
  public boolean[] turned() {
    boolean[] turned = new boolean[items.size()];
    boolean decided = false;
    boolean next = false;
    for (int i = items.size() - 1; i >= 0; i--) {
      if (items.get(i).side() != AnnexItem.Side.EITHER) {
        next = items.get(i).side() == AnnexItem.Side.TURNED;
        decided = true;
      }
      turned[i] = next;
    }
    int last = items.size() - 1;
    while (decided && last >= 0 && items.get(last).side() == AnnexItem.Side.EITHER) {
      last--;
    }
    for (int i = last + 1; decided && i < items.size(); i++) {
      turned[i] = turned[last];
    }
    return turned;
  }
}
