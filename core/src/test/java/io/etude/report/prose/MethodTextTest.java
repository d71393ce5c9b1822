package io.etude.report.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.codebook.NumericQuestion;
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
import java.util.ArrayList;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PROBABILITY|Margin of error: at most ±4.9 points at the 95% confidence level.",
        "NON_PROBABILITY|The sample is not random. If it were, the margin of error would be at most"
            + " ±4.9 points",
        "UNKNOWN|If the sample is random, the margin of error is at most ±4.9 points at the 95%"
      })
  void theMarginOfErrorIsThatOfAHalf(Methodology.Sampling sampling, String text) {
    Study.Builder study = study().methodology(Methodology.builder().sampling(sampling).build());
    // 1.966 · √(1 / 1600)
    assertThat(TinyStudy.of(study, "q", "200 y", "200 n").method().get("Precision"))
        .startsWith(text)
        .contains("the worst case, a share of 50% of all respondents")
        .endsWith(
            "Confidence intervals are made on the logit of the share with the standard error of a"
                + " simple random sample.")
        .doesNotContain("design effect");
  }

  /** Of 12 respondents the interval of a small share reaches up to 41.7 points further. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PROBABILITY|Margin of error: ±31.8 points at the 95% confidence level, for a share of 50%"
            + " of all respondents.",
        "NON_PROBABILITY|The sample is not random. If it were, the margin of error would be ±31.8"
            + " points at the 95% confidence level, for a share of 50% of all respondents.",
        "UNKNOWN|If the sample is random, the margin of error is ±31.8 points at the 95%"
            + " confidence level, for a share of 50% of all respondents."
      })
  void whereOtherSharesHaveLongerIntervalsItIsNotTheWorstCase(
      Methodology.Sampling sampling, String text) {
    Study.Builder study =
        study()
            .methodology(Methodology.builder().sampling(sampling).build())
            .conventions(Conventions.builder().bases(10, 20).build());
    assertThat(TinyStudy.of(study, "q", "4 y", "8 n").method().get("Precision"))
        .startsWith(text)
        .doesNotContain("at most", "worst");
  }

  @ParameterizedTest
  @CsvSource({
    "XLOGIT, 160, 180",
    "WALD, 90, 120",
    "BETA, 900, 1200",
  })
  void howSmallASampleMayBeForTheWorstCaseFollowsFromItsIntervals(
      Conventions.IntervalMethod method, int fewer, int more) {
    Study.Builder study = study().conventions(Conventions.builder().interval(method).build());
    assertThat(TinyStudy.of(study, "q", fewer / 2 + " y", fewer / 2 + " n").results())
        .returns(false, Results::isWorstCaseMargin);
    assertThat(TinyStudy.of(study, "q", more / 2 + " y", more / 2 + " n").results())
        .returns(true, Results::isWorstCaseMargin);
  }

  /** Wilson's intervals are longest about a half, and never longer than the margin. */
  @Test
  void byWilsonTheMarginIsTheWorstCaseOfAnySample() {
    Study.Builder study =
        study()
            .conventions(
                Conventions.builder()
                    .interval(Conventions.IntervalMethod.WILSON)
                    .bases(10, 20)
                    .build());
    assertThat(TinyStudy.of(study, "q", "4 y", "8 n").method().get("Precision"))
        .contains("at most ±31.8 points");
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
  void ofTooSmallASampleThereIsNoMargin() {
    Study.Builder flagged =
        study().conventions(Conventions.builder().lowBase(Conventions.LowBase.FLAG).build());
    assertThat(TinyStudy.of(flagged, "q", "9 y", "20 n").method().get("Precision"))
        .startsWith("The sample is too small for a margin of error. Confidence intervals");
    assertThat(TinyStudy.of(flagged, "q", "10 y", "20 n").method().get("Precision"))
        .contains("the margin of error is ±18.7 points");
    // Student's t of two degrees of freedom is 4.3
    Study.Builder three = study().conventions(Conventions.builder().bases(1, 2).build());
    assertThat(TinyStudy.of(three, "q", "1 y", "2 n").results().marginOfError()).isNaN();
  }

  /** A share that nobody or everybody has makes no margin, and no test without two bases. */
  @Test
  void sharesOfNobodyAndSmallGroupsSayNothingOfMethod() {
    Study.Builder study =
        study()
            .segment(Segment.builder("g").label("G").category("a", "A").category("b", "B").build());
    TinyStudy small =
        TinyStudy.of(
            study.conventions(Conventions.builder().lowBase(Conventions.LowBase.FLAG).build()),
            "q g",
            "20 y a",
            "20 n b");
    assertThat(small.method().get("Tests"))
        .startsWith("No columns are compared by a test. A figure is flagged");
    TinyStudy all = TinyStudy.of(study(), "q", "400 y");
    assertThat(all.results().longestMargin()).isZero();
    assertThat(TinyStudy.of(study(), "q", "399 y", "1 n").results().longestMargin()).isPositive();
  }

  /** In units that agree the design effect is larger; the other question has the median. */
  @Test
  void theMarginIsNotTheLargestWhereAQuestionsDesignEffectIsLarger() {
    Study.Builder study = Study.builder("s");
    String columns = "a b c u";
    for (String id : List.of("a", "b", "c")) {
      study.question(SingleQuestion.builder(id).category("y", "Y").category("n", "N").build());
    }
    study.design(
        new SampleDesign(
            Optional.empty(), Optional.of("u"), Optional.empty(), SampleDesign.LonelyPsu.FAIL));
    List<String> people = new ArrayList<>();
    for (int unit = 0; unit < 40; unit++) {
      String all = unit % 2 == 0 ? "y" : "n";
      people.add("5 y y " + all + " u" + unit);
      people.add("5 n n " + all + " u" + unit);
    }
    TinyStudy clustered = TinyStudy.of(study, columns, people.toArray(String[]::new));
    assertThat(clustered.results().isWorstCaseMargin()).isFalse();
    String points =
        String.format(Locale.ROOT, "±%.1f points", 100 * clustered.results().longestMargin());
    assertThat(clustered.method().get("Precision"))
        .contains("for a share of 50%")
        .contains("That of some shares of the totals is larger, up to " + points)
        .doesNotContain("at most");
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
            "Answers are weighted with the weights that came with the data. The data do not say"
                + " whether they adjust the sample to known margins, nor to which. Relative to"
                + " their mean the weights range from 0.50 to 1.50; their design effect (Kish) is"
                + " 1.25, which leaves an effective base of 80. Weights are taken as fixed: where"
                + " they adjust the sample to known totals, standard errors do not reflect it.");
  }

  @Test
  void theSpreadOfWeightsIsRelativeToTheirMean() {
    Study.Builder weighted = study().weighting(new Weighting.Given("w"));
    WeightReport report =
        WeightReport.builder().minimum(1).mean(4).maximum(10).designEffect(1.2).build();
    Results results =
        Results.of(weighted.build()).respondents(100).weights(Optional.of(report)).build();
    assertThat(TinyStudy.of(results).method().get("Weighting"))
        .contains("range from 0.25 to 2.50; their design effect (Kish) is 1.20,")
        .contains("an effective base of 83.");
  }

  @Test
  void thoseWhoWeighNothingAreSaidToCountNowhere() {
    Study.Builder weighted = study().weighting(new Weighting.Given("w"));
    WeightReport.Builder report = WeightReport.builder().mean(4).maximum(10).designEffect(1.2);
    Map<Integer, String> said =
        Map.of(
            0, "",
            1, "One more respondent in the data, whose weight is 0, is counted nowhere: neither",
            23, "23 more respondents in the data, whose weight is 0, are counted nowhere: neither");
    for (int zeros : said.keySet()) {
      Results results =
          Results.of(weighted.build())
              .respondents(100)
              .weights(Optional.of(report.zeros(zeros).build()))
              .build();
      String weighting = TinyStudy.of(results).method().get("Weighting");
      assertThat(weighting.contains("counted nowhere")).isEqualTo(zeros > 0);
      assertThat(weighting).contains(said.get(zeros));
    }
  }

  private static String raked(Weighting.Raking.Builder raking, String... people) {
    Study.Builder study =
        study()
            .question(
                SingleQuestion.builder("area")
                    .label("Area")
                    .column("zone")
                    .category("1", "One")
                    .category("2", "Two")
                    .build())
            .segment(
                Segment.builder("sex")
                    .label("Sex")
                    .column("sex")
                    .category("f", "F")
                    .category("m", "M")
                    .build())
            .weighting(raking.build());
    return TinyStudy.of(study, "q sex zone age w", people).method().get("Weighting");
  }

  private static final String[] SAMPLE = {
    "30 y f 1 o 1", "30 n f 2 y 2", "20 y m 1 y 1", "20 n m 2 o 2"
  };

  /** Each name is that of a segment, or else of a question, or else of the column. */
  @Test
  void rakingNamesItsMarginsAndHowItEnded() {
    Weighting.Raking.Builder sex =
        Weighting.Raking.builder().target("sex", Map.of("f", 0.5, "m", 0.5));
    assertThat(raked(sex, SAMPLE))
        .isEqualTo(
            "Answers are weighted by raking to known margins of the population: Sex. Raking ended"
                + " after one round, with every margin met. No weight is trimmed. Relative to"
                + " their mean the weights range from 0.83 to 1.25; their design effect (Kish) is"
                + " 1.04, which leaves an effective base of 96. Weights are taken as fixed:"
                + " standard errors do not reflect the raking.");
    Weighting.Raking.Builder all =
        Weighting.Raking.builder()
            .target("sex", Map.of("f", 0.5, "m", 0.5))
            .target("zone", Map.of("1", 0.4, "2", 0.6))
            .target("age", Map.of("o", 0.3, "y", 0.7));
    assertThat(raked(all, SAMPLE))
        .startsWith(
            "Answers are weighted by raking to known margins of the population: Sex, Area and age.")
        .containsPattern("Raking ended after [1-9][0-9]* rounds, with every margin met\\.");
    assertThat(raked(all.tolerance(0.01).start("w"), SAMPLE))
        .startsWith("The weights that came with the data are raked to known margins of the")
        .containsPattern(
            "Raking ended after [2-9] rounds, with every margin within 1\\.00% of its target\\.");
  }

  @Test
  void limitsOfRakedWeightsAreNamed() {
    assertThat(raked(limits().lower(0.5), SAMPLE))
        .contains("Weights are kept at 0.50 times their mean or more.");
    assertThat(raked(limits().upper(1.8), SAMPLE))
        .contains("Weights are kept at 1.80 times their mean or less.");
    assertThat(raked(limits().lower(0.5).upper(1.8), SAMPLE))
        .contains("Weights are kept between 0.50 and 1.80 times their mean.")
        .doesNotContain("trimmed");
  }

  private static Weighting.Raking.Builder limits() {
    return Weighting.Raking.builder().target("sex", Map.of("f", 0.5, "m", 0.5));
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
    "20 y 1 a 900", "20 n 1 b 900", "20 y 1 c 900", "20 n 2 d 900", "20 y 2 e 900"
  };

  @Test
  void theDesignIsNamedWithItsDegreesOfFreedom() {
    String columns = "q h u n";
    String allow = "Standard errors and intervals allow for the ";
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
        .doesNotContain("degrees");
  }

  /** Wilson's interval takes the effective base, and tests on bases know no design. */
  @Test
  void theDesignIsSaidOfWhatIsMadeWithIt() {
    String end = " allow for the strata that the sample was drawn in. ";
    Conventions.Builder plain = Conventions.builder();
    Conventions.Builder wilson = Conventions.builder().interval(Conventions.IntervalMethod.WILSON);
    Conventions.Builder kish = Conventions.builder().test(Conventions.TestMethod.KISH);
    assertThat(grouped(plain, true)).startsWith("Standard errors, intervals and tests" + end);
    assertThat(grouped(kish, true)).startsWith("Standard errors and intervals" + end);
    assertThat(grouped(wilson, true)).startsWith("Standard errors and tests" + end);
    assertThat(grouped(wilson, false)).startsWith("Standard errors" + end);
    assertThat(grouped(kish.interval(Conventions.IntervalMethod.WILSON), true))
        .startsWith("Standard errors" + end);
  }

  private static String grouped(Conventions.Builder conventions, boolean segment) {
    Study.Builder study = design(true, false, false).conventions(conventions.build());
    if (segment) {
      study.segment(Segment.builder("h").category("1", "One").category("2", "Two").build());
    }
    return TinyStudy.of(study, "q h u n", PEOPLE).method().get("Sample design");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FAIL|sampled in.",
        "CERTAINTY|A stratum with a single unit adds nothing to the errors.",
        "ADJUST|A stratum with a single unit is set against the mean of all units.",
        "AVERAGE|A stratum with a single unit counts with the mean error of the others."
      })
  void whatALonelyUnitDoesIsSaid(SampleDesign.LonelyPsu lonely, String end) {
    Optional<String> none = Optional.empty();
    Study.Builder both =
        study().design(new SampleDesign(Optional.of("h"), Optional.of("u"), none, lonely));
    Results results = Results.of(both.build()).respondents(100).build();
    assertThat(TinyStudy.of(results).method().get("Sample design")).endsWith(end);
    Study.Builder units = study().design(new SampleDesign(none, Optional.of("u"), none, lonely));
    Results unstratified = Results.of(units.build()).respondents(100).build();
    assertThat(TinyStudy.of(unstratified).method().get("Sample design")).endsWith("sampled in.");
  }

  @Test
  void aFinitePopulationIsOneOfWhatWasSampled() {
    String columns = "q h u n";
    assertThat(
            TinyStudy.of(design(true, true, true), columns, PEOPLE).method().get("Sample design"))
        .endsWith(
            "A finite population correction is made for the units; where respondents were"
                + " subsampled within them, the error is understated.");
    assertThat(
            TinyStudy.of(design(true, false, true), columns, PEOPLE).method().get("Sample design"))
        .endsWith(
            "A finite population correction is made: standard errors allow for the part of each"
                + " stratum that was interviewed.");
    assertThat(TinyStudy.of(design(false, false, true), columns, PEOPLE).method())
        .containsEntry(
            "Sample design",
            "A finite population correction is made: standard errors allow for the part of the"
                + " population that was interviewed.");
    assertThat(TinyStudy.of(design(true, true, false), columns, PEOPLE).method().toString())
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
        ", in the text and beside bars, are corrected over all questions by the method of Benjamini"
            + " and Hochberg (5% level). A figure";
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
    Conventions guarded =
        Conventions.builder()
            .disclosure(new Conventions.Disclosure(5, 12, Conventions.Disclosure.Zeros.PUBLISH))
            .build();
    assertThat(box(study().conventions(guarded)))
        .containsEntry(
            "Anonymity",
            "Counts below 5 and bases below 12 are withheld, as are figures, errors and comparisons"
                + " from which they could be worked out. Where one published group less another"
                + " would show such a count, figures of one of the two are withheld too;"
                + " combinations of more groups are not checked.");
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

  /** Of 12, t·√(1/48) is 31.8 points, and the interval on the logit is from 21.0 to 79.0. */
  @Test
  void whereTheIntervalOfAHalfReachesLessThanTheMarginItIsGiven() {
    Study.Builder few = study().conventions(Conventions.builder().bases(3, 100).build());
    TinyStudy twelve = TinyStudy.of(few, "q", "6 y", "6 n");
    assertThat(twelve.results().armOfHalf()).isCloseTo(0.290, within(0.0005));
    assertThat(twelve.method().get("Precision"))
        .contains("±31.8 points")
        .contains("the confidence interval of a share of 50% reaches ±29.0 points.");
    TinyStudy many = TinyStudy.of(study(), "q", "300 y", "300 n");
    assertThat(many.method().get("Precision")).contains("±4.0 points").doesNotContain("reaches");
  }
}
