package io.etude.report.prose;

import static io.etude.report.prose.MethodFixtures.box;
import static io.etude.report.prose.MethodFixtures.study;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.Methodology;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the method box says of margins of error and of intervals. */
class PrecisionTextTest {

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

  /** Intervals as of a random sample stood alone there. */
  @Test
  void aSmallSampleThatIsNotRandomIsSaidToBeSo() {
    Study.Builder flagged =
        study()
            .conventions(Conventions.builder().lowBase(Conventions.LowBase.FLAG).build())
            .methodology(
                Methodology.builder().sampling(Methodology.Sampling.NON_PROBABILITY).build());
    assertThat(TinyStudy.of(flagged, "q", "9 y", "3 n").method().get("Precision"))
        .startsWith("The sample is not random, and too small for a margin of error. Confidence");
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

  /** Those who gave a rare answer live together, which makes none of the margins longer. */
  @Test
  void theMarginIsNotTheWorstCaseWhereAHalfWithTheLargestDesignEffectWouldBeWider() {
    Study.Builder study = Study.builder("s");
    for (String id : List.of("a", "b", "c")) {
      study.question(SingleQuestion.builder(id).category("y", "Y").category("n", "N").build());
    }
    study.design(
        new SampleDesign(
            Optional.empty(), Optional.of("u"), Optional.empty(), SampleDesign.LonelyPsu.FAIL));
    List<String> people = new ArrayList<>();
    for (int unit = 0; unit < 60; unit++) {
      String rare = unit % 2 == 0 ? "y" : "n";
      people.add("2 y y " + rare + " u" + unit);
      people.add("3 y y n u" + unit);
      people.add("5 n n n u" + unit);
    }
    TinyStudy clustered = TinyStudy.of(study, "a b c u", people.toArray(String[]::new));
    assertThat(clustered.results().longestMargin()).isLessThan(clustered.results().marginOfError());
    assertThat(clustered.results().isWorstCaseMargin()).isFalse();
    assertThat(clustered.method().get("Precision"))
        .contains("for a share of 50%")
        .doesNotContain("at most", "worst", "larger");
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
