package io.etude.benchmarks;

import io.etude.analysis.Analysis;
import io.etude.analysis.ResultColumn;
import io.etude.analysis.ResultTable;
import io.etude.analysis.Results;
import io.etude.analysis.Runner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The annex that every engine makes: 600 tables of 12 rows by 8 columns with a caption, two to a
 * page. It holds the results of a survey: ten answers, the base and the effective base, of all and
 * of seven groups.
 *
 * @param results where the figures come from
 * @param tables what is printed
 */
record Annex(Results results, List<Table> tables) {
  static final int TABLES = 600;
  static final int PAGES = TABLES / 2;
  static final int ROWS = 12;
  static final int COLUMNS = 8;

  /**
   * A table as text.
   *
   * @param caption its heading
   * @param heads column headings
   * @param rows for each row its label, then its figures
   */
  record Table(String caption, List<String> heads, List<List<String>> rows) {}

  static Annex make() {
    SyntheticSurvey survey =
        new SyntheticSurvey(
            400, TABLES, ROWS - 2, new int[] {COLUMNS - 1}, SyntheticSurvey.Storage.MEMORY);
    Results results = Analysis.of(survey.study()).run(survey, Runner.sameThread());
    List<Table> tables = new ArrayList<>();
    for (ResultTable table : results.tables()) {
      if (table.segment().isPresent()) {
        tables.add(table(table, tables.size() + 1));
      }
    }
    return new Annex(results, List.copyOf(tables));
  }

  static String title(ResultTable table) {
    return "Question " + table.question().id() + " by group, in %";
  }

  private static Table table(ResultTable table, int number) {
    List<String> heads = new ArrayList<>();
    for (ResultColumn column : table.columns()) {
      heads.add(
          column.label().in(Locale.ENGLISH) + column.letter().map(l -> " (" + l + ")").orElse(""));
    }
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      List<String> row = new ArrayList<>();
      row.add(table.rows().get(i).label().in(Locale.ENGLISH));
      for (ResultColumn column : table.columns()) {
        row.add(
            Long.toString(Math.round(100 * column.cells().get(i).share().orElseThrow().value())));
      }
      rows.add(row);
    }
    List<String> bases = new ArrayList<>(List.of("Base"));
    List<String> effective = new ArrayList<>(List.of("Effective base"));
    for (ResultColumn column : table.columns()) {
      bases.add(Long.toString(column.base().orElseThrow()));
      effective.add(Long.toString(Math.round(column.effectiveBase().orElseThrow())));
    }
    rows.add(bases);
    rows.add(effective);
    return new Table("Table " + number + ". " + title(table), heads, rows);
  }

  private static String label(ResultColumn column) {
    return column.id().equals(ResultColumn.TOTAL) ? "Total" : column.label().in(Locale.ENGLISH);
  }
}
