package io.etude.pdf.testing;

import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.language.Display;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tables with labels of one's choice, and annexes of them. */
public final class WideTables {

  /** Twelve columns that don't fit an upright page with their words whole. */
  public static final List<String> AUTHORITIES =
      List.of(
          "Agents",
          "Élus",
          "Communes",
          "Intercommunalités",
          "Départements et régions",
          "Départements",
          "Régions",
          "Autres",
          "Moins de 3\u202f500 habitants",
          "De 3\u202f500 à 19\u202f999 habitants",
          "20\u202f000 habitants et plus");

  public static final List<Inline> KEY = SampleTables.text("Lettre : voir la colonne nommée.");

  private WideTables() {}

  /** A table whose answers and columns have those labels; the first two answers have a net. */
  public static Block.Table table(String id, List<String> answers, List<String> columns) {
    StatTable made =
        SampleTables.table(id, "Tableau " + id, answers.size(), columns.size()).table();
    List<StatRow> rows = new ArrayList<>(made.rows());
    for (int r = 1; r <= answers.size(); r++) {
      StatRow row = rows.get(r);
      String label = label(answers.get(r - 1));
      rows.set(r, new StatRow(row.id(), label, row.kind(), row.level(), row.opensGroup()));
    }
    List<StatColumn> named = new ArrayList<>(made.columns());
    for (int c = 1; c <= columns.size(); c++) {
      StatColumn column = named.get(c);
      String label = label(columns.get(c - 1));
      named.set(
          c, new StatColumn(column.id(), label, column.letter(), column.segment(), column.mark()));
    }
    return new Block.Table(
        made.toBuilder()
            .rows(rows)
            .columns(named)
            .notes(List.of(SampleTables.text("Base : 302 répondants.")))
            .key(List.of(KEY))
            .build());
  }

  /** A label as core gives it to renderers. */
  private static String label(String text) {
    return Display.of(Locale.FRENCH).mend(text);
  }

  /** Answers labelled by their number. */
  public static List<String> answers(int count) {
    List<String> answers = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      answers.add("Réponse " + i + ".");
    }
    return answers;
  }

  public static Report annex(List<Block> tables) {
    return SampleReport.of(
        List.of(
            new Block.Section(
                "annex",
                SampleTables.text("Tous les résultats"),
                Block.Section.Role.ANNEX,
                tables)));
  }
}
