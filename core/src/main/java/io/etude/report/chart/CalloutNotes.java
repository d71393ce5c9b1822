package io.etude.report.chart;

import io.etude.document.chart.ChartSpec;
import io.etude.document.text.Inline;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.report.prose.Notes;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notes under a chart that shows figures of groups beside its bars, and where to find those. */
final class CalloutNotes {

  private final Context context;

  CalloutNotes(Context context) {
    this.context = context;
  }

  /** Each group that callouts are of, with its base and what is significant of it. */
  List<List<Inline>> of(ChartSpec.Bars bars) {
    Map<String, List<ChartSpec.Callout>> groups = new LinkedHashMap<>();
    for (ChartSpec.Callout callout : bars.callouts()) {
      groups
          .computeIfAbsent(column(callout.other().source()), group -> new ArrayList<>())
          .add(callout);
    }
    List<List<Inline>> sentences = new ArrayList<>();
    groups.forEach((group, callouts) -> sentences.add(note(bars, group, callouts)));
    return sentences;
  }

  private List<Inline> note(ChartSpec.Bars bars, String group, List<ChartSpec.Callout> callouts) {
    FigureRef figure = callouts.get(0).other().source();
    String base =
        figure.base().isPresent()
            ? context.display().integer(figure.base().getAsLong())
            : context.display().none();
    String units =
        context
            .results()
            .table(figure.id().table())
            .map(table -> context.bases().units(table.question(), base, ""))
            .map(
                text ->
                    figure.flags().contains(Flag.SMALL_BASE)
                        ? context.phrases().text("note.callout.units", Map.of("units", text))
                        : text)
            .orElse(base);
    List<String> significant =
        callouts.stream()
            .filter(callout -> callout.other().significance() != ChartSpec.Significance.NONE)
            .map(callout -> context.display().quote(bars.marks().get(callout.mark()).label()))
            .toList();
    List<String> editions =
        callouts.stream()
            .flatMap(each -> new Callouts(context).edition(each.other().source()).stream())
            .distinct()
            .toList();
    String from = editions.isEmpty() ? "" : ".from";
    String key = "note.callout.significant" + from;
    if (significant.isEmpty()) {
      key = "note.callout";
    } else if (significant.size() < callouts.size()) {
      key = "note.callout.some" + from;
    }
    return context
        .phrases()
        .say(
            key,
            Map.of(
                "column",
                context.capital(group),
                "units",
                units,
                "level",
                new Notes(context).smallLevel(),
                "answers",
                context.display().list(significant),
                "other",
                context.display().list(editions)));
  }

  /**
   * The base of a group that a chart shows alone; a range where the items of a grid have others.
   */
  List<Inline> base(List<ResultTable> tables, ResultColumn column) {
    ResultTable table = tables.get(0);
    long[] bases =
        tables.stream()
            .flatMap(each -> each.column(column.id()).stream())
            .filter(own -> own.base().isPresent())
            .mapToLong(own -> own.base().getAsLong())
            .sorted()
            .toArray();
    String base =
        bases.length == 0
            ? context.display().none()
            : context
                .display()
                .range(
                    context.display().integer(bases[0]),
                    context.display().integer(bases[bases.length - 1]));
    return context
        .phrases()
        .say(
            "note.callout",
            Map.of(
                "column", context.capital(new Labels(context).group(table, column)),
                "units", context.bases().units(table.question(), base, "")));
  }

  private String column(FigureRef figure) {
    ResultTable table = context.results().table(figure.id().table()).orElseThrow();
    return new Labels(context).group(table, table.column(figure.id().column()).orElseThrow());
  }

  /** Where the figures are: those of groups may be pages away from those of the total. */
  Inline reference(List<String> tables, ChartSpec spec) {
    String table = tables.get(0);
    if (tables.size() > 1) {
      return Inline.Reference.through(table, tables.get(tables.size() - 1));
    }
    List<String> segments =
        spec instanceof ChartSpec.Bars bars
            ? bars.callouts().stream()
                .flatMap(callout -> segment(callout.other().source()).stream())
                .distinct()
                .toList()
            : List.of();
    return segments.size() == 1
        ? new Inline.Reference(table, Optional.of(segments.get(0)))
        : new Inline.Reference(table);
  }

  private Optional<String> segment(FigureRef figure) {
    return context
        .results()
        .table(figure.id().table())
        .flatMap(ResultTable::segment)
        .map(segment -> context.text(segment.label()));
  }
}
