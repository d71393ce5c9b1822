package io.etude.pdf.testing;

import io.etude.codebook.SingleQuestion;
import io.etude.document.Block;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatSpanner;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.language.Figures;
import io.etude.language.Terms;
import io.etude.results.FigureRef;
import io.etude.results.ResultColumn;
import io.etude.results.Results;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Tables and figures made by hand for layout tests. */
public final class SampleTables {

  private static final String[] LABELS = {"Communes", "Intercom.", "Dép., régions", "Agents"};

  private SampleTables() {}

  public static List<Inline> text(String text) {
    return List.of(new Inline.Text(text));
  }

  public static Results results() {
    return Results.of(
            Study.builder("sample")
                .question(SingleQuestion.builder("q").label("Q").category("1", "A").build())
                .build())
        .respondents(302)
        .marginOfError(0.056)
        .build();
  }

  public static FigureRef figure(double value) {
    return new FigureRef(
        TableId.of("q").figure("a", ResultColumn.TOTAL),
        FigureRef.Kind.SHARE,
        Optional.of(estimate(value)),
        OptionalLong.of(302),
        Set.of());
  }

  private static Estimate estimate(double value) {
    return new Estimate(value, 0.02, 301, Optional.empty());
  }

  public static ChartSpec.Mark mark(String label, int percent, ColorRole role) {
    return new ChartSpec.Mark(
        label, Figure.of(figure(percent / 100.0), percent + "\u00a0%").build(), role);
  }

  /** A table of {@code rows} answers by segments of so many columns each. */
  public static Block.Table table(String id, String title, int rows, int... segments) {
    List<StatColumn> columns = new ArrayList<>();
    List<StatSpanner> spanners = new ArrayList<>();
    List<Integer> seeds = new ArrayList<>(List.of(0));
    String total = Terms.of(Locale.FRENCH).get("total");
    columns.add(column(ResultColumn.TOTAL, total, "", -1, 0));
    char letter = 'A';
    for (int s = 0; s < segments.length; s++) {
      for (int c = 0; c < segments[s]; c++) {
        columns.add(column("c" + c, LABELS[c % 4], Character.toString(letter++), s, c + 1));
        seeds.add(c + 1);
      }
      if (segments[s] > 0) {
        String label = s == 0 ? "Statut" : "Type de collectivité";
        int first = columns.size() - segments[s];
        spanners.add(new StatSpanner(label, 0, first, columns.size() - 1));
      }
    }
    List<StatRow> all = rows(id, rows);
    return new Block.Table(
        StatTable.of(id, new StatTable.Subject(TableId.of("q"), title, Optional.empty()))
            .title(text(title))
            .subtitle(
                text(
                    "« Êtes-vous satisfait des avancées du numérique dans ce secteur ? »,"
                        + " en\u00a0%"))
            .columns(columns)
            .spanners(spanners)
            .rows(all)
            .cells((r, c, measure) -> cell(all.get(r), r, seeds.get(c)))
            .notes(
                List.of(
                    text(
                        "Une lettre signale un chiffre significativement supérieur à celui de la"
                            + " colonne nommée (minuscule : 5\u00a0% ; majuscule : 1\u00a0%)."),
                    text("* Base inférieure à 100 : à lire avec prudence.")))
            .build());
  }

  /** A net of the first two answers, the answers, the base. */
  private static List<StatRow> rows(String id, int answers) {
    List<StatRow> rows = new ArrayList<>();
    rows.add(new StatRow("net", "Satisfaits (net)", StatRow.Kind.NET, 0, false));
    for (int r = 1; r <= answers; r++) {
      int level = r <= 2 && answers >= 2 ? 1 : 0;
      String label = "Réponse " + id + "." + r + ".";
      boolean opens = r == 3;
      rows.add(new StatRow(Integer.toString(r), label, StatRow.Kind.CATEGORY, level, opens));
    }
    String base = Terms.of(Locale.FRENCH).get("base");
    rows.add(new StatRow("base", base, StatRow.Kind.BASE, 0, true));
    return rows;
  }

  private static StatColumn column(String id, String label, String letter, int segment, int seed) {
    return new StatColumn(id, label, letter, segment, mark(seed));
  }

  private static Figure.Mark mark(int seed) {
    return seed == 4 ? Figure.Mark.SMALL_BASE : Figure.Mark.NONE;
  }

  private static Figure cell(StatRow row, int index, int seed) {
    Figures figures = Figures.of(Locale.FRENCH);
    if (row.kind().isBase()) {
      long base = 302 - 60L * seed;
      return figures.count(OptionalLong.of(base), Set.of()).mark(mark(seed)).build();
    }
    double share = (37 * (index + 1) + 13 * seed) % 100 / 100.0;
    List<Higher> higher =
        seed == 2 && index == 0
            ? List.of(new Higher("c0", "a", 0.05, estimate(0.1), 0.02))
            : List.of();
    return figures.share(share).estimate(Optional.of(estimate(share))).higherThan(higher).build();
  }
}
