package io.etude.xlsx.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * How a sheet fits on A4. Its columns: smaller, or on several pages where that is too small. Its
 * rows: a little smaller, if the last few of them would have a page of their own.
 */
public final class Paper {

  /** Margins to the left and the right, in inches. */
  public static final double SIDE = 0.5;

  /** Margins above and below, in inches; the footer stands in the lower one. */
  public static final double EDGE = 0.7;

  private static final double INCH = 25.4;
  private static final double PIXELS = 96;

  /** Pixels across a page that lies. */
  public static final double LANDSCAPE = (297 / INCH - 2 * SIDE) * PIXELS;

  /** Pixels across a page that stands. */
  static final double PORTRAIT = (210 / INCH - 2 * SIDE) * PIXELS;

  /** Fonts differ, and a column too many would take a page of its own. */
  private static final double RESERVE = 0.96;

  /** In per cent; what would be smaller takes several pages instead. */
  private static final int LEGIBLE = 60;

  private static final int SMALLEST = 10;

  private static final double POINTS = 72;

  /** What stands between two breaks is set smaller if it is at most that much too tall. */
  private static final double TALLER = 1.15;

  private Paper() {}

  /**
   * How a sheet is printed.
   *
   * @param scale in per cent
   * @param breaks columns that begin a page
   */
  public record Fit(int scale, List<Integer> breaks) {
    public Fit {
      breaks = List.copyOf(breaks);
    }
  }

  public static Fit of(Sheet sheet) {
    boolean lies = sheet.orientation() == Sheet.Orientation.LANDSCAPE;
    double room = (lies ? LANDSCAPE : PORTRAIT) * RESERVE;
    double width = sheet.pixelsBefore(sheet.lastColumn() + 1);
    boolean whole = scale(room, width) >= LEGIBLE || sheet.parts().isEmpty();
    Fit fit = whole ? new Fit(scale(room, width), List.of()) : apart(sheet, room);
    double height = ((lies ? 210 : 297) / INCH - 2 * EDGE) * POINTS * RESERVE;
    return new Fit(withoutStrays(sheet, fit.scale(), height), fit.breaks());
  }

  /** The scale at which no stretch of rows leaves its last few to another page. */
  private static int withoutStrays(Sheet sheet, int scale, double height) {
    List<Integer> starts = new ArrayList<>(sheet.breaks());
    starts.add(sheet.lastRow() + 1);
    int smaller = scale;
    int from = 0;
    for (int start : starts) {
      double repeated = from > sheet.titleRow() ? sheet.pointsBefore(sheet.titleRow() + 1) : 0;
      double stretch = sheet.pointsBefore(start) - sheet.pointsBefore(from) + repeated;
      double room = height * 100 / scale;
      if (stretch > room && stretch <= room * TALLER) {
        smaller = Math.min(smaller, (int) Math.floor(100 * height / stretch));
      }
      from = start;
    }
    return Math.max(Math.min(scale, LEGIBLE), smaller);
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
