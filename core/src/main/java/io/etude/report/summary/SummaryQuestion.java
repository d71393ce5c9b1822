package io.etude.report.summary;

import io.etude.document.table.StatTable;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.List;

/**
 * A question of the results section: its printed tables, one or one for each item of a grid, and
 * the results over all respondents that they begin with.
 *
 * @param tables the printed tables
 * @param totals for each of them the results without segment
 */
record SummaryQuestion(List<StatTable> tables, List<ResultTable> totals) {

  SummaryQuestion {
    tables = List.copyOf(tables);
    totals = List.copyOf(totals);
  }

  /** Several questions as one. */
  static SummaryQuestion joined(List<SummaryQuestion> questions) {
    List<StatTable> tables = new ArrayList<>();
    List<ResultTable> totals = new ArrayList<>();
    for (SummaryQuestion question : questions) {
      tables.addAll(question.tables());
      totals.addAll(question.totals());
    }
    return new SummaryQuestion(tables, totals);
  }

  StatTable table() {
    return tables.get(0);
  }

  ResultTable total() {
    return totals.get(0);
  }

  /** The printed table of one of the results; these very ones, as equality takes long. */
  StatTable tableOf(ResultTable total) {
    for (int i = 0; i < totals.size(); i++) {
      if (totals.get(i) == total) {
        return tables.get(i);
      }
    }
    throw new IllegalArgumentException("no table of " + total.id());
  }

  List<String> ids() {
    return tables.stream().map(StatTable::id).toList();
  }
}
