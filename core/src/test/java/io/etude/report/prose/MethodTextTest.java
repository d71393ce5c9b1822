package io.etude.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.document.text.Inline;
import io.etude.results.Results;
import io.etude.results.WeightReport;
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

  private static Study.Builder study() {
    return Study.builder("s")
        .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build());
  }

  private static Map<String, String> box(Study.Builder study) {
    return TinyStudy.of(study, "q", "50 y", "50 n").method();
  }

  private static Map<String, String> box(Methodology.Builder method) {
    return box(study().methodology(method.build()));
  }

  @Test
  void aStudyThatDeclaresNothingSaysWhatIsKnown() {
    assertThat(box(study()))
        .containsOnlyKeys("Sample", "Weighting", "Precision", "Reading")
        .containsEntry("Sample", "100 respondents.")
        .containsEntry("Weighting", "None: every answer counts as one.")
        .containsEntry(
            "Reading",
            "Percentages are rounded once, for display; they may not add to 100. A net is computed"
                + " from the answers themselves. An answer or a statement is said to come first"
                + " only if its lead over the next is significant at the 5% level.");
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
    return Inline.plain(new MethodText(context).box(List.of(), List.of()).entries().get(0).text())
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PROBABILITY|Margin of error: at most ±9.9 points at the 95% confidence level.",
        "NON_PROBABILITY|The sample is not random. If it were, the margin of error would be at most"
            + " ±9.9 points",
        "UNKNOWN|If the sample is random, the margin of error is at most ±9.9 points at the 95%"
      })
  void theMarginOfErrorIsThatOfAHalf(Methodology.Sampling sampling, String text) {
    // 1.984 · √(1 / 400)
    assertThat(box(Methodology.builder().sampling(sampling)).get("Precision"))
        .startsWith(text)
        .contains("a share of 50% of all respondents")
        .endsWith(
            "Confidence intervals are made on the logit of the share with the standard error of the"
                + " sample design.")
        .doesNotContain("design effect");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BETA|Confidence intervals follow Korn and Graubard.",
        "WILSON|Confidence intervals follow Wilson, on the effective base.",
        "WALD|Confidence intervals are symmetric about the estimate."
      })
  void intervalsAreNamed(Conventions.IntervalMethod method, String text) {
    assertThat(
            box(study().conventions(Conventions.builder().interval(method).build()))
                .get("Precision"))
        .endsWith(text);
  }

  @Test
  void withoutAMarginNothingIsSaidOfPrecision() {
    Results.Builder results = Results.of(study().build()).respondents(100);
    assertThat(TinyStudy.of(results.build()).method()).doesNotContainKey("Precision");
    assertThat(TinyStudy.of(results.marginOfError(0).build()).method())
        .doesNotContainKey("Precision");
    assertThat(TinyStudy.of(results.marginOfError(0.04).designEffect(1.005).build()).method())
        .hasEntrySatisfying("Precision", text -> assertThat(text).doesNotContain("design effect"));
    assertThat(TinyStudy.of(results.marginOfError(0.04).designEffect(1.3).build()).method())
        .hasEntrySatisfying(
            "Precision",
            text ->
                assertThat(text)
                    .contains("±4.0 points")
                    .contains("It allows for a design effect of 1.30."));
  }

  @Test
  void givenWeightsAreSaidToBeFixedAndHowFarTheyRange() {
    Study.Builder weighted = study().weighting(new Weighting.Given("w"));
    assertThat(TinyStudy.of(weighted, "q w", "50 y 0.5", "50 n 1.5").method().get("Weighting"))
        .isEqualTo(
            "Answers are weighted with the weights that came with the data. Relative to their mean"
                + " the weights range from 0.50 to 1.50; design effect of the weights: 1.25."
                + " Weights are taken as fixed: where they adjust the sample to known totals,"
                + " standard errors do not reflect it.");
  }

  @Test
  void theSpreadOfWeightsIsRelativeToTheirMean() {
    Study.Builder weighted = study().weighting(new Weighting.Given("w"));
    WeightReport report =
        WeightReport.builder().minimum(1).mean(4).maximum(10).designEffect(1.2).build();
    Results results =
        Results.of(weighted.build()).respondents(100).weights(Optional.of(report)).build();
    assertThat(TinyStudy.of(results).method().get("Weighting"))
        .contains("range from 0.25 to 2.50; design effect of the weights: 1.20.");
  }

  @Test
  void rakedWeightsNameTheirMargins() {
    Study.Builder raked =
        study()
            .segment(
                Segment.builder("sex")
                    .label("Sex")
                    .column("sex")
                    .category("f", "F")
                    .category("m", "M")
                    .build())
            .weighting(
                Weighting.Raking.builder()
                    .target("sex", Map.of("f", 0.5, "m", 0.5))
                    .target("zone", Map.of("1", 0.4, "2", 0.6))
                    .build());
    assertThat(
            TinyStudy.of(raked, "q sex zone", "60 y f 1", "40 n m 2", "10 y f 2", "20 n m 1")
                .method()
                .get("Weighting"))
        .startsWith("Answers are raked to known margins of the population (Sex and zone).");
  }

  private static Study.Builder design(boolean strata, boolean units, boolean population) {
    return study()
        .design(
            new SampleDesign(
                strata ? Optional.of("h") : Optional.empty(),
                units ? Optional.of("u") : Optional.empty(),
                population ? Optional.of("n") : Optional.empty(),
                SampleDesign.LonelyPsu.FAIL));
  }

  private static final String[] PEOPLE = {
    "20 y 1 a 90", "20 n 1 b 90", "20 y 1 c 90", "20 n 2 d 90", "20 y 2 e 90"
  };

  @Test
  void theDesignIsNamedWithItsDegreesOfFreedom() {
    String columns = "q h u n";
    String allow = "Standard errors, intervals and tests allow for the ";
    assertThat(TinyStudy.of(design(true, true, false), columns, PEOPLE).method())
        .containsEntry(
            "Sample design",
            allow
                + "strata of the sample and for the units that respondents were sampled in. They"
                + " have up to 3 degrees of freedom.");
    assertThat(TinyStudy.of(design(true, false, false), columns, PEOPLE).method())
        .containsEntry(
            "Sample design",
            allow + "strata that the sample was drawn in. They have up to 98 degrees of freedom.");
    assertThat(TinyStudy.of(design(false, true, false), columns, PEOPLE).method())
        .containsEntry(
            "Sample design",
            allow
                + "units that respondents were sampled in. They have up to 4 degrees of freedom.");
    assertThat(TinyStudy.of(design(false, false, false), columns, PEOPLE).method())
        .doesNotContainKey("Sample design");
    Results none = Results.of(design(true, true, false).build()).respondents(100).build();
    assertThat(TinyStudy.of(none).method().get("Sample design")).endsWith("sampled in.");
    Study.Builder lonely =
        study()
            .design(
                new SampleDesign(
                    Optional.of("h"),
                    Optional.of("u"),
                    Optional.empty(),
                    SampleDesign.LonelyPsu.CERTAINTY));
    assertThat(TinyStudy.of(lonely, "q h u", "50 y 1 a", "50 n 2 b").method().get("Sample design"))
        .endsWith("sampled in.");
  }

  @Test
  void aFinitePopulationIsOneOfUnits() {
    assertThat(TinyStudy.of(design(true, true, true), "q h u n", PEOPLE).method().get("Precision"))
        .endsWith(
            "The finite population correction covers primary sampling units only; where units were"
                + " subsampled, the error is understated.");
    assertThat(TinyStudy.of(design(true, true, false), "q h u n", PEOPLE).method().get("Precision"))
        .doesNotContain("finite");
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
            "Columns are compared by a test based on the sample design; differences are marked at"
                + " the 5% and the 1% level. Comparisons within a row are corrected by"
                + " Holm's method. A figure on fewer than 100 answers is flagged; on fewer than 30,"
                + " it is not published.");
    assertThat(
            tests(
                Conventions.builder()
                    .test(Conventions.TestMethod.KISH)
                    .multiplicity(Conventions.Multiplicity.NONE)
                    .levels(0.05, 0.1)
                    .bases(20, 50)
                    .lowBase(Conventions.LowBase.FLAG)))
        .isEqualTo(
            "Columns are compared on their effective bases; differences are marked at the 10%"
                + " and the 5% level. There is no correction for the number of comparisons."
                + " A figure on fewer than 50 answers is flagged; on fewer than 20, it is not"
                + " commented on.");
  }

  private static String tests(Conventions.Builder conventions) {
    return TinyStudy.of(grouped(conventions), "q q2", "50 y 1", "50 n 2")
        .method()
        .get("Tests")
        .replace('’', '\'');
  }

  @Test
  void disclosureControlIsNamedWithItsThresholds() {
    Conventions guarded =
        Conventions.builder()
            .disclosure(new Conventions.Disclosure(5, 12, Conventions.Disclosure.Zeros.PUBLISH))
            .build();
    assertThat(box(study().conventions(guarded)))
        .containsEntry(
            "Anonymity",
            "Counts below 5 and bases below 12 are withheld, as are figures from which they could"
                + " be worked out.");
    assertThat(box(study())).doesNotContainKey("Anonymity");
  }

  @Test
  void aBoxIsMadeAnewEachTime() {
    MethodText text = new MethodText(TinyStudy.of(study(), "q", "50 y", "50 n").context());
    assertThat(text.box(List.of(), List.of())).isEqualTo(text.box(List.of(), List.of()));
  }
}
