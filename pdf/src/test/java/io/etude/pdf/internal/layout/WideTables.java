package io.etude.pdf.internal.layout;

import io.etude.analysis.Cell;
import io.etude.analysis.Flag;
import io.etude.analysis.ResultColumn;
import io.etude.analysis.ResultRow;
import io.etude.analysis.ResultTable;
import io.etude.document.Block;
import io.etude.document.Inline;
import io.etude.document.Report;
import io.etude.study.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** Tables with labels of one's choice, and annexes of them. */
final class WideTables {

  /** Twelve columns that don't fit an upright page with their words whole. */
  static final List<String> AUTHORITIES =
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

  static final List<Inline> KEY = SampleTables.text("Lettre : voir la colonne nommée.");

  private WideTables() {}

  /** A table whose answers and columns have those labels; the first two answers have a net. */
  static Block.Table table(String id, List<String> answers, List<String> columns) {
    Block.Table made = SampleTables.table(id, "Tableau " + id, answers.size(), columns.size());
    ResultTable table = made.banner().get(0);
    List<ResultRow> rows = new ArrayList<>();
    rows.add(table.rows().get(0));
    for (int r = 1; r < table.rows().size(); r++) {
      ResultRow row = table.rows().get(r);
      rows.add(
          new ResultRow(
              row.id(), Label.of(answers.get(r - 1)), row.kind(), row.category(), row.members()));
    }
    List<ResultColumn> named = new ArrayList<>();
    named.add(table.columns().get(0));
    for (int c = 1; c < table.columns().size(); c++) {
      named.add(named(table.columns().get(c), columns.get(c - 1)));
    }
    ResultTable labelled =
        new ResultTable(
            table.id(),
            table.question(),
            table.item(),
            table.segment(),
            table.base(),
            rows,
            named,
            table.test());
    return new Block.Table(
        id,
        made.title(),
        made.subtitle(),
        List.of(labelled),
        made.content(),
        List.of(SampleTables.text("Base : 302 répondants.")),
        List.of(KEY));
  }

  private static ResultColumn named(ResultColumn column, String label) {
    return new ResultColumn(
        column.id(),
        Label.of(label),
        column.spanner(),
        column.letter(),
        column.base(),
        column.weightedBase(),
        column.effectiveBase(),
        column.df(),
        column.cells(),
        column.summaries(),
        column.flags());
  }

  /** The same table, with some columns that withhold all figures for want of a base. */
  static Block.Table withholding(Block.Table table, Set<Integer> columns) {
    ResultTable made = table.banner().get(0);
    List<ResultColumn> all = new ArrayList<>();
    for (int c = 0; c < made.columns().size(); c++) {
      ResultColumn column = made.columns().get(c);
      all.add(columns.contains(c) ? withheld(column) : column);
    }
    ResultTable withheld =
        new ResultTable(
            made.id(),
            made.question(),
            made.item(),
            made.segment(),
            made.base(),
            made.rows(),
            all,
            made.test());
    return new Block.Table(
        table.id(),
        table.title(),
        table.subtitle(),
        List.of(withheld),
        table.content(),
        table.notes(),
        table.key());
  }

  private static ResultColumn withheld(ResultColumn column) {
    Cell empty =
        new Cell(
            OptionalLong.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            List.of(),
            Set.of(Flag.WITHHELD));
    return new ResultColumn(
        column.id(),
        column.label(),
        column.spanner(),
        column.letter(),
        OptionalLong.of(11),
        column.weightedBase(),
        column.effectiveBase(),
        column.df(),
        Collections.nCopies(column.cells().size(), empty),
        List.of(),
        Set.of(Flag.LOW_BASE));
  }

  /** Answers labelled by their number. */
  static List<String> answers(int count) {
    List<String> answers = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      answers.add("Réponse " + i + ".");
    }
    return answers;
  }

  static Report annex(List<Block> tables) {
    return SampleReport.of(
        List.of(
            new Block.Section(
                "annex",
                SampleTables.text("Tous les résultats"),
                Block.Section.Role.ANNEX,
                tables)));
  }
}
