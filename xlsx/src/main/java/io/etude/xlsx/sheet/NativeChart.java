package io.etude.xlsx.sheet;

import java.util.List;
import java.util.Optional;

/**
 * A native chart over cells of its sheet.
 *
 * @param kind its type
 * @param title its heading
 * @param alt what it shows, for those who don't see it
 * @param format number format of its labels
 * @param maximum where the axis of the values ends, {@code NaN} for where Excel thinks fit
 * @param categories labels of the categories
 * @param categoryArea where they stand
 * @param series at least one
 */
public record NativeChart(
    Kind kind,
    String title,
    String alt,
    String format,
    double maximum,
    List<String> categories,
    Area categoryArea,
    List<Series> series) {

  public enum Kind {
    /** Horizontal bars, the first at the top. */
    BARS,
    /** Columns close together. */
    COLUMNS,
    /** Horizontal bars of stacked parts. */
    STACKED,
    /** A point per series over each category, tied by a line. */
    DOTS,
    /** Lines over editions. */
    LINES
  }

  /** Whether and how values are printed at marks. */
  public enum Labels {
    VALUES,
    /** Values even at marks that are too small for them, since nothing follows. */
    ALL_VALUES,
    /** Texts at the end of marks that are not seen: a stack follows. */
    BEFORE,
    /** Texts at the start of marks that are not seen: a stack goes before. */
    AFTER,
    /** The value at each point, or the outermost ones, and the series' name at the last one. */
    ENDS,
    /** Values at the start of marks: an interval crosses their end. */
    BASE_VALUES
  }

  /**
   * How far intervals reach from their marks on one side, in the marks' order; zero for none.
   *
   * @param lengths the numbers
   * @param area where they stand
   */
  public record Reach(List<Double> lengths, Area area) {
    public Reach {
      lengths = List.copyOf(lengths);
    }
  }

  /** How far intervals reach on both sides of their marks. */
  public record Whiskers(Reach below, Reach above) {}

  /**
   * A series.
   *
   * @param name its name, blank to keep it out of the legend
   * @param nameCell the cell with its name, empty if it has none
   * @param values the numbers, {@code NaN} where there is none
   * @param area where they stand
   * @param colour of its marks, if they are seen
   * @param pointColours a colour per mark, empty where all have the series' colour
   * @param labels values at marks
   * @param labelColour colour of those
   * @param borrowed what the labels show instead of the values, empty for none
   * @param whiskers the marks' intervals, empty where none are shown
   */
  public record Series(
      String name,
      Optional<Area> nameCell,
      List<Double> values,
      Area area,
      int colour,
      List<Integer> pointColours,
      Labels labels,
      int labelColour,
      List<String> borrowed,
      Optional<Whiskers> whiskers) {
    public Series {
      values = List.copyOf(values);
      pointColours = List.copyOf(pointColours);
      borrowed = List.copyOf(borrowed);
    }

    /** Whether its marks are seen; else they only take room. */
    public boolean seen() {
      return labels != Labels.BEFORE && labels != Labels.AFTER;
    }

    /** The colour of a mark. */
    public int colour(int mark) {
      return pointColours.isEmpty() ? colour : pointColours.get(mark);
    }
  }

  public NativeChart {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
  }
}
