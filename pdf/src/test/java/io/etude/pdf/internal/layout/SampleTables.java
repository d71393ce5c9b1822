package io.etude.pdf.internal.layout;

import io.etude.analysis.Cell;
import io.etude.analysis.Estimate;
import io.etude.analysis.FigureRef;
import io.etude.analysis.Flag;
import io.etude.analysis.Higher;
import io.etude.analysis.ResultColumn;
import io.etude.analysis.ResultRow;
import io.etude.analysis.ResultTable;
import io.etude.analysis.Results;
import io.etude.document.Block;
import io.etude.document.ChartSpec;
import io.etude.document.Inline;
import io.etude.study.Base;
import io.etude.study.Category;
import io.etude.study.Label;
import io.etude.study.Segment;
import io.etude.study.SegmentSource;
import io.etude.study.SingleQuestion;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** Tables and figures made by hand for layout tests. */
final class SampleTables {

  private SampleTables() {}

  static List<Inline> text(String text) {
    return List.of(new Inline.Text(text));
  }

  static Results results() {
    return new Results(
        Study.builder("sample")
            .question(SingleQuestion.builder("q").label("Q").category("1", "A").build())
            .build(),
        List.of(),
        302,
        Optional.empty(),
        0.056,
        1,
        List.of(),
        List.of());
  }

  static FigureRef figure(double value) {
    return new FigureRef(
        "q.a",
        "q",
        "a",
        "total",
        FigureRef.Kind.SHARE,
        Optional.of(new Estimate(value, 0.02, 301, Optional.empty())),
        OptionalLong.of(302),
        Set.of());
  }

  static ChartSpec.Mark mark(String label, int percent, ChartSpec.Emphasis emphasis) {
    return new ChartSpec.Mark(label, percent + "\u00a0%", figure(percent / 100.0), emphasis);
  }

  /** A table of {@code rows} answers by segments of so many columns each. */
  static Block.Table table(String id, String title, int rows, int... segments) {
    SingleQuestion.Builder question = SingleQuestion.builder("q");
    List<ResultRow> resultRows = new ArrayList<>();
    resultRows.add(
        new ResultRow(
            "net",
            Label.of("Satisfaits (net)"),
            ResultRow.Kind.NET,
            Category.Kind.ANSWER,
            List.of("1", "2")));
    for (int r = 1; r <= rows; r++) {
      String label = "Réponse " + id + "." + r + ".";
      question.category(Integer.toString(r), label);
      resultRows.add(
          new ResultRow(
              Integer.toString(r),
              Label.of(label),
              ResultRow.Kind.CATEGORY,
              Category.Kind.ANSWER,
              List.of()));
    }
    List<ResultTable> banner = new ArrayList<>();
    char letter = 'A';
    for (int s = 0; s < segments.length; s++) {
      List<Category> categories = new ArrayList<>();
      List<ResultColumn> columns = new ArrayList<>();
      columns.add(column(ResultColumn.TOTAL, "Total", Optional.empty(), 0, rows));
      for (int c = 0; c < segments[s]; c++) {
        String label = new String[] {"Communes", "Intercom.", "Dép., régions", "Agents"}[c % 4];
        categories.add(Category.of("c" + c, label));
        columns.add(column("c" + c, label, Optional.of(Character.toString(letter++)), c + 1, rows));
      }
      if (categories.isEmpty()) {
        categories.add(Category.of("x", "x"));
      }
      Segment segment =
          new Segment(
              "s" + s,
              Label.of(s == 0 ? "Statut" : "Type de collectivité"),
              new SegmentSource.Codes("x"),
              categories,
              List.of(),
              Segment.Kind.GROUPS);
      banner.add(
          new ResultTable(
              "q@s" + s,
              question.build(),
              Optional.empty(),
              Optional.of(segment),
              Base.VALID,
              resultRows,
              columns,
              Optional.empty()));
    }
    return new Block.Table(
        id,
        text(title),
        text("« Êtes-vous satisfait des avancées du numérique dans ce secteur ? », en\u00a0%"),
        banner,
        Block.Table.Content.SHARES,
        List.of(
            text(
                "Une lettre signale un chiffre significativement supérieur à celui de la colonne"
                    + " nommée (minuscule : 5\u00a0% ; majuscule : 1\u00a0%)."),
            text("* Base inférieure à 100 : à lire avec prudence.")));
  }

  private static ResultColumn column(
      String id, String label, Optional<String> letter, int seed, int rows) {
    List<Cell> cells = new ArrayList<>();
    for (int r = 0; r <= rows; r++) {
      double share = (37 * (r + 1) + 13 * seed) % 100 / 100.0;
      List<Higher> higher =
          seed == 2 && r == 0 ? List.of(new Higher("c0", "a", 0.05, 0.02)) : List.of();
      cells.add(
          new Cell(
              OptionalLong.of(100),
              OptionalDouble.of(100),
              Optional.of(new Estimate(share, 0.02, 300, Optional.empty())),
              higher,
              Set.of()));
    }
    return new ResultColumn(
        id,
        Label.of(label),
        Optional.empty(),
        letter,
        OptionalLong.of(302 - 60L * seed),
        OptionalDouble.of(302),
        OptionalDouble.of(302),
        301,
        cells,
        List.of(),
        seed == 4 ? Set.of(Flag.SMALL_BASE) : Set.of());
  }
}
