package io.etude.pdf.internal.layout;

import java.util.ArrayList;
import java.util.List;

/** A stretch of blocks across the page, one below the other. Filled by the story builder. */
final class Annex implements Stretch {
  private final boolean newPage;
  private final List<AnnexItem> items = new ArrayList<>();

  Annex(boolean newPage) {
    this.newPage = newPage;
  }

  void add(AnnexItem item) {
    items.add(item);
  }

  boolean newPage() {
    return newPage;
  }

  List<AnnexItem> items() {
    return items;
  }
}
