package io.etude.truth;

import io.etude.document.chart.ChartSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The groups and answers that a chart is to show, and those that it draws. */
final class ShownGroups extends Check {

  ShownGroups(Facts facts, Lang lang, Court court) {
    super(facts, lang, court);
  }

  /** How many are in the groups of which the chart has a figure: of means, in those with one. */
  long inGroups(Shown shown, ChartSpec spec) {
    TrueSegment segment = shown.segment().orElseThrow();
    List<String> without =
        ChartTextCheck.areMeans(lang, spec) && !segment.editions()
            ? leftOut(shown, spec)
            : List.of();
    return segment.columns().stream()
        .filter(column -> !without.contains(Plain.of(column.name(lang))))
        .filter(column -> segment.editions() || facts.published(shown.item(), column))
        .mapToLong(column -> facts.base(shown.item(), column))
        .sum();
  }

  /** The editions with points in a chart and how many are in each, as a note lists them. */
  String inEditions(Shown shown, ChartSpec spec) {
    if (!(spec instanceof ChartSpec.Lines lines)) {
      return "(nothing: it has no lines)";
    }
    List<String> drawn = editionsWithPoints(lines);
    List<TrueSegment.Column> columns =
        shown.segment().orElseThrow().columns().stream()
            .filter(column -> drawn.contains(Plain.of(column.name(lang))))
            .toList();
    boolean equal =
        columns.stream().map(column -> facts.base(shown.item(), column)).distinct().count() == 1;
    List<String> editions =
        columns.stream()
            .map(
                column ->
                    Plain.of(column.name(lang))
                        + (equal
                            ? ""
                            : " (" + printed.integer(facts.base(shown.item(), column)) + ")"))
            .toList();
    int last = editions.size() - 1;
    String count = printed.integer(facts.base(shown.item(), columns.get(0)));
    String base = units(count, !shown.question().responses);
    if (equal && drawn.size() == lines.editions().size()) {
      return base + (lang == Lang.EN ? " each" : " chacune");
    }
    String each = lang == Lang.EN ? " each)" : " chacune)";
    return String.join(", ", editions.subList(0, last))
        + (lang == Lang.EN ? " and " : " et ")
        + editions.get(last)
        + (equal ? " (" + base + each : "");
  }

  /** The names of the editions with a figure on some line. */
  static List<String> editionsWithPoints(ChartSpec.Lines lines) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < lines.editions().size(); i++) {
      int edition = i;
      if (lines.series().stream()
          .map(series -> series.points().get(edition))
          .anyMatch(point -> point.filter(mark -> mark.value().isPresent()).isPresent())) {
        names.add(Plain.of(lines.editions().get(i).label()));
      }
    }
    return names;
  }

  /** Whether groups that don't overlap are set against each other, of one item. */
  boolean tellsGroups(Shown shown, ChartSpec spec) {
    return shown.items().size() == 1
        && shown.only(spec).isEmpty()
        && shown.item().unitWithoutZeros == null
        && !shown.question().responses
        && shown
            .segment()
            .filter(s -> s.sources().size() == 1 || s.id().equals("nest"))
            .filter(s -> s.columns().stream().noneMatch(TrueSegment.Column::net))
            .isPresent();
  }

  /** The answers that a chart by groups or over editions has neither a row nor a line of. */
  List<String> withoutFigures(Shown shown, ChartSpec spec) {
    boolean byGroup = spec instanceof ChartSpec.Dots || spec instanceof ChartSpec.Lines;
    if (!byGroup || ChartTextCheck.areMeans(lang, spec)) {
      return List.of();
    }
    List<String> drawn = labels(spec);
    if (shown.isGridByGroups()) {
      return shown.items().stream()
          .filter(i -> drawn.stream().noneMatch(d -> item(List.of(i), d).isPresent()))
          .map(i -> text(i.label))
          .toList();
    }
    return shown.item().answers().stream()
        .map(row -> text(row.label()))
        .filter(label -> !drawn.contains(label))
        .toList();
  }

  /** The answers of a chart of bars that have none. */
  List<TrueRow> withoutBars(Shown shown, ChartSpec spec) {
    if (!(spec instanceof ChartSpec.Bars) || shown.isBattery()) {
      return List.of();
    }
    List<String> drawn = labels(spec);
    return shown.item().answers().stream()
        .filter(row -> !drawn.contains(text(row.label())))
        .toList();
  }

  /**
   * The names of groups to be read with caution, of one edition its own, or "all" for everybody.
   */
  List<String> small(Shown shown) {
    String everybody = shown.edition().map(name -> name.replaceFirst(".* – ", "")).orElse("all");
    return shown.segment().isPresent()
        ? shown.segment().get().columns().stream()
            .filter(c -> facts.small(lowest(shown, c), c))
            .map(c -> Plain.of(c.name(lang)))
            .toList()
        : shown.items().stream().anyMatch(i -> facts.small(i, null))
            ? List.of(everybody)
            : List.of();
  }

  /** How a note calls the groups of small bases: more than four by their number if all are. */
  List<String> cautious(Shown shown) {
    List<String> small = small(shown);
    if (shown.segment().isEmpty() || small.size() < 5) {
      return small;
    }
    TrueSegment segment = shown.segment().get();
    boolean all = segment.columns().stream().allMatch(c -> small.contains(Plain.of(c.name(lang))));
    String what =
        segment.editions()
            ? lang == Lang.EN ? " editions" : " éditions"
            : lang == Lang.EN ? " groups" : " groupes";
    return all ? List.of((lang == Lang.EN ? "all " : "les ") + small.size() + what) : small;
  }

  /** Of the items that are shown, the one that the fewest of a group answered. */
  TrueItem lowest(Shown shown, TrueSegment.Column column) {
    return shown.items().stream()
        .min(
            Comparator.comparing((TrueItem i) -> !facts.low(i, column))
                .thenComparing(i -> !facts.small(i, column))
                .thenComparingLong(i -> facts.base(i, column)))
        .orElseThrow();
  }

  /** The names of the groups whose bases are low. */
  List<String> low(Shown shown) {
    return shown.segment().orElseThrow().columns().stream()
        .filter(c -> facts.low(lowest(shown, c), c))
        .map(c -> Plain.of(c.name(lang)))
        .toList();
  }

  /** The groups of which somebody answered, and nobody gave a number that a mean could be of. */
  List<String> withoutNumbers(Shown shown) {
    TrueItem item = shown.item();
    return shown.segment().stream()
        .flatMap(segment -> segment.columns().stream())
        .filter(c -> facts.base(item, c) > 0 && facts.base(item.ofNumbers(), c) == 0)
        .filter(column -> !study.withhold)
        .map(column -> Plain.of(column.name(lang)))
        .toList();
  }

  /** The groups that have no mark, though somebody of them answered. */
  List<String> leftOut(Shown shown, ChartSpec spec) {
    List<String> drawn = new ArrayList<>();
    shown.only(spec).ifPresent(column -> drawn.add(Plain.of(column.name(lang))));
    if (spec instanceof ChartSpec.Dots dots) {
      dots.series().forEach(part -> drawn.add(Plain.of(part.label())));
    } else if (spec instanceof ChartSpec.Diverging scale) {
      scale.rows().forEach(row -> drawn.add(Plain.of(row.label())));
    } else if (spec instanceof ChartSpec.Lines lines) {
      for (int i = 0; i < lines.editions().size(); i++) {
        int edition = i;
        if (lines.series().stream().anyMatch(s -> s.points().get(edition).isPresent())) {
          drawn.add(Plain.of(lines.editions().get(i).label()));
        }
      }
    }
    return shown.segment().stream()
        .flatMap(segment -> segment.columns().stream())
        .filter(column -> facts.base(shown.item(), column) > 0)
        .map(column -> Plain.of(column.name(lang)))
        .filter(name -> !drawn.contains(name))
        .toList();
  }

  static List<String> labels(ChartSpec spec) {
    List<String> labels = new ArrayList<>();
    if (spec instanceof ChartSpec.Bars bars) {
      bars.marks().forEach(mark -> labels.add(Plain.of(mark.label())));
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      stacked.scale().forEach(part -> labels.add(Plain.of(part.label())));
    } else if (spec instanceof ChartSpec.Diverging diverging) {
      diverging.apart().ifPresent(label -> labels.add(Plain.of(label)));
    } else if (spec instanceof ChartSpec.Dots dots) {
      dots.rows().forEach(row -> labels.add(Plain.of(row.label())));
    } else if (spec instanceof ChartSpec.Lines lines) {
      lines.series().forEach(series -> labels.add(Plain.of(series.label())));
    }
    return labels;
  }
}
