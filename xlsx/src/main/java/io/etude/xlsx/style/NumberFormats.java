package io.etude.xlsx.style;

import io.etude.figure.Figure;
import io.etude.language.Display;
import io.etude.results.FigureRef;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The number formats of cells: Excel's patterns, with the signs and the words of a language. */
public final class NumberFormats {

  /** No format of its own. */
  public static final String GENERAL = "General";

  /** Whole numbers with separators of thousands, which Excel takes from the reader's language. */
  public static final String COUNT = "#,##0";

  private final Display display;
  private final Map<Figures, String> formats = new ConcurrentHashMap<>();

  /** How figures are printed; thousands of cells have the same few formats. */
  private record Figures(Figure.Kind kind, int decimals) {}

  NumberFormats(Display display) {
    this.display = display;
  }

  /** The number format of a kind of figure with that many decimals. */
  public String of(Figure.Kind kind, int decimals) {
    return formats.computeIfAbsent(new Figures(kind, decimals), this::formatOf);
  }

  /** The number format of a table's cell. */
  public String of(Figure cell) {
    String format = of(cell.kind(), cell.decimals());
    return cell.number().isPresent() ? ofValue(format, cell.number().getAsDouble()) : format;
  }

  /**
   * The number format of a value among others of a format. A share that is not all but would print
   * as all has a format of its own, such as {@code [<1]">99.5%"}: a format has no room for both
   * ends. So has a number that is not zero but would print as zero.
   */
  public String ofValue(String format, double value) {
    if (value == 0 || Math.abs(value) >= 1) {
      return format;
    }
    return formats.entrySet().stream()
        .filter(f -> f.getValue().equals(format))
        .map(Map.Entry::getKey)
        .filter(f -> hasOwnFormat(f, value))
        .findAny()
        .map(f -> ownFormat(f, value))
        .orElse(format);
  }

  private boolean hasOwnFormat(Figures figures, double value) {
    return switch (figures.kind()) {
      case PERCENT -> display.wouldBeAll(value, figures.decimals());
      case NUMBER -> display.wouldBeZero(value, figures.decimals());
      default -> false;
    };
  }

  /** The format that prints a number as the PDF does, in quotation marks. */
  private String ownFormat(Figures figures, double value) {
    int decimals = figures.decimals();
    if (figures.kind() == Figure.Kind.PERCENT) {
      return "[<1]\"" + display.percent(value, decimals) + "\";" + percent(decimals);
    }
    String printed = "\"" + display.number(value, decimals) + "\"";
    // in the section of numbers below zero no minus is put before it
    return value < 0 ? "0;" + printed + ";0" : printed;
  }

  /** The number format of a kind of figure with that many decimals; scores have none. */
  public String of(FigureRef.Kind kind, int decimals) {
    return of(Figure.Kind.of(kind), kind == FigureRef.Kind.SCORE ? 0 : decimals);
  }

  /** A number format that prints a unit behind the number; the format has one section. */
  public static String withUnit(String format, String unit) {
    return unit.isEmpty() ? format : format + "\"\u00a0" + unit.replace("\"", "") + "\"";
  }

  /** A figure in the unit of its format: a net promoter score in points. */
  public static double scaled(FigureRef.Kind kind, double value) {
    return kind == FigureRef.Kind.SCORE ? value * 100 : value;
  }

  private String formatOf(Figures figures) {
    int decimals = figures.decimals();
    return switch (figures.kind()) {
      case PERCENT -> share(decimals);
      case NUMBER, COUNT, WEIGHTED_COUNT -> "#,##" + digits(decimals);
      case POINTS -> "+" + digits(decimals) + ";\u2212" + digits(decimals) + ";" + digits(decimals);
      case PROBABILITY -> probability(decimals);
    };
  }

  /**
   * Percentages; a share above zero that would print as zero prints as in the PDF, such as {@code
   * <1 %}.
   */
  private String share(int decimals) {
    String plain = percent(decimals);
    BigDecimal half = Display.halfOfLast(decimals).movePointLeft(2);
    return "[=0]"
        + plain
        + ";[<"
        + half.toPlainString()
        + "]\""
        + display.percent(Double.MIN_NORMAL, decimals)
        + "\";"
        + plain;
  }

  private String probability(int decimals) {
    BigDecimal half = Display.halfOfLast(decimals);
    return "[<" + half.toPlainString() + "]\"" + display.probability(0) + "\";" + digits(decimals);
  }

  /** Percentages with that many decimals. */
  public String percent(int decimals) {
    StringBuilder format = new StringBuilder();
    for (char c : display.percent(0, 0).toCharArray()) {
      format.append(c == '0' ? digits(decimals) : c == '%' ? "%" : "\"" + c + "\"");
    }
    return format.toString();
  }

  private static String digits(int decimals) {
    return decimals == 0 ? "0" : "0." + "0".repeat(decimals);
  }
}
