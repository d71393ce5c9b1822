package io.etude.analysis.disclosure;

import io.etude.analysis.Analysis;
import io.etude.analysis.WeakenedAnalysis;
import io.etude.results.ResultColumn;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The counts of a small study that disclosure control publishes, as text.
 *
 * @param study the study, with its rules
 * @param data what its respondents answered
 * @param protections what is done beyond hiding small counts
 */
record PublishedCounts(Study study, TestData data, Set<Disclosure.Protection> protections) {

  /**
   * A study with all protections.
   *
   * @param columns names of columns, divided by blanks
   * @param people how many gave these answers, in the order of the columns
   */
  static PublishedCounts of(
      Study.Builder study, Conventions.Disclosure rules, String columns, String... people) {
    List<String> lines = new ArrayList<>(List.of(columns));
    for (String group : people) {
      String[] parts = group.split(" ", 2);
      for (int i = 0; i < Integer.parseInt(parts[0]); i++) {
        lines.add(parts[1]);
      }
    }
    // some of these tables are hidden whole
    Conventions.Disclosure all =
        new Conventions.Disclosure(rules.minimumCell(), rules.minimumBase(), rules.zeros(), 1);
    Conventions conventions = Conventions.builder().bases(2, 2).disclosure(all).build();
    return new PublishedCounts(
        study.conventions(conventions).build(),
        TestData.of(lines.toArray(String[]::new)),
        Disclosure.all());
  }

  PublishedCounts with(Set<Disclosure.Protection> some) {
    return new PublishedCounts(study, data, some);
  }

  /** By column of a table: its base, then its rows; a dash for what is hidden. */
  List<String> columns(String table) {
    Analysis analysis = Analysis.of(study);
    List<String> columns = new ArrayList<>();
    for (ResultColumn column :
        WeakenedAnalysis.results(analysis, data.tally(analysis), protections)
            .table(table)
            .orElseThrow()
            .columns()) {
      StringBuilder text = new StringBuilder(column.id());
      text.append(column.base().isPresent() ? " " + column.base().getAsLong() : " -").append(':');
      column
          .cells()
          .forEach(
              cell ->
                  text.append(cell.count().isPresent() ? " " + cell.count().getAsLong() : " -"));
      columns.add(text.toString());
    }
    return columns;
  }
}
