package io.etude.truth;

import io.etude.document.ChartSpec;
import java.util.List;

/** What a chart says of the groups and the rows that are not compared. */
final class ComparedCheck extends Check {

  ComparedCheck(Facts facts, Lang lang, Court court) {
    super(facts, lang, court);
  }

  /** Whether a chart's groups stand under headings of their own. */
  static boolean isNested(Shown shown) {
    return shown.segment().stream()
        .flatMap(segment -> segment.columns().stream())
        .anyMatch(column -> !column.outer().isEmpty());
  }

  void check(String where, Saying.Said said, Shown shown, ChartSpec spec) {
    if (said.saying() == Saying.GAP_NESTED) {
      if (!isNested(shown)) {
        court.lie(Fault.WRONG_KIND, where, said.sentence(), "no segment nests");
      }
      return;
    }
    boolean all = said.saying() == Saying.NOT_COMPARED_ALL;
    List<String> rows = all ? List.of() : List.of(said.get("rows").split(", "));
    boolean compared =
        spec instanceof ChartSpec.Dots dots
            && dots.rows().stream()
                .filter(row -> all || rows.contains(Plain.of(row.label())))
                .anyMatch(row -> row.gap() != ChartSpec.Significance.NONE);
    if (compared || study.minimumCell == 0) {
      court.lie(Fault.WRONG_SIGNIFICANCE, where, said.sentence(), "the rows are compared");
    }
  }
}
