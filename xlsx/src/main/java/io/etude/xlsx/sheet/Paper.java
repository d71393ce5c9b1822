package io.etude.xlsx.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * How a sheet is printed on A4. A sheet that is too wide is scaled down, or takes several pages if
 * its text would be too small. It is scaled a little further if its last few rows would otherwise
 * take a page of their own.
 */
public final class Paper {

  /** Margins to the left and the right, in inches. */
  public static final double SIDE_MARGIN = 0.5;

  /** Margins above and below, in inches; the footer is in the lower one. */
  public static final double EDGE_MARGIN = 0.7;

  private static final double INCH = 25.4;
  private static final double PIXELS = 96;

  /** Width of a page in landscape, in pixels. */
  public static final double LANDSCAPE = (297 / INCH - 2 * SIDE_MARGIN) * PIXELS;

  /** Width of a page in portrait, in pixels. */
  static final double PORTRAIT = (210 / INCH - 2 * SIDE_MARGIN) * PIXELS;

  /** The share of a page that is used: widths differ with the reader's fonts. */
  private static final double RESERVE = 0.96;

  /** In per cent; at a smaller scale the sheet takes several pages instead. */
  private static final int LEGIBLE_SCALE = 60;

  private static final int MIN_SCALE = 10;

  private static final double POINTS = 72;

  /**
   * Rows between two breaks are scaled to one page if they are higher than it by this factor at
   * most.
   */
  private static final double MAX_EXCESS = 1.15;

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
    boolean landscape = sheet.orientation() == Sheet.Orientation.LANDSCAPE;
    double room = (landscape ? LANDSCAPE : PORTRAIT) * RESERVE;
    double width = sheet.pixelsBefore(sheet.lastColumn() + 1);
    boolean whole = scale(room, width) >= LEGIBLE_SCALE || sheet.pageColumns().isEmpty();
    Fit fit = whole ? new Fit(scale(room, width), List.of()) : onSeveralPages(sheet, room);
    double height = height(sheet.orientation());
    return new Fit(withoutShortPages(sheet, fit.scale(), height), fit.breaks());
  }

  /**
   * How a sheet of many rows is printed whose columns are all there: upright if its columns fit at
   * a legible scale, else across, on several pages if need be. Sets the orientation.
   */
  public static Fit ofColumns(Sheet sheet, List<Integer> pageColumns) {
    double width = sheet.pixelsBefore(sheet.lastColumn() + 1);
    boolean upright = scale(PORTRAIT * RESERVE, width) >= LEGIBLE_SCALE;
    sheet.orientation(upright ? Sheet.Orientation.PORTRAIT : Sheet.Orientation.LANDSCAPE);
    double room = (upright ? PORTRAIT : LANDSCAPE) * RESERVE;
    if (scale(room, width) >= LEGIBLE_SCALE || pageColumns.isEmpty()) {
      return new Fit(scale(room, width), List.of());
    }
    sheet.pageColumns(pageColumns);
    return onSeveralPages(sheet, room);
  }

  /** Prints a sheet on one page, upright or across, if it fits at a legible scale. */
  public static void onOnePage(Sheet sheet) {
    double width = sheet.pixelsBefore(sheet.lastColumn() + 1);
    double high = sheet.neededHeight();
    int best = 0;
    for (Sheet.Orientation orientation : Sheet.Orientation.values()) {
      boolean landscape = orientation == Sheet.Orientation.LANDSCAPE;
      int across = scale((landscape ? LANDSCAPE : PORTRAIT) * RESERVE, width);
      int scale = Math.min(across, scale(height(orientation), high));
      if (scale >= LEGIBLE_SCALE && scale > best) {
        best = scale;
        sheet.orientation(orientation);
        sheet.scale(scale);
      }
    }
  }

  /** The width of columns that fit upright on a page at a legible scale, in whole digits. */
  public static double uprightDigits() {
    return Math.floor(PORTRAIT * RESERVE * 100 / LEGIBLE_SCALE / SheetSizes.DIGIT);
  }

  /** The scale at which columns of that width in pixels are all on one page. */
  public static int scaleOf(Sheet.Orientation orientation, double width) {
    boolean landscape = orientation == Sheet.Orientation.LANDSCAPE;
    return scale((landscape ? LANDSCAPE : PORTRAIT) * RESERVE, width);
  }

  /** Whether all rows of a sheet with a scale are on one page. */
  public static boolean hasOnePage(Sheet sheet) {
    return sheet.scale().isPresent()
        && sheet.breaks().isEmpty()
        && sheet.neededHeight() * sheet.scale().getAsInt() / 100 <= height(sheet.orientation());
  }

  /** Repeats the rows up to that one on each page if the sheet's rows take several. */
  public static void repeatHeadings(Sheet sheet, int row) {
    double high = sheet.neededHeight() * of(sheet).scale() / 100;
    if (high > height(sheet.orientation())) {
      sheet.repeatRowsTo(row);
    }
  }

  /** The height of a page without its margins, in points. */
  public static double height(Sheet.Orientation orientation) {
    boolean landscape = orientation == Sheet.Orientation.LANDSCAPE;
    return ((landscape ? 210 : 297) / INCH - 2 * EDGE_MARGIN) * POINTS * RESERVE;
  }

  /** The same where rows have a height of their own, which does not depend on fonts. */
  public static double heightOfSetRows(Sheet.Orientation orientation) {
    return height(orientation) / RESERVE * 0.985;
  }

  /** The scale at which no rows between two breaks leave their last few to another page. */
  private static int withoutShortPages(Sheet sheet, int scale, double height) {
    List<Integer> starts = new ArrayList<>(sheet.breaks());
    starts.add(sheet.lastRow() + 1);
    int smaller = scale;
    int from = 0;
    for (int start : starts) {
      double repeated = from > sheet.titleRow() ? sheet.pointsBefore(sheet.titleRow() + 1) : 0;
      double rows = sheet.pointsBefore(start) - sheet.pointsBefore(from) + repeated;
      double room = height * 100 / scale;
      if (rows > room && rows <= room * MAX_EXCESS) {
        smaller = Math.min(smaller, (int) Math.floor(100 * height / rows));
      }
      from = start;
    }
    return Math.max(Math.min(scale, LEGIBLE_SCALE), smaller);
  }

  private static int scale(double room, double width) {
    return (int) Math.max(MIN_SCALE, Math.min(100, Math.floor(100 * room / width)));
  }

  /** Fills page after page with groups of columns, the first column repeated on each. */
  private static Fit onSeveralPages(Sheet sheet, double room) {
    double stub = sheet.pixels(0);
    List<Integer> starts = new ArrayList<>(sheet.pageColumns());
    starts.add(sheet.lastColumn() + 1);
    List<Integer> breaks = new ArrayList<>();
    double used = sheet.pixelsBefore(starts.get(0));
    double widest = used;
    for (int i = 0; i + 1 < starts.size(); i++) {
      double part = sheet.pixelsBefore(starts.get(i + 1)) - sheet.pixelsBefore(starts.get(i));
      if (used + part > room * 100 / LEGIBLE_SCALE && used > stub) {
        breaks.add(starts.get(i));
        used = stub;
      }
      used += part;
      widest = Math.max(widest, used);
    }
    return new Fit(scale(room, widest), breaks);
  }
}
