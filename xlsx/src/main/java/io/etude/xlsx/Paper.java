package io.etude.xlsx;

import java.util.ArrayList;
import java.util.List;

/** How the columns of a sheet fit on A4: smaller, or on several pages where that is too small. */
final class Paper {

  /** Margins to the left and the right, in inches. */
  static final double SIDE = 0.5;

  /** Margins above and below, in inches; the footer stands in the lower one. */
  static final double EDGE = 0.7;

  private static final double INCH = 25.4;
  private static final double PIXELS = 96;

  /** Pixels across a page that lies. */
  static final double LANDSCAPE = (297 / INCH - 2 * SIDE) * PIXELS;

  /** Pixels across a page that stands. */
  static final double PORTRAIT = (210 / INCH - 2 * SIDE) * PIXELS;

  /** Fonts differ, and a column too many would take a page of its own. */
  private static final double RESERVE = 0.96;

  /** In per cent; what would be smaller takes several pages instead. */
  private static final int LEGIBLE = 60;

  private static final int SMALLEST = 10;

  private Paper() {}

  /**
   * How a sheet is printed.
   *
   * @param scale in per cent
   * @param breaks columns that begin a page
   */
  record Fit(int scale, List<Integer> breaks) {
    Fit {
      breaks = List.copyOf(breaks);
    }
  }

  static Fit of(Sheet sheet) {
    boolean lies = sheet.orientation() == Sheet.Orientation.LANDSCAPE;
    double room = (lies ? LANDSCAPE : PORTRAIT) * RESERVE;
    double width = sheet.pixelsBefore(sheet.lastColumn() + 1);
    if (scale(room, width) >= LEGIBLE || sheet.parts().isEmpty()) {
      return new Fit(scale(room, width), List.of());
    }
    return apart(sheet, room);
  }

  private static int scale(double room, double width) {
    return (int) Math.max(SMALLEST, Math.min(100, Math.floor(100 * room / width)));
  }

  /** Fills page after page with parts, the first column repeated before each. */
  private static Fit apart(Sheet sheet, double room) {
    double stub = sheet.pixels(0);
    List<Integer> starts = new ArrayList<>(sheet.parts());
    starts.add(sheet.lastColumn() + 1);
    List<Integer> breaks = new ArrayList<>();
    double used = sheet.pixelsBefore(starts.get(0));
    double widest = used;
    for (int i = 0; i + 1 < starts.size(); i++) {
      double part = sheet.pixelsBefore(starts.get(i + 1)) - sheet.pixelsBefore(starts.get(i));
      if (used + part > room * 100 / LEGIBLE && used > stub) {
        breaks.add(starts.get(i));
        used = stub;
      }
      used += part;
      widest = Math.max(widest, used);
    }
    return new Fit(scale(room, widest), breaks);
  }
}
