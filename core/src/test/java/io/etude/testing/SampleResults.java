package io.etude.testing;

import io.etude.Label;
import io.etude.codebook.CategoryOrder;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.MultipleStorage;
import io.etude.codebook.Question;
import io.etude.codebook.QuestionInfo;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import io.etude.results.Cell;
import io.etude.results.Finding;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import io.etude.results.inference.Interval;
import io.etude.study.Expert;
import io.etude.study.Methodology;
import io.etude.study.Publication;
import io.etude.study.Study;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Results like those of the French example study, made by hand for tests of what comes after the
 * analysis. Intervals and counts are plausible, not exact.
 */
public final class SampleResults {

  private static final int RESPONDENTS = 302;

  private SampleResults() {}

  /** The study with its results. */
  public static Results gazette() {
    return gazette(study());
  }

  /** The results for a study with the questions of {@link #study()}. */
  public static Results gazette(Study study) {
    SampleTables sample =
        new SampleTables(
            RESPONDENTS,
            Map.of("agent", 180, "elected", 122, "commune", 171, "intercommunal", 88, "other", 43));
    List<ResultTable> tables = new ArrayList<>();
    List<Segment> segments = study.segments();
    for (Question question : study.questions()) {
      if (question instanceof GridQuestion grid) {
        for (GridQuestion.Item item : grid.items()) {
          tables.addAll(sample.tables(grid, Optional.of(item), segments, sector(item.id())));
        }
      } else {
        tables.addAll(sample.tables(question, Optional.empty(), segments, shares(question.id())));
      }
    }
    tables.replaceAll(SampleResults::withInnovation);
    Estimate share = SampleTables.share(27, 88);
    Estimate rest = SampleTables.share(21, 214);
    double difference = share.value() - rest.value();
    Finding finding =
        Finding.builder(TableId.of("benefits").by("authority"), "innovation", "intercommunal")
            .share(share)
            .rest(rest)
            .difference(
                new Estimate(
                    difference,
                    0.053,
                    301,
                    Optional.of(new Interval(difference - .1, difference + .1))))
            .p(0.0001)
            .adjustedP(0.002)
            .score(difference - .1)
            .build();
    return Results.of(study)
        .tables(tables)
        .respondents(RESPONDENTS)
        .marginOfError(0.0566)
        .findings(List.of(finding))
        .build();
  }

  private static ResultTable withInnovation(ResultTable table) {
    if (!table.id().equals(TableId.of("benefits").by("authority"))) {
      return table;
    }
    int row = table.rowIndex("innovation");
    List<ResultColumn> columns = new ArrayList<>();
    for (ResultColumn column : table.columns()) {
      columns.add(column.id().equals("intercommunal") ? withInnovation(column, row) : column);
    }
    return table.toBuilder().columns(columns).build();
  }

  private static ResultColumn withInnovation(ResultColumn column, int row) {
    List<Cell> cells = new ArrayList<>(column.cells());
    Cell cell = SampleTables.cell(27, 88, column.flags());
    Estimate difference =
        new Estimate(0.15, 0.05, 301, Optional.of(new Interval(0.15 - 0.1, 0.15 + 0.1)));
    cells.set(
        row,
        new Cell(
            cell.count(),
            cell.weightedCount(),
            cell.share(),
            List.of(new Higher("commune", "A", 0.01, difference, 0.0003)),
            cell.flags()));
    return column.toBuilder().cells(cells).build();
  }

  private static double[] shares(String question) {
    return switch (question) {
      case "maturity" -> new double[] {0.4, 1, 3, 5, 6, 6.6, 14, 22, 26, 10, 6};
      case "benefits" -> new double[] {73.8, 64.2, 42.1, 20.9, 16.9, 15.9};
      case "obstacles" -> new double[] {58.9, 56.3, 38.1, 31.1, 14.9};
      case "opensource" -> new double[] {5, 22.2, 44, 28.8};
      case "osreasons" -> new double[] {58.9, 46.4, 33.4};
      case "governance" -> new double[] {33.1, 44.7, 22.2};
      default -> new double[] {48, 40.1, 11.9};
    };
  }

  private static double[] sector(String item) {
    return switch (item) {
      case "procurement" -> new double[] {25.2, 41.7, 16.2, 8.9, 3, 5};
      case "administration" -> new double[] {18.2, 42.7, 18.2, 13.2, 4.6, 3.1};
      case "eadministration" -> new double[] {16.2, 42, 17.9, 14.9, 5, 4};
      case "transport" -> new double[] {8, 22.8, 23.2, 24.2, 11.6, 10.2};
      case "security" -> new double[] {6, 22.2, 24.8, 22.2, 12.6, 12.2};
      default -> new double[] {5, 18.9, 22.2, 27.2, 17.9, 8.8};
    };
  }

  /** The study: the questions of the French example, in French, with two segments. */
  public static Study study() {
    return Study.builder("sample")
        .title(Label.of("Numérique et territoires : une transition au service des citoyens"))
        .languages(Locale.FRENCH)
        .publication(
            Publication.builder()
                .kicker("étude « La Gazette » – Orange")
                .section("France")
                .date(LocalDate.of(2018, 11, 26))
                .source("Source : étude d'exemple, 2018")
                .build())
        .question(maturity())
        .question(sectors())
        .question(
            multiple(
                "benefits",
                "Bénéfices attendus",
                "Quels sont les principaux bénéfices du numérique ?",
                "services",
                "De meilleurs services aux citoyens",
                "information",
                "Un meilleur accès à l'information",
                "efficiency",
                "L'efficacité des agents au travail",
                "sharing",
                "Le partage d'informations",
                "skills",
                "De nouvelles compétences",
                "innovation",
                "L'innovation"))
        .question(
            multiple(
                "obstacles",
                "Freins",
                "Quels sont les principaux freins ?",
                "cost",
                "Le coût de la numérisation",
                "resistance",
                "La résistance au changement",
                "skills",
                "Le manque de compétences",
                "time",
                "Le manque de temps",
                "trust",
                "Le manque de confiance des citoyens dans la protection des données"))
        .question(
            single(
                "opensource",
                "Logiciels utilisés",
                "Quels logiciels votre collectivité utilise-t-elle ?",
                "free",
                "Uniquement des logiciels libres",
                "proprietary",
                "Uniquement des logiciels propriétaires",
                "both",
                "Les deux",
                "dk",
                "Ne sait pas"))
        .question(
            multiple(
                "osreasons",
                "Raisons du choix du logiciel libre",
                "Pourquoi choisir le logiciel libre ?",
                "cost",
                "Un coût moindre",
                "independence",
                "L'indépendance vis-à-vis des éditeurs",
                "sharing",
                "Le partage de compétences entre collectivités"))
        .question(
            single(
                "governance",
                "Gouvernance de la donnée",
                "Avez-vous une démarche de gouvernance de la donnée ?",
                "yes",
                "Oui",
                "no",
                "Non",
                "dk",
                "Ne sait pas"))
        .question(
            single(
                "broadband",
                "Équipement du territoire",
                "Votre territoire est-il assez équipé en très haut débit ?",
                "yes",
                "Oui",
                "no",
                "Non",
                "dk",
                "Ne sait pas"))
        .segment(segment("status", "Statut", "agent", "Agents", "elected", "Élus"))
        .segment(
            segment(
                "authority",
                "Type de collectivité",
                "commune",
                "Communes",
                "intercommunal",
                "Intercommunalités",
                "other",
                "Autres"))
        .methodology(
            Methodology.builder()
                .mode("enquête en ligne")
                .fieldStart(LocalDate.of(2018, 9, 18))
                .fieldEnd(LocalDate.of(2018, 10, 17))
                .population("agents et élus des collectivités territoriales")
                .sample("302 répondants : 180 agents, 122 élus")
                .conductedBy("Infopro Digital études")
                .sponsor("La Gazette et Orange")
                .sampling(Methodology.Sampling.NON_PROBABILITY)
                .remarks(
                    List.of(Label.of("Fichier synthétique, établi d'après les résultats publiés.")))
                .build())
        .expert(
            Expert.builder("chabert")
                .name("Muriel Chabert")
                .position("directrice, Mégalis Bretagne")
                .topic("La commande publique : passation et exécution")
                .figures(List.of("sectors.procurement.satisfied"))
                .length(600)
                .build())
        .build();
  }

  private static RatingQuestion maturity() {
    return RatingQuestion.builder("maturity")
        .label("Maturité numérique")
        .text("Comment notez-vous la maturité numérique de votre collectivité ?")
        .net("above", "Note de 6 à 10", "6", "7", "8", "9", "10")
        .build();
  }

  private static GridQuestion sectors() {
    return new GridQuestion(
        QuestionInfo.builder("sectors")
            .label("Satisfaction par secteur")
            .text("Êtes-vous satisfait des avancées du numérique dans chacun de ces secteurs ?")
            .build(),
        List.of(
            item("procurement", "Marchés publics"),
            item("administration", "Fonctionnement administratif"),
            item("eadministration", "E-administration"),
            item("transport", "Transports"),
            item("security", "Sécurité"),
            item("democracy", "Démocratie participative")),
        List.of(
            Category.of("1", "Très satisfait"),
            Category.of("2", "Plutôt satisfait"),
            kind("3", "Ni satisfait ni insatisfait", Category.Kind.NEUTRAL),
            Category.of("4", "Plutôt insatisfait"),
            Category.of("5", "Très insatisfait"),
            kind("9", "Ne se prononce pas", Category.Kind.DONT_KNOW)),
        List.of(
            new Net("satisfied", Label.of("Satisfaits"), List.of("1", "2")),
            new Net("dissatisfied", Label.of("Insatisfaits"), List.of("4", "5"))));
  }

  private static GridQuestion.Item item(String id, String label) {
    return new GridQuestion.Item(id, Label.of(label), "s_" + id);
  }

  private static Category kind(String code, String label, Category.Kind kind) {
    return Category.of(code, label, kind);
  }

  private static SingleQuestion single(String id, String label, String text, String... codes) {
    return new SingleQuestion(
        QuestionInfo.builder(id).label(label).text(text).build(), id, categories(codes), List.of());
  }

  private static MultipleQuestion multiple(String id, String label, String text, String... codes) {
    List<Category> categories = categories(codes);
    Map<String, String> columns = new LinkedHashMap<>();
    categories.forEach(c -> columns.put(c.code(), id + "_" + c.code()));
    return new MultipleQuestion(
        QuestionInfo.builder(id).label(label).text(text).order(CategoryOrder.SHARE).build(),
        new MultipleStorage.OptionColumns(columns, List.of("1"), List.of()),
        categories,
        List.of(),
        MultipleQuestion.PercentOf.RESPONDENTS);
  }

  private static List<Category> categories(String... codesAndLabels) {
    List<Category> categories = new ArrayList<>();
    for (int i = 0; i < codesAndLabels.length; i += 2) {
      categories.add(
          codesAndLabels[i].equals("dk")
              ? kind("dk", codesAndLabels[i + 1], Category.Kind.DONT_KNOW)
              : Category.of(codesAndLabels[i], codesAndLabels[i + 1]));
    }
    return categories;
  }

  private static Segment segment(String id, String label, String... codes) {
    Segment.Builder segment = Segment.builder(id).label(label);
    categories(codes).forEach(segment::category);
    return segment.build();
  }
}
