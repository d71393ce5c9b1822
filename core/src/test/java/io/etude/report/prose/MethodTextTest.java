package io.etude.report.prose;

import static io.etude.report.prose.MethodFixtures.box;
import static io.etude.report.prose.MethodFixtures.study;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.document.text.Inline;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.Methodology;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.TinyStudy;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the method box says of each fact of a study. */
class MethodTextTest {

  @Test
  void aStudyThatDeclaresNothingSaysWhatIsKnown() {
    assertThat(box(study()))
        .containsOnlyKeys("Sample", "Weighting", "Precision", "Reading")
        .containsEntry("Sample", "100 respondents.")
        .containsEntry("Weighting", "None: every answer counts as one.")
        .containsEntry(
            "Reading",
            "Percentages are rounded once, for display; they may not add to 100. An answer or a"
                + " statement is said to come first only if its lead over the next is significant"
                + " at the 5% level.");
  }

  @Test
  void whatANetIsIsSaidWhereThereIsOne() {
    String net = "A net is computed from the answers themselves.";
    SingleQuestion.Builder fruit =
        SingleQuestion.builder("fruit").category("a", "Apple").category("b", "Banana");
    assertThat(reading(fruit)).doesNotContain(net);
    assertThat(reading(fruit.net("any", "Any", "a", "b"))).contains("to 100. " + net + " An");
  }

  private static String reading(SingleQuestion.Builder question) {
    Study.Builder study = Study.builder("s").question(question.build());
    return TinyStudy.of(study, "fruit", "40 a", "20 b").method().get("Reading");
  }

  @Test
  void fieldWorkIsNamedByWhatIsKnownOfIt() {
    LocalDate may = LocalDate.of(2024, 5, 2);
    LocalDate june = LocalDate.of(2024, 6, 30);
    Methodology.Builder online = Methodology.builder().mode("online panel");
    assertThat(box(online)).containsEntry("Field work", "Online panel.");
    assertThat(box(online.fieldStart(may)))
        .containsEntry("Field work", "Online panel, from 2 May 2024.");
    assertThat(box(online.fieldEnd(june)))
        .containsEntry("Field work", "Online panel, 2 May to 30 June 2024.");
    assertThat(box(Methodology.builder().fieldEnd(june)))
        .containsEntry("Field work", "Interviews until 30 June 2024.");
    assertThat(box(Methodology.builder().fieldStart(may).fieldEnd(may)))
        .containsEntry("Field work", "Interviews on 2 May 2024.");
    assertThat(box(Methodology.builder().fieldStart(may).fieldEnd(june)))
        .containsEntry("Field work", "Interviews 2 May to 30 June 2024.");
  }

  @Test
  void aDayOfFieldWorkHasItsPrepositionInFrenchToo() {
    LocalDate june = LocalDate.of(2024, 6, 1);
    assertThat(french(Methodology.builder().fieldStart(june)))
        .isEqualTo("Enquête menée à partir du 1er juin 2024.");
    assertThat(french(Methodology.builder().fieldEnd(june)))
        .isEqualTo("Enquête menée jusqu’au 1er juin 2024.");
    assertThat(french(Methodology.builder().fieldStart(june).fieldEnd(june)))
        .isEqualTo("Enquête menée le 1er juin 2024.");
  }

  private static String french(Methodology.Builder method) {
    Results results = Results.of(study().methodology(method.build()).build()).build();
    Context context = Context.of(results, Locale.FRENCH, false);
    MethodText text = new MethodText(context, MethodText.Writer.ETUDE);
    return Inline.plain(text.box(List.of(), List.of()).entries().get(0).text())
        .replace('\u00a0', ' ');
  }

  @Test
  void whoAskedWhomAndHowManyIsSaidInItsWords() {
    assertThat(box(Methodology.builder().conductedBy("an institute")))
        .containsEntry("Conducted by", "an institute.");
    assertThat(box(Methodology.builder().conductedBy("an institute").sponsor("the town")))
        .containsEntry("Conducted by", "an institute, for the town.");
    assertThat(box(Methodology.builder().population("all adults").sample("60 of each half!")))
        .containsEntry("Population", "All adults.")
        .containsEntry("Sample", "60 of each half!");
    assertThat(box(Methodology.builder().sample("How many?").remark("one more thing.")))
        .containsEntry("Sample", "How many?")
        .containsEntry("Note", "One more thing.");
  }

  /** A study without strata and sampling units has no test or error that follows from them. */
  @Test
  void errorsAndTestsAreThoseOfWhatTheStudyDeclares() {
    String columns = "q q2 h u n w";
    String[] people = {"30 y 1 a 1 900 1", "30 n 2 a 2 900 2", "30 n 1 b 3 900 1"};
    Study.Builder simple = grouped(Conventions.builder());
    Map<String, String> box = TinyStudy.of(simple, columns, people).method();
    assertThat(box.get("Tests")).contains("by a test as for a simple random sample;");
    assertThat(box.get("Precision")).endsWith("the standard error of a simple random sample.");
    Study.Builder weighted = grouped(Conventions.builder()).weighting(new Weighting.Given("w"));
    box = TinyStudy.of(weighted, columns, people).method();
    assertThat(box.get("Tests")).contains("by a test that allows for the weights;");
    assertThat(box.get("Precision")).endsWith("a standard error that allows for the weights.");
    for (String part : List.of("stratum", "psu", "population")) {
      Optional<String> stratum = Optional.of("h").filter(h -> part.equals("stratum"));
      Optional<String> unit = Optional.of("u").filter(u -> part.equals("psu"));
      Optional<String> population = Optional.of("n").filter(n -> part.equals("population"));
      SampleDesign design =
          new SampleDesign(stratum, unit, population, SampleDesign.LonelyPsu.ADJUST);
      box =
          TinyStudy.of(
                  grouped(Conventions.builder()).weighting(new Weighting.Given("w")).design(design),
                  columns,
                  people)
              .method();
      assertThat(box.get("Tests")).as(part).contains("by a test based on the sample design;");
      assertThat(box.get("Precision")).as(part).endsWith("error of the sample design.");
    }
  }

  private static Study.Builder grouped(Conventions.Builder conventions) {
    return study()
        .conventions(conventions.build())
        .segment(Segment.builder("q2").category("1", "One").category("2", "Two").build());
  }

  @Test
  void testsAreNamedWhereThereIsSomethingToCompare() {
    assertThat(box(study())).doesNotContainKey("Tests");
    assertThat(tests(Conventions.builder()))
        .isEqualTo(
            "Columns are compared by a test as for a simple random sample; differences are marked"
                + " at the 5% and the 1% level. Comparisons within a row are corrected by Holm's"
                + " method. A figure is flagged where its base is below 100, and not published"
                + " where it is below 30.");
    assertThat(
            tests(
                Conventions.builder()
                    .test(Conventions.TestMethod.KISH)
                    .multiplicity(Conventions.Multiplicity.NONE)
                    .levels(0.05, 0.1)
                    .bases(20, 50)
                    .lowBase(Conventions.LowBase.FLAG)))
        .isEqualTo(
            "Columns are compared on their effective bases; differences are marked at the 10% and"
                + " the 5% level. Comparisons within a row are not corrected for their number. A"
                + " figure is flagged where its base is below 50, and flagged as one on a low base"
                + " where it is below 20.");
  }

  /** Whatever holds for the pairs of a row. */
  @Test
  void howFindingsAreCorrectedIsSaidWhereThereAreSome() {
    Segment groups = Segment.builder("q2").category("1", "One").category("2", "Two").build();
    Segment waves =
        Segment.builder("wave")
            .kind(Segment.Kind.EDITIONS)
            .category("1", "2020")
            .category("2", "2022")
            .build();
    String corrected =
        ", in the text and beside bars, must pass that test and a score test; they are corrected"
            + " over all questions by the method of Benjamini and Hochberg (5% level). A figure";
    String[] differ = {"80 y 1 1", "20 n 1 1", "20 y 2 2", "80 n 2 2"};
    assertThat(findings(List.of(groups), differ))
        .contains(
            "not corrected for their number. Differences of a group from all others" + corrected);
    assertThat(findings(List.of(waves), differ))
        .contains("Differences of an edition from the one before" + corrected);
    assertThat(findings(List.of(groups, waves), differ))
        .contains(
            "Differences of a group from all others, or of an edition from the one before"
                + corrected);
    assertThat(findings(List.of(groups, waves), "50 y 1 1", "50 n 1 1", "50 y 2 2", "50 n 2 2"))
        .doesNotContain("Differences of");
  }

  /** A group of enough people is compared with all others, though each of these are too few. */
  @Test
  void theTestOfFindingsIsNamedWhereNoColumnsAreCompared() {
    String[] people = {"60 y 1 3", "1 y 2 1", "19 n 2 1", "1 y 3 1", "19 n 3 1", "20 n 4 1"};
    assertThat(alone(Conventions.TestMethod.DESIGN, new Weighting.None(), people))
        .startsWith(
            "No columns are compared by a test. Differences of a group from all others, in the text"
                + " and beside bars, must pass a test as for a simple random sample and a score"
                + " test; they are corrected over all questions");
    Weighting given = new Weighting.Given("w");
    assertThat(alone(Conventions.TestMethod.DESIGN, given, people))
        .contains("must pass a test that allows for the weights and");
    assertThat(alone(Conventions.TestMethod.KISH, given, people))
        .contains("must pass a test on effective bases and");
    assertThat(alone(Conventions.TestMethod.SPSS, given, people))
        .contains("must pass a test on weighted bases and");
  }

  private static String alone(Conventions.TestMethod test, Weighting weighting, String... people) {
    Segment.Builder groups = Segment.builder("g");
    for (String code : List.of("1", "2", "3", "4")) {
      groups.category(code, "Group " + code);
    }
    Study.Builder study =
        study()
            .conventions(Conventions.builder().test(test).build())
            .weighting(weighting)
            .segment(groups.build());
    return TinyStudy.of(study, "q g w", people).method().get("Tests");
  }

  private static String findings(List<Segment> segments, String... people) {
    Study.Builder study =
        study()
            .conventions(Conventions.builder().multiplicity(Conventions.Multiplicity.NONE).build());
    segments.forEach(study::segment);
    return TinyStudy.of(study, "q q2 wave", people).method().get("Tests");
  }

  private static String tests(Conventions.Builder conventions) {
    return TinyStudy.of(grouped(conventions), "q q2", "50 y 1", "50 n 2")
        .method()
        .get("Tests")
        .replace('’', '\'');
  }

  @ParameterizedTest
  @CsvSource({"BOTH,base or effective base", "EFFECTIVE,effective base", "UNWEIGHTED,base"})
  void theBaseOfTheThresholdsIsNamed(Conventions.LowBaseOn on, String base) {
    Study.Builder weighted =
        grouped(Conventions.builder().lowBaseOn(on)).weighting(new Weighting.Given("w"));
    assertThat(TinyStudy.of(weighted, "q q2 w", "50 y 1 1", "50 n 2 2").method().get("Tests"))
        .endsWith(
            "A figure is flagged where its "
                + base
                + " is below 100, and not published where it is below 30.");
  }

  @Test
  void disclosureControlIsNamedWithItsThresholds() {
    Conventions guarded = Conventions.builder().disclosure(Conventions.Disclosure.of(12)).build();
    assertThat(box(study().conventions(guarded)))
        .containsEntry(
            "Anonymity",
            "Columns on a base below 12 respondents, or on one that weights make worth fewer, have"
                + " no figures; where one group alone would have none, the next smallest has none"
                + " either. Shares are whole percentages, and how many people gave an answer isn’t"
                + " published.");
    assertThat(box(study())).doesNotContainKey("Anonymity");
  }

  /** The rule is named where it was followed in the report, by which the total counts alone. */
  @Test
  void theMedianIsNamedFirstByARule() {
    NumericQuestion way = NumericQuestion.builder("way").build();
    Study.Builder study =
        Study.builder("s")
            .question(way)
            .segment(Segment.builder("town").category("a", "Alba").category("b", "Bari").build());
    String rule = "the median of a number is named first";
    String[] skewed = {"60 10 a", "40 100 a", "60 10 b", "40 100 b"};
    TinyStudy led = TinyStudy.of(study, "way town", skewed);
    assertThat(led.method().get("Reading")).contains(rule);
    MethodText ofAuthor = new MethodText(led.context(), MethodText.Writer.AUTHOR);
    assertThat(ofAuthor.box(List.of(), List.of()).entries().toString()).doesNotContain(rule);
    String[] even = {"30 10 a", "20 50 a", "20 50 b", "30 90 b"};
    assertThat(TinyStudy.of(study, "way town", even).method().get("Reading")).doesNotContain(rule);
  }

  @Test
  void aBoxIsMadeAnewEachTime() {
    Context context = TinyStudy.of(study(), "q", "50 y", "50 n").context();
    MethodText text = new MethodText(context, MethodText.Writer.ETUDE);
    assertThat(text.box(List.of(), List.of())).isEqualTo(text.box(List.of(), List.of()));
  }
}
