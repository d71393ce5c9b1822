package io.etude.render;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Where the columns and boxes of a page lie, to be drawn over it. Lengths are in points, from the
 * upper left corner of the trimmed page. Immutable.
 *
 * @param width width of the trimmed page
 * @param height height of the trimmed page
 * @param bleed how far the medium goes past the trim on every side
 * @param areas columns and boxes
 */
public record PageFrame(double width, double height, double bleed, List<Area> areas) {

  /**
   * A column of running text, or a box.
   *
   * @param left left edge
   * @param top upper edge
   * @param width width
   * @param bottom lower edge of the room there is
   * @param text whether it is a column of running text
   */
  public record Area(double left, double top, double width, double bottom, boolean text) {}

  /** Copies the list. */
  public PageFrame {
    areas = List.copyOf(requireNonNull(areas, "areas"));
  }
}
