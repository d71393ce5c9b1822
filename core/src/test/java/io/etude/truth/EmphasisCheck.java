package io.etude.truth;

import io.etude.document.Chart;
import io.etude.document.chart.ChartSpec;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The bars that are set off: those of the answers that the title is about, and no others. */
final class EmphasisCheck extends Check {

  EmphasisCheck(Facts facts, Lang lang, Court court) {
    super(facts, lang, court);
  }

  void check(String where, Chart chart, ChartSpec.Bars bars, TrueItem item) {
    court.heard();
    String title = Plain.of(chart.title());
    Set<String> told = new HashSet<>();
    if (!is(title, item.question.label)) {
      for (Saying.Said said : reader.read(where, title, Saying.Place.TITLE)) {
        for (String place : new String[] {"row", "rowB"}) {
          Optional<TrueRow> row =
              said.has(place) ? namedRow(where, title, item, said.get(place)) : Optional.empty();
          row.ifPresent(r -> told.addAll(r.net() ? r.members() : Set.of(r.id())));
        }
      }
    }
    // a grey bar of those who gave no answer stays grey
    item.rows.stream().filter(row -> !row.kind().answers()).forEach(row -> told.remove(row.id()));
    if (told.containsAll(item.answers().stream().map(TrueRow::id).toList())) {
      told.clear();
    }
    Set<String> setOff =
        bars.marks().stream()
            .filter(mark -> mark.emphasis() == ChartSpec.Emphasis.STRONG)
            .map(mark -> mark.source().id().row())
            .collect(Collectors.toSet());
    told.retainAll(
        bars.marks().stream().map(mark -> mark.source().id().row()).collect(Collectors.toSet()));
    if (!setOff.equals(told)) {
      court.lie(Fault.WRONG_EMPHASIS, where, title, "it is about " + told + ", not " + setOff);
    }
  }
}
