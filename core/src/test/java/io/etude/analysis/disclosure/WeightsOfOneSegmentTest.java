package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.study.Weighting;
import org.junit.jupiter.api.Test;

/**
 * Weights that are made by one segment alone, as by raking: everybody of a column has its weight,
 * so that sums of weights tell who of which column gave an answer.
 */
class WeightsOfOneSegmentTest {
  private static final Conventions.Disclosure RULES =
      new Conventions.Disclosure(5, 5, Conventions.Disclosure.Zeros.PUBLISH);

  private static PublishedCounts published(String columns, String... people) {
    Segment.Builder segment = Segment.builder("g");
    for (String code : columns.split("")) {
      segment.category(code, code);
    }
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .category("x", "X")
                    .category("y", "Y")
                    .category("z", "Z")
                    .build())
            .segment(segment.build())
            .weighting(new Weighting.Given("w"));
    return PublishedCounts.of(study, RULES, "q g w", people);
  }

  /** Of a, b, c and d some go up by 5, 15, 15 and 5, so that the sums of weights stay. */
  @Test
  void aMoveThroughFourColumnsKeepsTheSumsOfWeights() {
    assertThat(
            published(
                    "abcd",
                    "3 x a 0.5",
                    "60 x b 1",
                    "60 x c 1.5",
                    "60 x d 2",
                    "60 y a 0.5",
                    "60 y b 1",
                    "60 y c 1.5",
                    "60 y d 2",
                    "70 z a 0.5",
                    "70 z b 1",
                    "70 z c 1.5",
                    "70 z d 2")
                .columns("q@g"))
        .containsExactly(
            "total 703: 183 240 280",
            "a 133: - - 70",
            "b 190: - - 70",
            "c 190: - - 70",
            "d 190: - - 70");
  }

  /** The sums of weights of all who said x give away how many of each of three columns did. */
  @Test
  void noMoveThroughThreeColumnsKeepsThem() {
    assertThat(
            published(
                    "abc",
                    "3 x a 0.5",
                    "60 x b 1",
                    "60 x c 1.5",
                    "60 y a 0.5",
                    "60 y b 1",
                    "60 y c 1.5",
                    "70 z a 0.5",
                    "70 z b 1",
                    "70 z c 1.5")
                .columns("q@g"))
        .containsExactly("total 513: 123 180 210", "a -: - - -", "b -: - - -", "c -: - - -");
  }
}
