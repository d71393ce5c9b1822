package io.etude.pdf.internal.layout;

import java.util.Optional;

/** A block of an annex: stacked with others across the page. */
interface AnnexItem {

  /** White above it, unless it heads the page. */
  double gapBefore();

  /** Whether it must stand on the same page as the beginning of what follows. */
  boolean keepWithNext();

  /** Begins to place it, in one pass of composition. */
  Cursor open();

  /** What is left of an item. */
  interface Cursor {

    /** The height of the least that may stand alone at the foot of a page. */
    double least();

    /** Whether a part could be split off. */
    boolean splittable();

    /**
     * The next part, at most {@code room} high; empty if none fits. At the head of a page something
     * always comes.
     */
    Optional<Part> take(double room, boolean head);

    /** Whether nothing is left. */
    boolean done();
  }

  /**
   * A part of an item for one page.
   *
   * @param box what is painted
   * @param id anchor of the item in its first part, else empty
   * @param width width
   */
  record Part(Box box, String id, double width) {}
}
