package io.etude.xlsx.sheet;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/**
 * A chart that Excel draws over cells of its sheet.
 *
 * @param kind its type
 * @param title its heading, which goes with it into other documents
 * @param alt what it shows, for those who don't see it
 * @param format number format of its labels
 * @param limits where the axis of the values begins and ends
 * @param categories labels of the categories
 * @param places the whole numbers that the cells of the categories hold instead of labels, so that
 *     categories are as far apart as these; empty for equal distances
 * @param series at least one
 */
public record NativeChart(
    Kind kind,
    Title title,
    String alt,
    String format,
    Limits limits,
    Column<String> categories,
    List<Integer> places,
    List<Series> series) {

  public enum Kind {
    /** Horizontal bars, the first at the top. */
    BARS,
    /** Columns close together. */
    COLUMNS,
    /** Horizontal bars of stacked parts. */
    STACKED,
    /** A point per series over each category, connected by a line. */
    DOTS,
    /** Lines over editions. */
    LINES
  }

  /**
   * What stands above the marks: programs wrap titles each in its own way, so that the lines are
   * made here.
   *
   * @param text the title
   * @param subtitle what is counted, may be empty
   */
  public record Title(String text, String subtitle) {

    /** Pixels of a digit of bold type, and of what is beneath it. */
    private static final double BOLD = 8.5;

    private static final double PLAIN = 6.3;

    /** Pixels of a line, and between the title and what follows. */
    private static final int LINE = 18;

    /** The lines of the title in a chart of that width in pixels. */
    public List<String> lines(int width) {
      return LineBreaks.broken(text, width / BOLD);
    }

    /** The lines of the subtitle. */
    public List<String> sublines(int width) {
      return LineBreaks.broken(subtitle, width / PLAIN);
    }

    /** How high it is in pixels. */
    public int height(int width) {
      return LINE * (lines(width).size() + sublines(width).size() + 1);
    }
  }

  /** Whether and how values are printed at marks. */
  public enum LabelKind {
    VALUES,
    /** None: the values are printed elsewhere. */
    NONE,
    /** Values even at marks that are too small for them: nothing follows that they could cover. */
    ALL_VALUES,
    /** Texts at the end of invisible marks: a stack follows. */
    BEFORE,
    /** Texts at the start of invisible marks, after a stack. */
    AFTER,
    /** The value at each point, or the outermost ones, and the series' name at the last one. */
    ENDS,
    /** Values beyond the intervals, which cross the ends of marks. */
    BEYOND_INTERVALS
  }

  /**
   * Where an axis begins and ends.
   *
   * @param from its least value; empty if Excel may choose
   * @param to its greatest; empty if Excel may choose
   * @param ends whether they are printed
   */
  public record Limits(OptionalDouble from, OptionalDouble to, Ends ends) {

    /** Whether the ends of an axis are printed. */
    public enum Ends {
      HIDDEN,
      PRINTED
    }

    /** Excel chooses both. */
    public static final Limits NONE =
        new Limits(OptionalDouble.empty(), OptionalDouble.empty(), Ends.HIDDEN);

    /** An axis that ends there. */
    public static Limits to(double to) {
      return new Limits(OptionalDouble.empty(), OptionalDouble.of(to), Ends.HIDDEN);
    }

    /** An axis between two numbers. */
    public static Limits of(double from, double to, Ends ends) {
      return new Limits(OptionalDouble.of(from), OptionalDouble.of(to), ends);
    }
  }

  /** Cells of one column and their contents. */
  public record Column<T>(List<T> values, Area area) {
    public Column {
      values = List.copyOf(values);
    }
  }

  /** The lengths of the marks' intervals on both sides, in the marks' order; zero for none. */
  public record Whiskers(Column<Double> below, Column<Double> above) {}

  /**
   * What is printed at marks.
   *
   * @param kind values or texts, and where
   * @param colour of the type
   * @param texts what is printed instead of the values, empty for none
   */
  public record Labels(LabelKind kind, int colour, List<String> texts) {
    public Labels {
      texts = List.copyOf(texts);
    }
  }

  /**
   * The colours of marks.
   *
   * @param colour of the series
   * @param each a colour for each mark, empty where all have the series' colour
   */
  public record Fill(int colour, List<Integer> each) {
    public Fill {
      each = List.copyOf(each);
    }

    /** The colour of a mark. */
    public int of(int mark) {
      return each.isEmpty() ? colour : each.get(mark);
    }
  }

  /**
   * A series.
   *
   * @param name its name, blank to keep it out of the legend
   * @param nameCell the cell with its name, empty if it has none
   * @param values the numbers, {@code NaN} where there is none
   * @param fill the colours of its marks, if they are visible
   * @param labels what is printed at marks
   * @param whiskers the marks' intervals, empty where none are shown
   */
  public record Series(
      String name,
      Optional<Area> nameCell,
      Column<Double> values,
      Fill fill,
      Labels labels,
      Optional<Whiskers> whiskers) {

    /** Whether its marks are visible; else they only take room. */
    public boolean isVisible() {
      return labels.kind() != LabelKind.BEFORE && labels.kind() != LabelKind.AFTER;
    }
  }

  /** Pixels of a digit of a label. */
  private static final double LABEL_DIGIT = 6.3;

  /** Pixels of a digit of the categories' names. */
  private static final double CATEGORY_DIGIT = 6;

  /** The most of the width that the names beside bars take. */
  private static final double MOST_NAMES = 0.35;

  /** Pixels on both sides of the names and bars. */
  private static final double FRAME = 40;

  public NativeChart {
    places = List.copyOf(places);
    series = List.copyOf(series);
  }

  /** Whether the label of a value fits into its mark in a chart of that width in pixels. */
  public DoublePredicate roomForLabel(int width) {
    if (kind != Kind.STACKED) {
      return value -> true;
    }
    double names = categories.values().stream().mapToDouble(TextWidth::of).max().orElse(0);
    double plot = width - Math.min(names * CATEGORY_DIGIT, width * MOST_NAMES) - FRAME;
    double most = limits.to().orElse(1);
    return value ->
        Math.abs(value) / most * plot
            >= NumberWidth.ofText(NumberWidth.printed(value, format)) * LABEL_DIGIT;
  }

  /** Whether the label of every value but zero fits into its mark in a chart of that width. */
  public boolean hasRoomForLabels(int width) {
    return series.stream()
        .filter(each -> each.isVisible() && each.labels().kind() == LabelKind.VALUES)
        .flatMap(each -> each.values().values().stream())
        .filter(value -> !value.isNaN() && value != 0)
        .mapToDouble(Double::doubleValue)
        .allMatch(roomForLabel(width));
  }

  /** A chart whose categories are at equal distances. */
  public NativeChart(
      Kind kind,
      Title title,
      String alt,
      String format,
      Limits limits,
      Column<String> categories,
      List<Series> series) {
    this(kind, title, alt, format, limits, categories, List.of(), series);
  }
}
