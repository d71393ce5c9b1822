package io.etude.benchmarks.annex;

import io.etude.document.Block;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import java.util.ArrayList;
import java.util.List;

/**
 * The annex that every engine makes: 600 tables of 12 rows by 8 columns with a caption, two to a
 * page: ten answers, the base and the effective base, of all and of seven groups.
 *
 * @param results where the figures come from
 * @param tables what is printed
 */
public record Annex(Results results, List<Table> tables) {
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

  public static Annex make() {
    List<Table> tables = new ArrayList<>();
    for (int table = 0; table < TABLES; table++) {
      tables.add(table(table));
    }
    return new Annex(AnnexResults.make(), List.copyOf(tables));
  }

  /** The tables as a report prints them, with nothing but their title. */
  public List<Block.Table> blocks() {
    List<Block.Table> blocks = new ArrayList<>();
    for (StatTable table : StudyReport.of(results).tables()) {
      Inline title = new Inline.Text(title(blocks.size()));
      blocks.add(
          new Block.Table(
              table.toBuilder()
                  .title(List.of(title))
                  .subtitle(List.of())
                  .notes(List.of())
                  .key(List.of())
                  .build()));
    }
    return blocks;
  }

  static String title(int table) {
    return "Question " + (table + 1) + " by group, in %";
  }

  static String head(int column) {
    return column == 0 ? "Total" : "Group " + column;
  }

  static String letter(int column) {
    return String.valueOf((char) ('A' + column - 1));
  }

  static String answer(int row) {
    return "Answer number " + (row + 1);
  }

  /** A percentage. */
  static int share(int table, int row, int column) {
    return (table * 37 + row * 101 + column * 73) % 100;
  }

  static int base(int table, int column) {
    return column == 0 ? 400 : 120 + (table + 11 * column) % 200;
  }

  private static Table table(int table) {
    List<String> heads = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    List<String> bases = new ArrayList<>(List.of("Base (respondents)"));
    List<String> effective = new ArrayList<>(List.of("Effective base"));
    for (int column = 0; column < COLUMNS; column++) {
      heads.add(column == 0 ? head(0) : head(column) + " (" + letter(column) + ")");
      bases.add(Integer.toString(base(table, column)));
      effective.add(Integer.toString(base(table, column) - 9));
    }
    for (int row = 0; row < ROWS - 2; row++) {
      List<String> figures = new ArrayList<>(List.of(answer(row)));
      for (int column = 0; column < COLUMNS; column++) {
        figures.add(Integer.toString(share(table, row, column)));
      }
      rows.add(figures);
    }
    rows.add(bases);
    rows.add(effective);
    return new Table("Table " + (table + 1) + ". " + title(table), heads, rows);
  }
}
