package io.etude.pdf.internal.layout;

import io.etude.document.Inline;
import java.util.List;
import java.util.Optional;

/** A block of an annex: stacked with others across the page. */
interface AnnexItem {

  /** Which way the page must be held. */
  enum Side {
    /** Upright. */
    UPRIGHT,
    /** Turned. */
    TURNED,
    /** As its neighbours want it. */
    EITHER
  }

  /** White above it, unless it heads the page. */
  double gapBefore();

  /** Whether it must stand on the same page as the beginning of what follows. */
  boolean keepWithNext();

  /** Which way the page must be held. */
  default Side side() {
    return Side.UPRIGHT;
  }

  /** What the foot of its page must say. */
  default List<List<Inline>> key() {
    return List.of();
  }

  /** Begins to place it on pages of that grid, in one pass of composition. */
  Cursor open(Grid grid);

  /** What is left of an item. */
  interface Cursor {

    /** Its height, if it stands in one piece. */
    double height();

    /**
     * Whether a part would be placed in that room, although it could go to the next page.
     *
     * @param spare how much of the room the white above could take up
     */
    boolean accepts(double room, double spare);

    /**
     * The next part, at most {@code room} high; empty if none fits. At the head of a page something
     * always comes.
     *
     * @param spare how much of the room the white above could take up
     */
    Optional<Part> take(double room, double spare, boolean head);

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
