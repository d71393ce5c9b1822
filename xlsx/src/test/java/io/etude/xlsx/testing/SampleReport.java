package io.etude.xlsx.testing;

import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.FrontMatter;
import io.etude.document.Report;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ChartSpec.Part;
import io.etude.document.chart.ChartSpec.Significance;
import io.etude.document.chart.ColorRole;
import io.etude.document.chart.SurveyEdition;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.study.Expert;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A report over {@link Sample} with a block of each kind. */
public final class SampleReport {

  private static final Sample SAMPLE = new Sample();

  private SampleReport() {}

  public static Report report() {
    return report(blocks());
  }

  public static Report report(List<Block> blocks) {
    return Report.of(SAMPLE.results)
        .front(
            FrontMatter.builder()
                .kicker(text("étude « La Gazette » – Orange"))
                .headline(
                    text("Numérique et territoires\u00A0: une transition au service des citoyens"))
                .standfirst(
                    List.of(
                        new Inline.Text("Où en sont les collectivités\u202F? Elles sont "),
                        new Inline.Quoted(
                            Figure.of(SAMPLE.figure("maturity", "high"), "78\u00A0%").build()),
                        new Inline.Text(" à se dire au-dessus de la moyenne.")))
                .date(LocalDate.of(2018, 11, 26))
                .dateLine("26 novembre 2018")
                .section("France")
                .runningHead("Numérique et territoires")
                .build())
        .blocks(blocks)
        .tables(SAMPLE.tables)
        .build();
  }

  public static List<Inline> text(String text) {
    return List.of(new Inline.Text(text));
  }

  public static List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Section(
            "opening",
            text("Une maturité au-dessus de la moyenne"),
            Block.Section.Role.ARTICLE,
            List.of(
                new Block.Paragraph(
                    List.of(
                        new Inline.Text("Pour "),
                        new Inline.Strong(
                            List.of(
                                new Inline.Quoted(
                                    Figure.of(SAMPLE.figure("benefits", "services"), "74\u00A0%")
                                        .build()))),
                        new Inline.Text(" des répondants, le "),
                        new Inline.Emphasis(text("service aux citoyens")),
                        new Inline.Text(" passe d’abord"),
                        new Inline.NoteCall(text("Plusieurs réponses possibles.")),
                        new Inline.Text(". Voir "),
                        new Inline.Reference("chart-benefits"),
                        new Inline.Text("."))),
                new Block.Listing(
                    Block.Listing.Kind.BULLETS,
                    List.of(
                        List.of(new Block.Paragraph(text("marchés publics"))),
                        List.of(new Block.Paragraph(text("e-administration"))))),
                histogram(),
                bars(),
                diverging(),
                dots(),
                lines())));
    blocks.add(
        new Block.Sidebar(
            "open-source",
            text("Logiciels libres"),
            List.of(
                new Block.KeyFigures(
                    List.of(
                        new Block.KeyFigure(
                            Figure.of(SAMPLE.figure("benefits", "efficiency"), "42\u00A0%")
                                .decimals(0)
                                .build(),
                            text("citent l’efficacité des agents")))),
                new Block.Paragraph(text("-1 n’est pas une formule.")))));
    Expert expert = SAMPLE.study.experts().get(0);
    blocks.add(
        Commentary.builder("commentary-chabert", expert)
            .heading(text("Commentaire à venir"))
            .topic(text("Marchés publics\u00A0: passation et exécution"))
            .figures(
                List.of(
                    new Commentary.FigureGroup(
                        List.of(),
                        List.of(
                            List.of(
                                new Inline.Quoted(
                                    Figure.of(
                                            SAMPLE.figure("sectors.procurement", "satisfied"),
                                            "67\u00A0%")
                                        .build()),
                                new Inline.Text(" de satisfaits"))))))
            .lengthNote(text("1\u202F200 signes"))
            .build());
    blocks.add(annex());
    blocks.add(
        new Block.MethodBox(
            "method",
            text("Méthode"),
            List.of(
                new Block.MethodBox.Entry(
                    text("Terrain"), text("Enquête en ligne, 18 septembre au 17 octobre 2018.")),
                new Block.MethodBox.Entry(
                    text("Données"), text("Fichier synthétique, produit par un générateur.")))));
    blocks.add(new Block.Note(text("Les totaux peuvent différer de 100\u00A0% par arrondi.")));
    return blocks;
  }

  private static Block.Section annex() {
    List<Block> tables = new ArrayList<>();
    tables.add(table("maturity", "Maturité numérique de la collectivité"));
    tables.add(table("sectors.procurement", "Marchés publics"));
    tables.add(table("sectors.security", "Sécurité (dont vidéosurveillance)"));
    tables.add(table("sectors.democracy", "Démocratie participative"));
    tables.add(table("benefits", "Bénéfices du numérique"));
    return new Block.Section("annex", text("Tous les résultats"), Block.Section.Role.ANNEX, tables);
  }

  private static Block.Table table(String id, String title) {
    return new Block.Table(
        SAMPLE.table(id).toBuilder()
            .title(text(title))
            .subtitle(text("En % des répondants."))
            .content(
                id.equals("benefits")
                    ? StatTable.Content.SHARES_AND_COUNTS
                    : StatTable.Content.SHARES)
            .build());
  }

  private static Mark mark(String label, String table, String row, ColorRole role) {
    var figure = SAMPLE.figure(table, row);
    long percent = Math.round(figure.estimate().orElseThrow().value() * 100);
    return new Mark(label, Figure.of(figure, percent + "\u00A0%").build(), role);
  }

  private static Chart chart(String id, String title, ChartSpec spec, String table) {
    Chart.Builder chart =
        Chart.builder(id, spec)
            .title(title)
            .subtitle("En % des répondants")
            .notes(
                List.of(text("Question\u00A0: quels bénéfices\u202F? Base\u00A0: 302 répondants.")))
            .alt("Graphique\u00A0: " + title);
    if (!table.isEmpty()) {
      chart.table(table);
    }
    return chart.build();
  }

  private static Chart histogram() {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i <= 10; i++) {
      String row = Integer.toString(i);
      marks.add(mark(row, "maturity", row, i >= 6 ? ColorRole.EMPHASIS : ColorRole.ORDINARY));
    }
    return chart(
        "chart-maturity",
        "Quatre sur cinq se disent au-dessus de la moyenne",
        new ChartSpec.Histogram(
            marks,
            List.of(
                new ChartSpec.Bracket(
                    6,
                    10,
                    mark("Au-dessus de la moyenne", "maturity", "high", ColorRole.EMPHASIS))),
            Optional.of(
                new Mark(
                    "Moyenne",
                    Figure.of(SAMPLE.figure("maturity", "mean"), "6,6").decimals(1).build(),
                    ColorRole.ORDINARY))),
        "table-maturity");
  }

  private static Chart bars() {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < Sample.BENEFITS.size(); i++) {
      marks.add(
          mark(
              Sample.BENEFITS.get(i),
              "benefits",
              Sample.benefitId(i),
              i == 0 ? ColorRole.EMPHASIS : ColorRole.ORDINARY));
    }
    return chart(
        "chart-benefits",
        "Le service aux citoyens d’abord",
        new ChartSpec.Bars(
            marks,
            List.of(
                new ChartSpec.Callout(
                    5,
                    mark("Dans l’intercommunalité", "benefits", "sharing", ColorRole.ORDINARY)))),
        "table-benefits");
  }

  private static List<Part> scale() {
    List<ColorRole> roles =
        List.of(
            ColorRole.positive(0, 2),
            ColorRole.positive(1, 2),
            ColorRole.NEUTRAL,
            ColorRole.negative(1, 2),
            ColorRole.negative(0, 2));
    List<Part> scale = new ArrayList<>();
    for (int i = 0; i < roles.size(); i++) {
      scale.add(new Part(Sample.SCALE.get(i), roles.get(i)));
    }
    return scale;
  }

  private static Chart diverging() {
    List<ChartSpec.Diverging.Row> rows = new ArrayList<>();
    List<String> ids = List.of("procurement", "security", "democracy");
    for (int i = 0; i < ids.size(); i++) {
      String table = "sectors." + ids.get(i);
      List<Mark> shares = new ArrayList<>();
      for (int c = 1; c <= 5; c++) {
        shares.add(
            mark(Sample.SCALE.get(c - 1), table, Integer.toString(c), scale().get(c - 1).role()));
      }
      rows.add(
          ChartSpec.Diverging.Row.builder(
                  Sample.SECTORS.get(i),
                  shares,
                  mark("Satisfaits", table, "satisfied", ColorRole.positive(0, 2)),
                  mark("Insatisfaits", table, "dissatisfied", ColorRole.negative(0, 2)))
              .apart(mark("Ne sait pas", table, "9", ColorRole.NO_ANSWER))
              .emphasis(ChartSpec.Emphasis.NORMAL)
              .build());
    }
    return chart(
        "chart-sectors",
        "La démocratie participative divise",
        new ChartSpec.Diverging(
            scale(), "Satisfaits", "Insatisfaits", Optional.of("Ne sait pas"), rows),
        "");
  }

  private static Chart dots() {
    List<ChartSpec.Dots.Row> rows = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      rows.add(
          new ChartSpec.Dots.Row(
              Sample.BENEFITS.get(i),
              List.of(
                  mark("Agents", "benefits", Sample.benefitId(i), ColorRole.series(0, 2)),
                  mark("Élus", "benefits", Sample.benefitId(i + 1), ColorRole.series(1, 2))),
              Significance.CAPITAL_LEVEL));
    }
    return chart(
        "chart-gap",
        "Agents et élus ne citent pas les mêmes bénéfices",
        new ChartSpec.Dots(
            List.of(
                new Part("Agents", ColorRole.series(0, 2)),
                new Part("Élus", ColorRole.series(1, 2))),
            rows),
        "");
  }

  private static Chart lines() {
    List<Optional<Mark>> points = new ArrayList<>();
    List<Optional<Mark>> others = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      points.add(
          i == 1
              ? Optional.empty()
              : Optional.of(mark("Services", "benefits", Sample.benefitId(i), ColorRole.EMPHASIS)));
      others.add(
          Optional.of(mark("Compétences", "benefits", Sample.benefitId(i + 2), ColorRole.MUTED)));
    }
    return chart(
        "chart-waves",
        "Quatre éditions",
        new ChartSpec.Lines(
            SurveyEdition.evenly(List.of("2015", "2016", "2017", "2018")),
            List.of(
                new ChartSpec.Lines.Series("Services", ColorRole.EMPHASIS, points),
                new ChartSpec.Lines.Series("Compétences", ColorRole.MUTED, others))),
        "");
  }
}
