package io.etude.analysis.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.etude.AnalysisException;
import io.etude.DataException;
import io.etude.analysis.Analysis;
import io.etude.codebook.SingleQuestion;
import io.etude.results.Results;
import io.etude.results.WeightReport;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.TestData;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets that the data meet, and those that they can't. */
class RakingTargetsTest {

  private static Weighting.Raking.Builder raking(double women, double men) {
    Map<String, Double> sex = new LinkedHashMap<>();
    sex.put("f", women);
    sex.put("m", men);
    return Weighting.Raking.builder().target("sex", sex);
  }

  private static Analysis analysis(Weighting.Raking.Builder raking) {
    return Analysis.of(
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Y").category("n", "N").build())
            .weighting(raking.build())
            .build());
  }

  private static double yes(Results results) {
    return results
        .complete()
        .table("q")
        .orElseThrow()
        .cell("y", "total")
        .orElseThrow()
        .share()
        .orElseThrow()
        .value();
  }

  private static final TestData DATA = TestData.of("q sex w", "y f 1", "n m 3", "n m 1", "n m 1");

  /** Parts of 1, per cent, or numbers of people. */
  @ParameterizedTest
  @CsvSource({"0.75, 0.25", "75, 25", "3000, 1000", "0.753, 0.251"})
  void sharesAreRelativeToTheirSum(double women, double men) {
    Results results = analysis(raking(women, men)).run(DATA);
    assertThat(yes(results)).isCloseTo(0.75, within(1e-12));
    WeightReport report = results.weights().orElseThrow();
    assertThat(report.mean()).isCloseTo(1, within(1e-12));
    assertThat(report.maximum()).isCloseTo(3, within(1e-12));
    assertThat(report.minimum()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(report.iterations()).isEqualTo(1);
    assertThat(report.margins()).extracting(WeightReport.Margin::code).containsExactly("f", "m");
    assertThat(report.margins().get(0).target()).isEqualTo(0.75);
    assertThat(report.margins().get(0).achieved()).isCloseTo(0.75, within(1e-12));
  }

  @Test
  void startingWeightsKeepTheirProportionsWithinACategory() {
    WeightReport report = analysis(raking(0.5, 0.5).start("w")).run(DATA).weights().orElseThrow();
    // 6 in all: women 3, men 3 in the proportions 3 to 1 to 1
    assertThat(report.maximum()).isCloseTo(3, within(1e-12));
    assertThat(report.minimum()).isCloseTo(0.6, within(1e-12));
    assertThat(report.mean()).isCloseTo(1.5, within(1e-12));
  }

  @Test
  void aBoundIsRelativeToTheMeanWeight() {
    Map<String, Double> age = new LinkedHashMap<>();
    age.put("y", 0.5);
    age.put("o", 0.5);
    String[] lines = new String[41];
    lines[0] = "q sex age";
    for (int i = 0; i < 40; i++) {
      lines[i + 1] = "y " + (i < 28 ? "f" : "m") + (i % 3 == 0 ? " y" : " o");
    }
    TestData data = TestData.of(lines);
    WeightReport free =
        analysis(raking(0.5, 0.5).target("age", age)).run(data).weights().orElseThrow();
    assertThat(free.maximum()).isGreaterThan(2.4);
    assertThatThrownBy(
            () ->
                analysis(raking(0.5, 0.5).target("age", age).upper(1.1).maxIterations(50))
                    .run(data))
        .isInstanceOf(AnalysisException.class)
        .hasMessageStartingWith("raking did not converge in 50 rounds: variable \"")
        .hasMessageContaining(" instead of 0.5; widen the bounds or merge categories");
  }

  @Test
  void everyRespondentNeedsATarget() {
    assertThatThrownBy(() -> analysis(raking(0.5, 0.5)).run(TestData.of("q sex", "y f", "n M")))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "test.csv:3: raking variable \"sex\" has the category \"M\", for which there is no"
                + " target; closest: \"m\"");
    assertThatThrownBy(() -> analysis(raking(0.5, 0.5)).run(TestData.of("q sex", "y f", "n .")))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "test.csv:3: raking variable \"sex\" is empty; raking needs a value for each"
                + " respondent: impute it or leave it out");
  }

  @Test
  void everyTargetNeedsARespondentOfWeight() {
    assertThatThrownBy(() -> analysis(raking(0.25, 0.75)).run(TestData.of("q sex", "y f", "n f")))
        .isInstanceOf(AnalysisException.class)
        .hasMessage(
            "raking variable \"sex\": nobody in the data has the category \"m\", whose target is"
                + " 0.75; merge it with another category");
    assertThatThrownBy(
            () ->
                analysis(raking(0.25, 0.75).start("w"))
                    .run(TestData.of("q sex w", "y f 1", "n m 0")))
        .hasMessageContaining("nobody in the data has the category \"m\"");
  }

  @Test
  void theDataAreThoseThatTheWeightsWereMadeFrom() {
    Analysis bounded = analysis(raking(0.5, 0.5).start("w").upper(3).lower(0.1));
    Analysis prepared = bounded.prepare(DATA);
    TestData other = TestData.of("q sex w", "y f 1", "y f 2");
    assertThatThrownBy(() -> other.tally(prepared))
        .isInstanceOf(AnalysisException.class)
        .hasMessageStartingWith(
            "test.csv:3: a combination of raking categories that was not there");
    assertThatThrownBy(() -> DATA.tally(bounded))
        .isInstanceOf(AnalysisException.class)
        .hasMessageContaining("are raked; call prepare(source)");
    // without bounds the starting weight makes no difference
    Analysis free = analysis(raking(0.5, 0.5).start("w")).prepare(DATA);
    assertThat(other.tally(free).respondents()).isEqualTo(2);
  }

  @Test
  void combinationsAreCountedInALong() {
    Weighting.Raking.Builder many = raking(0.5, 0.5);
    Map<String, Double> shares = new LinkedHashMap<>();
    for (int i = 0; i < 10; i++) {
      shares.put("c" + i, 10.0);
    }
    for (int t = 0; t < 19; t++) {
      many.target("t" + t, shares);
    }
    StringBuilder header = new StringBuilder("q sex");
    StringBuilder line = new StringBuilder("y f");
    for (int t = 0; t < 19; t++) {
      header.append(" t").append(t);
      line.append(" c0");
    }
    assertThatThrownBy(() -> analysis(many).run(TestData.of(header.toString(), line.toString())))
        .isInstanceOf(AnalysisException.class)
        .hasMessageStartingWith("raking to 20 variables with 2.0E19 combinations of categories;");
  }
}
