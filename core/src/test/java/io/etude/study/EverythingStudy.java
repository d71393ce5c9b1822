package io.etude.study;

import io.etude.Label;
import io.etude.codebook.Base;
import io.etude.codebook.CategoryOrder;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Routing;
import io.etude.codebook.Scale;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Band;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingKind;
import io.etude.codebook.category.Net;
import io.etude.dataset.DecimalSign;
import io.etude.dataset.DecimalSigns;
import io.etude.dataset.FileOptions;
import io.etude.study.Publication.CellFigure;
import io.etude.study.Publication.Letters;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The study of {@code everything.yaml}, made by builders. */
final class EverythingStudy {

  private static final Scale SATISFACTION =
      Scale.builder("satisfaction")
          .category(
              Category.of(
                      "1",
                      label("fr", "Satisfait", "en", "Satisfied")
                          .withShort(label("fr", "Sat.", "en", "Satis.")))
                  .withScore(2))
          .category("2", "Neutre", Category.Kind.NEUTRAL)
          .category(Category.of("3", "Insatisfait").withSide(Net.Side.NEGATIVE))
          .category("9", "Ne sait pas", Category.Kind.DONT_KNOW)
          .net("rated", "Avis", "1", "2", "3")
          .net(
              new Net("poor", briefly("Mécontents", "Méc."), List.of("3"))
                  .withSide(Net.Side.NEGATIVE))
          .ordered(true)
          .missing("98", MissingKind.REFUSED)
          .build();

  private EverythingStudy() {}

  static Study make(Path folder) {
    Study.Builder study =
        Study.builder("everything")
            .title(label("fr", "Tout", "en", "Everything"))
            .languages(Locale.FRENCH, Locale.UK, Locale.ENGLISH)
            .publication(publication())
            .dataFile("responses.csv")
            .fileOptions(
                FileOptions.FOUND
                    .withEncoding(Charset.forName("windows-1252"))
                    .withDelimiter(';')
                    .withSheet("Data"))
            .include(RowCondition.codes("status", "agent", "elected"))
            .include(RowCondition.between("age", 18, 99.5))
            .include(RowCondition.answered("day"))
            .decimals(DecimalSigns.of(Map.of("age", DecimalSign.POINT, "base", DecimalSign.COMMA)))
            .template("article.ftl.md")
            .respondentId("respondent")
            .onProblem(DataRule.UNDECLARED_CODE, DataPolicy.SET_MISSING)
            .onProblem(DataRule.OUT_OF_RANGE, DataPolicy.FAIL)
            .onProblem(DataRule.IMPLAUSIBLE, DataPolicy.FAIL)
            .onProblem(DataRule.CONTRADICTS_ROUTING, DataPolicy.GO_ON)
            .onProblem(DataRule.NONE_WITH_OTHERS, DataPolicy.SET_MISSING)
            .onProblem(DataRule.DUPLICATE_ID, DataPolicy.FAIL)
            .onProblem(DataRule.OUTSIDE_BANDS, DataPolicy.SET_MISSING)
            .onProblem(DataRule.STRAIGHT_LINING, DataPolicy.GO_ON)
            .onProblem(DataRule.NO_ANSWERS, DataPolicy.FAIL)
            .onProblem(DataRule.SAME_ANSWER, DataPolicy.GO_ON)
            .section(new Section("digital", "Numérique"))
            .weighting(weighting())
            .design(
                new SampleDesign(
                    Optional.of("region"),
                    Optional.of("town"),
                    Optional.of("towns"),
                    SampleDesign.LonelyPsu.ADJUST))
            .conventions(conventions())
            .methodology(methodology())
            .expert(
                Expert.builder("chabert")
                    .name("Muriel Chabert")
                    .position("directrice")
                    .topic("Les marchés")
                    .figure("sectors.transport.rated")
                    .figure("maturity.mean@status.staff")
                    .length(500)
                    .comment("Exemple.")
                    .build())
            .folder(folder);
    addQuestions(study);
    addSegments(study);
    return study.build();
  }

  private static void addQuestions(Study.Builder study) {
    study
        .question(
            SingleQuestion.builder("cloud")
                .label("Nuage")
                .text("Utilisez-vous un nuage ?")
                .column("q1")
                .base(Base.ASKED)
                .asked(
                    new Routing(
                        List.of(
                            new Routing.Condition("status", List.of("agent", "yes")),
                            new Routing.Condition(
                                "population",
                                List.of("1"),
                                label("fr", "vivent en ville", "en", "live in a town")))))
                .empty(MissingKind.NOT_ASKED)
                .order(CategoryOrder.SHARE)
                .section("digital")
                .category("yes", "Oui")
                .category("no", "Non")
                .missing("99", "Sans réponse", MissingKind.NO_ANSWER)
                .net("any", "Tous", "yes", "no")
                .build())
        .question(
            MultipleQuestion.builder("benefits")
                .category("a", "A")
                .category("b", "B")
                .category("none", "Aucun", Category.Kind.NONE)
                .columns("benefit_{code}")
                .chosen("oui", "Oui")
                .notChosen("non")
                .percentOf(MultipleQuestion.PercentOf.RESPONSES)
                .build())
        .question(
            MultipleQuestion.builder("race")
                .slots("race_1", "race_2")
                .category("1", "One")
                .category("2", "Two")
                .build())
        .question(
            MultipleQuestion.builder("ways")
                .joined("transport", ";")
                .otherwise("other")
                .category("bus", "Bus")
                .category("other", "Autres")
                .build())
        .question(
            RatingQuestion.builder("maturity")
                .label("Maturité")
                .category("0", "Nulle")
                .category("dk", "NSP", Category.Kind.DONT_KNOW)
                .net("above", "Au-dessus", "6", "7", "8", "9", "10")
                .score(RatingQuestion.Score.NPS)
                .build())
        .question(
            GridQuestion.builder("sectors")
                .scale(SATISFACTION)
                .columns("sector_{item}")
                .item("transport", "Transports")
                .item(new GridQuestion.Item("security", "Sécurité", "q7").asReversed())
                .item("culture", label("fr", "Culture", "en", "Arts"))
                .build())
        .question(
            NumericQuestion.builder("age")
                .unit(label("fr", "an", "en", "year"), label("fr", "ans", "en", "years"))
                .decimals(2)
                .minimum(16)
                .maximum(120)
                .band("young", "Jeunes", Double.NEGATIVE_INFINITY, 40)
                .band("old", "Autres", 40, Double.POSITIVE_INFINITY)
                .value("none", 0)
                .value("97", 0.5)
                .missing("999", MissingKind.REFUSED)
                .build())
        .question(OpenQuestion.builder("remarks").listed(false).build());
  }

  private static void addSegments(Study.Builder study) {
    Segment status =
        Segment.builder("status")
            .label(briefly("Statut", "St."))
            .category("agent", "Agents")
            .category("elected", "Élus")
            .category("third", "Tiers")
            .net("staff", "Personnel", "agent", "third")
            .build();
    Segment size =
        Segment.builder("size")
            .column("population")
            .band(
                new Band(
                    Category.of("small", briefly("Petites", "P.")), Double.NEGATIVE_INFINITY, 3500))
            .band("large", "large", 3500, Double.POSITIVE_INFINITY)
            .build();
    study
        .segment(status)
        .segment(size)
        .segment(Segment.nested("both", "Statut et taille", status, size))
        .segment(
            Segment.builder("origins")
                .slots("race_1", "race_2")
                .category("1", "One")
                .category("2", "Two")
                .build())
        .segment(
            Segment.builder("helped")
                .columns("benefit_{code}")
                .chosen("oui", "Oui")
                .notChosen("non")
                .category("a", "A")
                .category("b", "B")
                .build())
        .segment(
            Segment.builder("period")
                .column("day")
                .band("early", "Tôt", LocalDate.of(2018, 9, 18), LocalDate.of(2018, 10, 1))
                .build())
        .segment(Segment.builder("means").joined("transport", ",").category("bus", "Bus").build())
        .segment(Segment.builder("wave").kind(Segment.Kind.EDITIONS).scale(SATISFACTION).build());
  }

  private static Label briefly(String label, String shorter) {
    return Label.of(label).withShort(Label.of(shorter));
  }

  private static Publication publication() {
    return Publication.builder()
        .kicker("étude")
        .section(label("fr", "France", "en", "World"))
        .date(LocalDate.of(2018, 11, 26))
        .byline("La rédaction")
        .hero(new Publication.Picture("hero.png", "Un réseau", "Dessin"))
        .source("Source : enquête")
        .publisher("La Gazette")
        .contact("etudes@example.org")
        .licence("CC BY 4.0")
        .cells(List.of(CellFigure.COLPCT, CellFigure.INDEX))
        .letters(Letters.ACROSS_TABLE)
        .build();
  }

  private static Weighting weighting() {
    Map<String, Double> shares = new LinkedHashMap<>();
    shares.put("agent", 0.6);
    shares.put("elected", 0.3);
    shares.put("third", 0.1);
    return Weighting.Raking.builder()
        .target("status", shares)
        .start("base")
        .tolerance(1e-8)
        .maxIterations(50)
        .lower(0.3)
        .upper(3)
        .build();
  }

  private static Conventions conventions() {
    return Conventions.builder()
        .interval(Conventions.IntervalMethod.BETA)
        .confidence(0.9)
        .test(Conventions.TestMethod.KISH)
        .multiplicity(Conventions.Multiplicity.BENJAMINI_HOCHBERG)
        .levels(0.02, 0.1)
        .bases(20, 50)
        .lowBaseOn(Conventions.LowBaseOn.UNWEIGHTED)
        .lowBase(Conventions.LowBase.FLAG)
        .withheldColumns(Conventions.WithheldColumns.SHOWN)
        .percentDecimals(0)
        .disclosure(
            Conventions.Disclosure.of(120)
                .rounded(new Conventions.Rounding(5, Secret.inEnvironment("ETUDE_SECRET"))))
        .build();
  }

  private static Methodology methodology() {
    return Methodology.builder()
        .mode("En ligne")
        .fieldStart(LocalDate.of(2018, 9, 18))
        .fieldEnd(LocalDate.of(2018, 10, 17))
        .population("Collectivités")
        .sample("302 répondants")
        .conductedBy("Institut")
        .sponsor("Journal")
        .sampling(Methodology.Sampling.PROBABILITY)
        .remark("Fichier synthétique.")
        .build();
  }

  private static Label label(String language, String text, String other, String otherText) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(language, text);
    texts.put(other, otherText);
    return new Label(texts);
  }
}
