package io.etude.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.codebook.NumericQuestion;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.results.Cell;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/**
 * Respondents whose weight is 0 are in no base and in no other figure, as in {@code unwtd.count} of
 * R's survey package: the results are those of the data without them.
 */
class ZeroWeightsTest {

  private static Study study(Conventions conventions) {
    return Study.builder("s")
        .question(SingleQuestion.builder("q").category("a", "A").category("b", "B").build())
        .question(NumericQuestion.builder("n").build())
        .question(OpenQuestion.builder("o").listed(true).build())
        .segment(Segment.builder("g").category("x", "X").category("y", "Y").build())
        .weighting(new Weighting.Given("w"))
        .conventions(conventions)
        .build();
  }

  private static Results run(Conventions conventions, List<String> lines) {
    return Analysis.of(study(conventions)).run(TestData.of(lines.toArray(String[]::new)));
  }

  private static List<String> lines(int people) {
    List<String> lines = new ArrayList<>(List.of("q n o g w"));
    for (int i = 0; i < people; i++) {
      String answer = i % 3 == 0 ? "b" : "a";
      String group = i % 2 == 0 ? "x" : "y";
      lines.add(answer + " " + i % 7 + " t" + i + " " + group + " " + (1 + i % 4) / 2.0);
    }
    return lines;
  }

  private static List<String> withZeros(List<String> lines) {
    List<String> more = new ArrayList<>(lines);
    more.add(3, "b 1000 silent x 0");
    more.add("b -1000 unheard y 0");
    more.add(". . . . 0");
    return more;
  }

  private static final Conventions SMALL = Conventions.builder().bases(1, 2).build();

  @Test
  void basesAndCountsAreThoseOfTheOthers() {
    Results with = run(SMALL, withZeros(lines(20)));
    Results without = run(SMALL, lines(20));
    assertThat(with.respondents()).isEqualTo(20);
    for (int t = 0; t < with.tables().size(); t++) {
      ResultTable one = with.tables().get(t);
      ResultTable other = without.tables().get(t);
      for (int c = 0; c < one.columns().size(); c++) {
        ResultColumn made = one.columns().get(c);
        ResultColumn expected = other.columns().get(c);
        assertThat(made.base()).isEqualTo(expected.base());
        assertThat(made.effectiveBase()).isEqualTo(expected.effectiveBase());
        assertThat(made.df()).isEqualTo(expected.df());
        for (int r = 0; r < made.cells().size(); r++) {
          assertThat(made.cells().get(r).count()).isEqualTo(expected.cells().get(r).count());
        }
      }
      assertThat(one.answers()).isEqualTo(other.answers());
    }
  }

  @Test
  void theirNumbersAreNeitherLeastNorLargest() {
    ResultTable table = run(SMALL, withZeros(lines(20))).table("n").orElseThrow();
    assertThat(
            table.total().summary(Summary.Stat.MIN).orElseThrow().estimate().orElseThrow().value())
        .isZero();
    assertThat(
            table.total().summary(Summary.Stat.MAX).orElseThrow().estimate().orElseThrow().value())
        .isEqualTo(6);
  }

  /** The weights are described without them, and the margin of error counts those who count. */
  @Test
  void theWeightsAreDescribedWithoutThem() {
    Results with = run(SMALL, withZeros(lines(20)));
    Results without = run(SMALL, lines(20));
    assertThat(with.weights().orElseThrow().zeros()).isEqualTo(3);
    assertThat(with.weights().orElseThrow().toBuilder().zeros(0).build())
        .isEqualTo(without.weights().orElseThrow());
    double t = TDistribution.of(19).inverseSurvivalProbability(0.025);
    assertThat(with.marginOfError())
        .isCloseTo(t * Math.sqrt(with.designEffect() / 80), within(1e-12));
  }

  /** 29 who count and some who don't are fewer than 30. */
  @Test
  void theyRaiseNoBaseAboveAThreshold() {
    Conventions unweighted =
        Conventions.builder().lowBaseOn(Conventions.LowBaseOn.UNWEIGHTED).build();
    ResultTable table = run(unweighted, withZeros(lines(29))).complete().table("q").orElseThrow();
    assertThat(table.total().flags()).contains(Flag.LOW_BASE);
    ResultTable enough = run(unweighted, withZeros(lines(30))).complete().table("q").orElseThrow();
    assertThat(enough.total().flags()).doesNotContain(Flag.LOW_BASE);
  }

  /** An answer that only they gave is nobody's: its share is 0 by all counts, never significant. */
  @Test
  void anAnswerThatOnlyTheyGaveIsNobodys() {
    List<String> lines = new ArrayList<>(List.of("q n o g w"));
    for (int i = 0; i < 40; i++) {
      lines.add("a 1 t x 1");
      lines.add((i == 0 ? "b" : "a") + " 1 t y 1");
    }
    lines.add("b 1 t x 0");
    ResultTable table = run(SMALL, lines).table("q@g").orElseThrow();
    Cell nobody = table.cell("b", "x").orElseThrow();
    assertThat(nobody.count()).hasValue(0);
    assertThat(nobody.share().orElseThrow().interval()).isPresent();
    assertThat(table.cell("b", "y").orElseThrow().higherThan()).isEmpty();
  }
}
