package io.etude.report.chart;

import io.etude.document.chart.ChartSpec;
import io.etude.document.text.Inline;
import io.etude.report.chart.request.ChartRequest;
import io.etude.report.prose.Context;
import io.etude.report.prose.Rows;
import io.etude.results.FigureRef;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The bars of a question with many answers: those of the most frequent ones, and a note on the
 * others. "Something else" is always a bar, since no answer that is left out may be more frequent
 * than one that isn't.
 */
final class TopRows {

  private final Context context;

  TopRows(Context context) {
    this.context = context;
  }

  /**
   * The first of some answers, and those after them that print alike or are needed.
   *
   * @param rows in the order of their shares, named ones before others
   * @param top how many
   * @param needed ids of answers that are shown in any case
   */
  List<Integer> of(ResultTable table, List<Integer> rows, int top, Set<String> needed) {
    List<Integer> named = rows.stream().filter(row -> !Rows.isCatchAll(table, row)).toList();
    int end = Math.min(top, named.size());
    for (int i = end; i < named.size(); i++) {
      end = needed.contains(table.rows().get(named.get(i)).id()) ? i + 1 : end;
    }
    while (end < named.size() && Rows.tied(context, table, named.get(end - 1), named.get(end))) {
      end++;
    }
    Set<Integer> left = new HashSet<>(named.subList(end, named.size()));
    return rows.stream().filter(row -> !left.contains(row)).toList();
  }

  /**
   * Why a chart has bars of more answers than it was to have, where nothing else in it asks for
   * them; empty where it has no more.
   */
  Optional<String> whyMore(ResultTable table, int top) {
    List<Integer> answers = Rows.answers(table);
    List<Integer> named =
        Rows.namedByShare(table, answers).stream()
            .filter(row -> !Rows.isCatchAll(table, row))
            .toList();
    boolean tied =
        named.size() > top && Rows.tied(context, table, named.get(top - 1), named.get(top));
    return tied
        ? Optional.of("others have the same printed share as the last of these, and are drawn too")
        : Optional.empty();
  }

  /** How many answers have no bar, and how frequent they are at most. */
  Optional<List<Inline>> note(ChartRequest request, ChartSpec spec) {
    if (!(spec instanceof ChartSpec.Bars bars)
        || request.isOfItems()
        || request.segment().isPresent()) {
      return Optional.empty();
    }
    ResultTable table = request.table();
    Set<String> drawn = new HashSet<>();
    bars.marks().forEach(mark -> drawn.add(mark.source().id().row()));
    List<Integer> left = new ArrayList<>(Rows.answers(table));
    left.removeIf(row -> drawn.contains(table.rows().get(row).id()));
    if (left.isEmpty()) {
      return Optional.empty();
    }
    int highest = Rows.namedByShare(table, left).get(0);
    String count = context.display().integer(left.size());
    String one = left.size() == 1 ? ".one" : "";
    // a share that is rounded to 0 may be somebody's
    if (table.total().cells().get(highest).count().orElse(1) == 0) {
      return Optional.of(context.phrases().say("note.left.none" + one, Map.of("count", count)));
    }
    FigureRef figure = FigureRef.share(table, highest, table.total());
    return Optional.of(
        context
            .phrases()
            .say("note.left" + one, Map.of("count", count, "figure", context.figure(figure))));
  }
}
