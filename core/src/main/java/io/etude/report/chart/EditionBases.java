package io.etude.report.chart;

import io.etude.document.ChartSpec;
import io.etude.document.text.Inline;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** How many of the base of a chart over editions are in each of them. */
final class EditionBases {

  /** Of more editions, the note has the smallest base and the largest one. */
  private static final int MAX_LISTED = 8;

  private final Context context;

  EditionBases(Context context) {
    this.context = context;
  }

  /** The base of each edition that has a figure; none where fewer than two have one. */
  Optional<List<Inline>> note(ChartRequest request, ChartSpec.Lines lines) {
    List<ResultColumn> drawn = drawn(request, lines);
    if (drawn.size() < 2) {
      return Optional.empty();
    }
    if (drawn.size() <= MAX_LISTED || areEqual(drawn)) {
      boolean all = drawn.size() == lines.editions().size();
      return Optional.of(
          context.phrases().say("note.editions", Map.of("editions", withBases(drawn, all))));
    }
    long[] bases = drawn.stream().mapToLong(column -> column.base().getAsLong()).sorted().toArray();
    String range =
        context
            .display()
            .range(
                context.display().integer(bases[0]),
                context.display().integer(bases[bases.length - 1]));
    return Optional.of(context.phrases().say("note.editions.range", Map.of("bases", range)));
  }

  /** The editions with a point on some line, and with a base that isn't hidden. */
  private static List<ResultColumn> drawn(ChartRequest request, ChartSpec.Lines lines) {
    ResultTable table = request.table();
    List<ResultColumn> editions = ChartGroups.drawn(table, request.segment().orElseThrow());
    boolean means = ChartSubject.areMeans(lines);
    List<ResultColumn> drawn = new ArrayList<>();
    IntStream.range(0, editions.size())
        .filter(i -> lines.series().stream().anyMatch(series -> hasValue(series, i)))
        .mapToObj(editions::get)
        .map(edition -> means ? ChartGroups.onBaseOfMean(edition) : edition)
        .filter(edition -> edition.base().isPresent())
        .forEach(drawn::add);
    return drawn;
  }

  private static boolean hasValue(ChartSpec.Lines.Series series, int edition) {
    return series.points().get(edition).filter(mark -> mark.value().isPresent()).isPresent();
  }

  private static boolean areEqual(List<ResultColumn> editions) {
    return editions.stream().map(ResultColumn::base).distinct().count() == 1;
  }

  /**
   * The editions with their bases; one that all have is said once.
   *
   * @param all whether these are all editions of the chart, so that they need no names
   */
  private String withBases(List<ResultColumn> editions, boolean all) {
    if (!areEqual(editions)) {
      return context.display().list(editions.stream().map(this::withBase).toList());
    }
    List<String> names = editions.stream().map(new Labels(context)::column).toList();
    return context
        .phrases()
        .text(
            all ? "note.editions.each" : "note.editions.equal",
            Map.of(
                "editions", context.display().list(names),
                "n", context.display().integer(editions.get(0).base().getAsLong())));
  }

  private String withBase(ResultColumn edition) {
    return context
        .phrases()
        .text(
            "note.editions.edition",
            Map.of(
                "label", new Labels(context).column(edition),
                "n", context.display().integer(edition.base().getAsLong())));
  }
}
