package io.etude.report.chart;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Dots;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.report.chart.group.LineGaps;
import io.etude.report.prose.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The highest and the lowest figures of a chart in its alternative text. Figures that are printed
 * alike are equal there: a few are named, of more their number is said.
 */
final class AltExtremes {

  /** How many equal figures are named. */
  enum Names {
    /** Up to three. */
    OF_EQUALS(3),
    /** One that has no equal. */
    OF_ONE(1),
    /** None; it isn't said what an extreme is of. */
    NONE(0);

    private final int most;

    Names(int most) {
      this.most = most;
    }
  }

  private final Context context;
  private final ChartSpec spec;
  private final List<Mark> known;
  private final boolean published;

  /**
   * The extremes of a chart.
   *
   * @param figures those of the chart, by name
   */
  AltExtremes(Context context, ChartSpec spec, List<Mark> figures) {
    this.context = context;
    this.spec = spec;
    known = figures.stream().filter(mark -> mark.value().isPresent()).toList();
    published =
        known.size() < figures.size()
            || spec instanceof ChartSpec.Lines lines && LineGaps.areIn(lines);
  }

  /** Whether some figures differ and none is hidden, which might be beyond. */
  boolean areOfAll() {
    return !published && differ();
  }

  private boolean differ() {
    return known.stream().map(Mark::text).distinct().count() > 1;
  }

  /**
   * A sentence on the highest and the lowest of the published figures, or on the one that all are;
   * empty where none is published.
   */
  List<String> of(Names names) {
    if (known.isEmpty()) {
      return List.of();
    }
    if (!differ()) {
      String key =
          "alt.same" + (published ? ".published" : "") + (known.size() > 1 ? ".many" : ".one");
      return List.of(context.phrases().text(key, Map.of("figure", known.get(0).text())));
    }
    String bars = spec instanceof ChartSpec.Bars ? ".bars" : "";
    String key = "alt.extremes" + (published ? ".published" : bars);
    return List.of(
        context
            .phrases()
            .text(
                key,
                Map.of(
                    "highest", end(key, ".high", names, extreme(known, 1)),
                    "lowest", end(key, ".low", names, extreme(known, -1)))));
  }

  private String end(String key, String side, Names names, Mark extreme) {
    List<String> equals =
        known.stream().filter(m -> m.text().equals(extreme.text())).map(Mark::label).toList();
    String number = context.display().integer(equals.size());
    String all =
        equals.size() > names.most
            ? context.phrases().text(key + ".count", Map.of("n", number))
            : context.display().list(equals.stream().map(context.display()::quote).toList());
    String one = names == Names.NONE ? ".unnamed" : ".one";
    return context
        .phrases()
        .text(
            key + side + (equals.size() == 1 ? one : ".many"),
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
