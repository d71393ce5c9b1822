package io.etude.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.results.inference.Estimate;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.TinyStudy;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under disclosure control figures are no finer than they are printed. */
class PublishedFiguresTest {

  private static final Results PUBLISHED = results();

  private static Results results() {
    return TinyStudy.of(
            Study.builder("s")
                .conventions(Conventions.builder().disclosure(Conventions.Disclosure.of(5)).build())
                .weighting(new Weighting.Given("w"))
                .question(SingleQuestion.builder("q").category("a", "A").category("b", "B").build())
                .question(NumericQuestion.builder("x").build())
                .segment(Segment.builder("g").category("1", "One").category("2", "Two").build()),
            "q x g w",
            "70 a 17.25 1 1.1",
            "31 b 12.5 1 0.7",
            "40 a 3 2 1.3",
            "90 b 41.75 2 0.9")
        .results();
  }

  @ParameterizedTest
  @CsvSource({
    "0.285, 2, 0.29",
    "0.28499999999999998, 2, 0.29",
    "0.2849, 2, 0.28",
    "-0.125, 2, -0.13",
    "-0.001, 2, 0",
    "1234.5, 0, 1235"
  })
  void halvesGoAwayFromZero(double value, int decimals, double rounded) {
    assertThat(PublishedFigures.rounded(value, decimals)).isEqualTo(rounded);
  }

  private static boolean has(double value, int decimals) {
    return Double.isNaN(value) || value == PublishedFigures.rounded(value, decimals);
  }

  private static void isCoarse(Estimate estimate, int decimals) {
    assertThat(has(estimate.value(), decimals)).as(estimate.toString()).isTrue();
    assertThat(has(estimate.se(), decimals + 1)).as(estimate.toString()).isTrue();
    assertThat(estimate.interval().stream().flatMap(i -> Stream.of(i.low(), i.high())))
        .allMatch(end -> has(end, decimals));
  }

  @Test
  void sharesAreWholePercentagesAndCountsAreLeftOut() {
    for (ResultTable table : PUBLISHED.tables()) {
      for (ResultColumn column : table.columns()) {
        assertThat(column.base()).isPresent();
        assertThat(column.weightedBase()).isEmpty();
        assertThat(has(column.effectiveBase().getAsDouble(), 0)).isTrue();
        for (Cell cell : column.cells()) {
          assertThat(cell.count()).isEmpty();
          assertThat(cell.weightedCount()).isEmpty();
          isCoarse(cell.share().orElseThrow(), 2);
          cell.higherThan().forEach(higher -> isCoarse(higher.difference(), 2));
        }
        for (Summary summary : column.summaries()) {
          assertThat(summary.stat()).isNotIn(Summary.Stat.MIN, Summary.Stat.MAX);
          isCoarse(summary.estimate().orElseThrow(), 1);
        }
      }
      table.independence().test().ifPresent(test -> assertThat(has(test.p(), 3)).isTrue());
    }
    assertThat(PUBLISHED.weights()).isEmpty();
    assertThat(PUBLISHED.percentDecimals()).isZero();
    assertThat(has(PUBLISHED.designEffect(), 1)).isTrue();
    assertThat(has(PUBLISHED.marginOfError(), 3)).isTrue();
  }

  @Test
  void findingsAreOfThePublishedShares() {
    assertThat(PUBLISHED.findings()).isNotEmpty();
    for (Finding finding : PUBLISHED.findings()) {
      isCoarse(finding.share(), 2);
      assertThat(finding.difference().value())
          .isEqualTo(PublishedFigures.rounded(finding.share().value() - finding.rest().value(), 2));
      assertThat(PUBLISHED.restTest(finding.figure()).orElseThrow().p())
          .isGreaterThanOrEqualTo(0.001);
      assertThat(has(PUBLISHED.restTest(finding.figure()).orElseThrow().rest(), 2)).isTrue();
    }
  }

  @Test
  void completeResultsHaveEverything() {
    Results complete = PUBLISHED.complete();
    assertThat(complete.figure("q.a").estimate().orElseThrow().value())
        .isNotEqualTo(PUBLISHED.figure("q.a").estimate().orElseThrow().value());
    assertThat(complete.table("q").orElseThrow().cell("a", "total").orElseThrow().count())
        .hasValue(110);
    assertThat(complete.figure("x.max").estimate().orElseThrow().value()).isEqualTo(41.75);
    assertThat(complete.weights()).isPresent();
  }
}
