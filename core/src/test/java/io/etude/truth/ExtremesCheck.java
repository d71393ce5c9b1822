package io.etude.truth;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.results.FigureRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The highest and the lowest figure of an alternative text: all that are printed alike are named,
 * or counted where there are more than three.
 */
final class ExtremesCheck extends Check {

  private static final Pattern NAME = Pattern.compile("[“«]([^”»]*)[”»]");

  private final String where;

  ExtremesCheck(Facts facts, Lang lang, Court court, String where) {
    super(facts, lang, court);
    this.where = where;
  }

  void check(Saying.Said said, Shown shown, TrueItem item, ChartSpec spec) {
    Map<String, Mark> points = known(spec);
    boolean published = said.saying() == Saying.EXTREMES_PUBLISHED;
    published(said, spec, published);
    boolean ofRows =
        (spec instanceof ChartSpec.Bars || spec instanceof ChartSpec.Histogram)
            && !published
            && shown.only(spec).isEmpty();
    for (int sign : new int[] {1, -1}) {
      Set<String> equal = equal(points, sign);
      names(said, sign, equal, spec);
      String figure = said.get(sign > 0 ? "high" : "low");
      if (ofRows) {
        rows(said, item, spec, sign, figure, equal);
      } else {
        String printed = Plain.of(points.get(equal.iterator().next()).text());
        court.expect(Fault.WRONG_FIGURE, where, said.sentence(), figure, printed);
      }
    }
  }

  /** One figure that all of them are printed as. */
  void checkSame(Saying.Said said, ChartSpec spec) {
    published(said, spec, said.saying() == Saying.ALT_SAME_PUBLISHED);
    for (Mark mark : known(spec).values()) {
      String printed = Plain.of(mark.text());
      court.expect(Fault.WRONG_FIGURE, where, said.sentence(), said.get("figure"), printed);
    }
  }

  /** A figure that is hidden, or lacks in a line, may be beyond. */
  private void published(Saying.Said said, ChartSpec spec, boolean published) {
    long unknown =
        spec instanceof ChartSpec.Lines lines
            ? gaps(lines)
            : points(spec).values().stream().filter(mark -> mark.value().isEmpty()).count();
    if (unknown > 0 != published) {
      court.lie(Fault.WRONG_ORDER, where, said.sentence(), unknown + " figures are unknown");
    }
  }

  private static Map<String, Mark> known(ChartSpec spec) {
    Map<String, Mark> known = points(spec);
    known.values().removeIf(mark -> mark.value().isEmpty());
    return known;
  }

  /** How many points lines lack, which may be beyond those that they have. */
  static long gaps(ChartSpec.Lines lines) {
    return lines.series().stream()
        .flatMap(series -> series.points().stream())
        .filter(point -> point.isEmpty() || point.get().value().isEmpty())
        .count();
  }

  /** The names of the points that are printed as the outermost one is. */
  private static Set<String> equal(Map<String, Mark> points, int sign) {
    double most =
        points.values().stream().mapToDouble(m -> sign * m.value().getAsDouble()).max().orElse(0);
    Set<String> printed =
        points.values().stream()
            .filter(mark -> sign * mark.value().getAsDouble() == most)
            .map(Mark::text)
            .collect(Collectors.toSet());
    return points.entrySet().stream()
        .filter(point -> printed.contains(point.getValue().text()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void names(Saying.Said said, int sign, Set<String> equal, ChartSpec spec) {
    String end = sign > 0 ? "highest" : "lowest";
    court.heard();
    if (!said.has(end)) {
      if (equal.size() > 1) {
        court.lie(Fault.WRONG_FIGURE, where, said.sentence(), "printed alike are " + equal);
      }
      return;
    }
    String text = said.get(end);
    if (equal.size() > 3 || equal.size() > 1 && !NAME.matcher(text).find()) {
      boolean bars = spec instanceof ChartSpec.Bars;
      Words words =
          bars ? new Words("# of them", "# d'entre elles") : new Words("# figures", "# chiffres");
      String counted = words.in(lang).replace("#", "" + equal.size());
      court.expect(Fault.WRONG_FIGURE, where, said.sentence(), text, counted);
      return;
    }
    Set<String> named =
        NAME.matcher(text)
            .results()
            .map(name -> name.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!named.equals(equal)) {
      court.lie(Fault.WRONG_ORDER, where, said.sentence(), "printed alike are " + equal);
    }
  }

  /** What the answers say of rows, whatever is drawn. */
  private void rows(
      Saying.Said said, TrueItem item, ChartSpec spec, int sign, String figure, Set<String> names) {
    double outermost = Double.NEGATIVE_INFINITY;
    for (String name : names) {
      Optional<TrueRow> row = namedRow(where, said.sentence(), item, name);
      if (row.isPresent()) {
        share(where, said.sentence(), figure, item, row.get(), null);
        outermost = Math.max(outermost, sign * share(item, row.get()));
      }
    }
    for (TrueRow other : others(item, spec)) {
      if (sign * share(item, other) - outermost > 1e-12) {
        court.lie(
            other.apart() ? Fault.NO_ANSWER_LEADS : Fault.WRONG_ORDER,
            where,
            said.sentence(),
            "“" + text(other.label()) + "” has " + share(item, other));
        return;
      }
    }
  }

  /** The answers, and don't-knows where they have a bar. */
  private List<TrueRow> others(TrueItem item, ChartSpec spec) {
    List<TrueRow> rows = new ArrayList<>(item.answers());
    if (spec instanceof ChartSpec.Bars bars) {
      bars.marks().forEach(mark -> row(item, Plain.of(mark.label())).ifPresent(rows::add));
    }
    return rows;
  }

  /** The points of a chart by their names, which are of a row and a group where there are some. */
  static Map<String, Mark> points(ChartSpec spec) {
    Map<String, Mark> points = new HashMap<>();
    if (spec instanceof ChartSpec.Dots dots) {
      for (ChartSpec.Dots.Row row : dots.rows()) {
        for (int i = 0; i < row.points().size(); i++) {
          points.put(Plain.of(name(dots, row, i)), row.points().get(i));
        }
      }
    } else if (spec instanceof ChartSpec.Bars bars) {
      bars.marks().forEach(mark -> points.put(Plain.of(mark.label()), mark));
    } else if (spec instanceof ChartSpec.Histogram histogram) {
      histogram.marks().forEach(mark -> points.put(Plain.of(mark.label()), mark));
    } else if (spec instanceof ChartSpec.Diverging diverging) {
      diverging.rows().forEach(row -> points.put(Plain.of(row.label()), row.positive()));
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      for (ChartSpec.Stacked.Row row : stacked.rows()) {
        row.shares().forEach(m -> points.put(Plain.of(row.label() + ", " + m.label()), m));
      }
    } else if (spec instanceof ChartSpec.Lines lines) {
      for (ChartSpec.Lines.Series series : lines.series()) {
        for (int i = 0; i < series.points().size(); i++) {
          String name = series.label() + ", " + lines.editions().get(i).label();
          series.points().get(i).ifPresent(mark -> points.put(Plain.of(name), mark));
        }
      }
    }
    return points;
  }

  /** What a point is of: a row, a group of which there are means, or both. */
  static String name(ChartSpec.Dots dots, ChartSpec.Dots.Row row, int place) {
    String group = dots.series().get(place).label();
    if (dots.series().size() == 1) {
      return row.label();
    }
    boolean means = row.points().get(place).source().kind() == FigureRef.Kind.NUMBER;
    return means ? group : row.label() + ", " + group;
  }
}
