package io.etude.xlsx;

import java.util.List;

/**
 * A native chart over cells of its sheet.
 *
 * @param kind its type
 * @param title its heading
 * @param alt what it shows, for those who don't see it
 * @param format number format of its labels
 * @param categories labels of the categories
 * @param categoryArea where they stand
 * @param series at least one
 */
record ChartPlan(
    Kind kind,
    String title,
    String alt,
    String format,
    List<String> categories,
    Area categoryArea,
    List<Series> series) {

  enum Kind {
    /** Horizontal bars, the first at the top. */
    BARS,
    /** Columns close together. */
    COLUMNS,
    /** Horizontal bars, stacked on both sides of zero. */
    DIVERGING,
    /** Horizontal bars, stacked to the whole. */
    STACKED,
    /** A point per series over each category, tied by a line. */
    DOTS,
    /** Lines over editions. */
    LINES
  }

  /** Whether and how values are printed at marks. */
  enum Labels {
    NONE,
    VALUES,
    /** The value at each point and the series' name at the last one. */
    ENDS
  }

  /**
   * A series.
   *
   * @param name its name
   * @param nameCell the cell with its name
   * @param values the numbers, {@code NaN} where there is none
   * @param area where they stand
   * @param colour of its marks
   * @param pointColours a colour per mark, empty where all have the series' colour
   * @param labels values at marks
   * @param labelColour colour of those
   */
  record Series(
      String name,
      Area nameCell,
      List<Double> values,
      Area area,
      int colour,
      List<Integer> pointColours,
      Labels labels,
      int labelColour) {
    Series {
      values = List.copyOf(values);
      pointColours = List.copyOf(pointColours);
    }
  }

  ChartPlan {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
  }
}
