package io.etude.pdf.layout.page;

import io.etude.document.text.Inline;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.Grid;
import java.util.List;
import java.util.Optional;

/** A block of an annex: stacked with others across the page. */
public interface AnnexItem {

  /** Which way the page must be held. */
  enum Side {
    /** Upright. */
    UPRIGHT,
    /** Turned. */
    TURNED,
    /** As its neighbours want it. */
    EITHER
  }

  /** Space above it, unless it heads the page. */
  double gapBefore();

  /** Whether it must be on the same page as the beginning of what follows. */
  boolean keepWithNext();

  /** Whether the space above it may grow, so that its page ends at its foot. */
  default boolean stretches() {
    return true;
  }

  /** Which way the page must be held. */
  default Side side() {
    return Side.UPRIGHT;
  }

  /** What the foot of its page must say. */
  default List<List<Inline>> key() {
    return List.of();
  }

  /**
   * Whether it closes the report: rather than on a page of its own it is before the annex, or under
   * the article.
   */
  default boolean closes() {
    return false;
  }

  /** The same set closer and closer, to fit under what is before it; none if it isn't. */
  default List<AnnexItem> closer() {
    return List.of();
  }

  /** The same in rows that page breaks may split; empty if it stays in one piece. */
  default Optional<AnnexItem> divided() {
    return Optional.empty();
  }

  /** Sets it for pages of that grid, in one pass of composition. */
  Rows open(Grid grid);

  /** An item that is set: rows that page breaks may split. */
  interface Rows {

    /** How many there are; one if the item is in one piece. */
    default int count() {
      return 1;
    }

    /**
     * The height of some rows with all that goes with them on their page.
     *
     * @param from the first row
     * @param to the row behind the last
     */
    double height(int from, int to);

    /** How much lower its beginning is under others than headings on its page. */
    default double lessBelowOthers() {
      return 0;
    }

    /**
     * How bad a page break before a row is, where 1 is an empty page; infinite if there is none.
     */
    default double penalty(int row) {
      return 0;
    }

    /**
     * Some rows as a box.
     *
     * @param from the first row
     * @param to the row behind the last
     * @param head whether they head their page, or have only headings above them
     */
    default Part part(int from, int to, boolean head) {
      return part(from, to, head, 0);
    }

    /**
     * Some rows as a box, with more space between them.
     *
     * @param from the first row
     * @param to the row behind the last
     * @param head whether they head their page
     * @param spread the part of {@link #mostSpread} that they are higher, from 0 to 1; beyond that,
     *     all of it and the rest as a part of {@link #wideSpread}; below 0 the part of {@link
     *     #slack} that they are lower
     */
    Part part(int from, int to, boolean head, double spread);

    /** How much lower an item in one piece may be, so that it fits its page. */
    default double slack() {
      return 0;
    }

    /** How much higher some rows may be, so that a page doesn't end too early. */
    default double mostSpread(int from, int to) {
      return 0;
    }

    /** How much higher again, so that a page isn't seen to be empty from afar. */
    default double wideSpread(int from, int to) {
      return 0;
    }
  }

  /**
   * A part of an item for one page.
   *
   * @param box what is painted
   * @param width width
   */
  record Part(Box box, double width) {}
}
