package io.etude.pdf.layout.page;

/**
 * Where a floater is to be on a page, before it is known whether there is room; a {@link
 * PlacedFloater} has its column and rows.
 *
 * @param mention the floater and where it belongs
 * @param slot where it is
 * @param span across how many columns
 */
public record Placement(Galley.Mention mention, Slot slot, int span) {

  /** Where a floater may be. */
  public enum Slot {
    /** Across columns at the head of the page. */
    HEAD,
    /** Across columns at the foot of the text. */
    FOOT,
    /** In the columns of side boxes at the right. */
    SIDE,
    /** In the room under the end of the text. */
    BELOW,
    /** Not in one of these; below the end of the text if there is room, else on a later page. */
    LATER
  }

  public Floater floater() {
    return mention.floater();
  }

  public GridBox box() {
    return floater().box(span);
  }
}
