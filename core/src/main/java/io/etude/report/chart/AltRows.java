package io.etude.report.chart;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.report.chart.AltExtremes.Names;
import io.etude.report.chart.request.ChartMarks;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.report.prose.Notes;
import io.etude.results.FigureId;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The figures of a chart in an alternative text, a sentence a row, and what is said beside them.
 */
final class AltRows {

  private final Context context;
  private final ChartSpec spec;
  private final List<Mark> figures;
  private final AltFigures names;

  /**
   * @param figures those of the chart, by name
   */
  AltRows(Context context, ChartSpec spec, List<Mark> figures) {
    this.context = context;
    this.spec = spec;
    this.figures = figures;
    this.names = new AltFigures(context);
  }

  /** All figures in order. */
  List<String> all() {
    return spec instanceof ChartSpec.Dots dots ? dots(dots, dots.rows()) : rows(true);
  }

  /**
   * The rows at the ends: the first and the last, or those with the highest and the lowest point.
   * Bars have none, but where one is hidden or all are alike all are named.
   */
  List<String> ends() {
    if (spec instanceof ChartSpec.Bars || spec instanceof ChartSpec.Histogram) {
      AltExtremes extremes = new AltExtremes(context, spec, figures);
      List<String> values = values();
      return extremes.areOfAll() || values.size() > AltMessages.MAX_VALUES ? List.of() : values;
    } else if (spec instanceof ChartSpec.Dots dots) {
      return dots(dots, AltExtremes.rows(dots.rows()));
    }
    List<String> rows = new ArrayList<>(rows(false));
    if (spec instanceof ChartSpec.Lines) {
      rows.addAll(new AltExtremes(context, spec, figures).of(Names.OF_EQUALS));
    }
    return rows;
  }

  /** What is drawn or noted beside the figures: callouts, nets and mean, significant gaps. */
  List<String> remarks() {
    List<String> sentences = new ArrayList<>();
    if (spec instanceof ChartSpec.Bars bars) {
      bars.callouts().forEach(callout -> sentences.add(callout(bars, callout)));
    } else if (spec instanceof ChartSpec.Histogram histogram) {
      histogram.nets().forEach(net -> sentences.add(pair("alt.net", net.net().label(), net.net())));
      histogram.mean().ifPresent(mean -> sentences.add(pair("alt.mean", mean.label(), mean)));
    } else if (spec instanceof ChartSpec.Dots dots) {
      new AltGaps(context, dots).all().ifPresent(sentences::add);
    }
    return sentences;
  }

  /** Rows in order, or the first and the last; a line's points, or its first and its last. */
  private List<String> rows(boolean all) {
    List<String> sentences = new ArrayList<>();
    if (spec instanceof ChartSpec.Diverging diverging) {
      List<ChartSpec.Diverging.Row> rows = diverging.rows();
      boolean ends = !all && rows.size() > 2 && isTotal(rows.get(0));
      for (ChartSpec.Diverging.Row row : all ? rows : ends(rows)) {
        String place = row == rows.get(0) ? "alt.first" : "alt.last";
        sentences.add(sides(ends ? place : "alt.sides", row));
      }
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      List<ChartSpec.Stacked.Row> rows = stacked.rows();
      for (ChartSpec.Stacked.Row row : all ? rows : ends(rows)) {
        String place = row == rows.get(0) ? ".first" : ".last";
        List<String> points = row.shares().stream().map(m -> names.point(m.label(), m)).toList();
        sentences.add(listed(all || rows.size() <= 2 ? "" : place, row.label(), points));
      }
    } else if (spec instanceof ChartSpec.Lines lines) {
      for (ChartSpec.Lines.Series series : lines.series()) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < series.points().size(); i++) {
          String edition = lines.editions().get(i).label();
          series.points().get(i).ifPresent(mark -> points.add(names.point(edition, mark)));
        }
        if (!points.isEmpty()) {
          sentences.add(listed("", series.label(), all ? points : ends(points)));
        }
      }
    } else {
      sentences.addAll(values());
    }
    return sentences;
  }

  /** Dots in rows; those of a group alone, whose name has been said, without it. */
  private List<String> dots(ChartSpec.Dots dots, List<ChartSpec.Dots.Row> rows) {
    if (dots.series().size() == 1 && !ChartMarks.areMeans(dots)) {
      return rows.stream().map(row -> pair("alt.net", row.label(), row.points().get(0))).toList();
    }
    List<String> sentences = new ArrayList<>();
    for (ChartSpec.Dots.Row row : rows) {
      List<String> points =
          IntStream.range(0, row.points().size())
              .mapToObj(i -> names.point(dots.series().get(i).label(), row.points().get(i)))
              .toList();
      String place = AltExtremes.isOfExtremes(dots, rows) ? AltExtremes.place(dots, row) : "";
      sentences.add(listed(place, row.label(), points));
    }
    return sentences;
  }

  private List<String> values() {
    return figures.stream()
        .filter(mark -> mark.value().isPresent())
        .map(mark -> pair("alt.net", mark.label(), mark))
        .toList();
  }

  /** The first and the last of a list. */
  private static <T> List<T> ends(List<T> all) {
    return all.size() < 2 ? all : List.of(all.get(0), all.get(all.size() - 1));
  }

  private boolean isTotal(ChartSpec.Diverging.Row row) {
    FigureId id = row.positive().source().id();
    return context
        .results()
        .table(id.table())
        .flatMap(table -> table.column(id.column()))
        .filter(ResultColumn::isTotal)
        .isPresent();
  }

  private String callout(ChartSpec.Bars bars, ChartSpec.Callout callout) {
    boolean differs = callout.other().significance() != ChartSpec.Significance.NONE;
    Optional<String> edition = new Callouts(context).edition(callout.other().source());
    String from = edition.isPresent() ? ".from" : "";
    return names.sentence(
        differs ? "alt.callout.significant" + from : "alt.callout",
        Map.of(
            "other", edition.orElse(""),
            "label", context.capital(bars.marks().get(callout.mark()).label()),
            "column", group(callout.other()),
            "value", callout.other().text(),
            "level", new Notes(context).smallLevel()));
  }

  /** The group with its segment, unless an author calls it something else. */
  private String group(Mark mark) {
    ResultTable table = context.results().table(mark.source().id().table()).orElseThrow();
    ResultColumn column = table.column(mark.source().id().column()).orElseThrow();
    boolean named = !mark.label().equals(new Callouts(context).label(table, column));
    return named ? mark.label() : new Labels(context).group(table, column);
  }

  private String sides(String key, ChartSpec.Diverging.Row row) {
    return names.sentence(
        key,
        Map.of(
            "label", row.label(),
            "positive", row.positive().label(),
            "negative", row.negative().label(),
            "plus", row.positive().text(),
            "minus", row.negative().text()));
  }

  private String pair(String key, String label, Mark mark) {
    return names.sentence(key, Map.of("label", context.capital(label), "value", mark.text()));
  }

  /** A row's points, and which row it is where others are left out. */
  private String listed(String place, String label, List<String> points) {
    String name = place.isEmpty() ? context.capital(label) : label;
    return names.sentence(
        "alt.list" + place, Map.of("label", name, "values", context.display().list(points)));
  }
}
