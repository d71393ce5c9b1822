package io.etude.report.chart;

import io.etude.document.ChartSpec.Dots;
import io.etude.document.ChartSpec.Mark;
import io.etude.report.prose.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The highest and the lowest figures of a chart in its alternative text. Figures that are printed
 * alike are equal there: up to three are named, of more their number is said.
 */
final class AltExtremes {

  private static final int MAX_NAMES = 3;

  private final Context context;

  AltExtremes(Context context) {
    this.context = context;
  }

  /**
   * The highest and the lowest of figures that are all known.
   *
   * @param key the phrases for it
   */
  String figures(String key, List<Mark> marks) {
    return context
        .phrases()
        .text(
            key,
            Map.of(
                "highest", end(key + ".high", key, marks, extreme(marks, 1)),
                "lowest", end(key + ".low", key, marks, extreme(marks, -1))));
  }

  private String end(String end, String key, List<Mark> marks, Mark extreme) {
    List<String> names =
        marks.stream().filter(m -> m.text().equals(extreme.text())).map(Mark::label).toList();
    String number = context.display().integer(names.size());
    String all =
        names.size() > MAX_NAMES
            ? context.phrases().text(key + ".count", Map.of("n", number))
            : context.display().list(names.stream().map(context.display()::quote).toList());
    return context
        .phrases()
        .text(
            end + (names.size() == 1 ? ".one" : ".many"),
            Map.of("figure", extreme.text(), "names", all));
  }

  /** The first of the highest, or of the lowest. */
  private static Mark extreme(List<Mark> marks, int sign) {
    Comparator<Mark> byValue = Comparator.comparingDouble(m -> -sign * m.value().orElseThrow());
    return marks.stream().min(byValue).orElseThrow();
  }

  /** The rows with the highest and the lowest point, or one that has both. */
  static List<Dots.Row> rows(List<Dots.Row> rows) {
    Comparator<Dots.Row> byHighest =
        Comparator.comparingDouble(
            row -> row.points().stream().mapToDouble(p -> p.value().orElse(0)).max().orElse(0));
    Comparator<Dots.Row> byLowest =
        Comparator.comparingDouble(
            row -> row.points().stream().mapToDouble(p -> p.value().orElse(1)).min().orElse(1));
    Dots.Row highest = rows.stream().max(byHighest).orElseThrow();
    Dots.Row lowest = rows.stream().min(byLowest).orElseThrow();
    return highest == lowest ? List.of(highest) : List.of(highest, lowest);
  }

  /** Whether these are two of more rows, of which nothing hidden may be beyond. */
  static boolean isOfExtremes(Dots dots, List<Dots.Row> rows) {
    return rows.size() == 2
        && dots.rows().size() > 2
        && points(dots).stream().allMatch(point -> point.value().isPresent());
  }

  /** Which of the {@link #rows} a row is, and whether others have the same figure. */
  static String place(Dots dots, Dots.Row row) {
    boolean highest = row == rows(dots.rows()).get(0);
    String figure = extreme(points(dots), highest ? 1 : -1).text();
    long rows =
        dots.rows().stream()
            .filter(other -> other.points().stream().anyMatch(p -> p.text().equals(figure)))
            .count();
    return (highest ? ".highest" : ".lowest") + (rows > 1 ? ".shared" : "");
  }

  private static List<Mark> points(Dots dots) {
    return dots.rows().stream().flatMap(row -> row.points().stream()).toList();
  }
}
