package io.etude.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Base;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.SingleQuestion;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.TinyStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bases count, and by which base one is low. */
class BaseWordsTest {

  private static TinyStudy weighted(String... people) {
    return TinyStudy.of(
        Study.builder("s")
            .weighting(new Weighting.Given("w"))
            .conventions(Conventions.builder().lowBase(Conventions.LowBase.FLAG).build())
            .question(SingleQuestion.builder("q").category("a", "A").category("b", "B").build()),
        "q w",
        people);
  }

  private static String base(TinyStudy study, String figure) {
    return BaseWords.inMessages(study.results(), study.results().figure(figure)).orElseThrow();
  }

  @Test
  void theEffectiveBaseIsGivenWhereItAloneIsLow() {
    assertThat(base(weighted("18 a 1", "18 b 1", "4 b 10"), "q.a"))
        .isEqualTo("40 respondents (effective base: 13)");
    assertThat(base(weighted("18 a 1", "2 b 10"), "q.a")).isEqualTo("20 respondents");
    assertThat(base(weighted("1 a 1"), "q.a")).isEqualTo("one respondent");
  }

  @Test
  void orWhereItAloneIsSmall() {
    assertThat(base(weighted("60 a 1", "60 b 3"), "q.a"))
        .isEqualTo("120 respondents (effective base: 96)");
    assertThat(base(weighted("60 a 1", "30 b 3"), "q.a")).isEqualTo("90 respondents");
    assertThat(base(weighted("60 a 1", "60 b 1"), "q.a")).isEqualTo("120 respondents");
  }

  @ParameterizedTest
  @CsvSource({
    "29.77, 29.8",
    "29.97, 29.97",
    "29.4, 29",
    "29.9999999999999, 30",
    "30.2, 30",
    "45.6, 46",
    "99.6, 99.6",
    "100.4, 100"
  })
  void aBaseBelowAThresholdDoesNotPrintAsIt(double base, String text) {
    TinyStudy study = weighted("30 a 1");
    assertThat(study.context().bases().effective(base)).isEqualTo(text);
  }

  /** It is low since few gave them; their effective base is none of respondents. */
  @Test
  void answersAreNotCalledFewByTheirEffectiveBase() {
    TinyStudy study =
        TinyStudy.of(
            Study.builder("s")
                .conventions(Conventions.builder().lowBase(Conventions.LowBase.FLAG).build())
                .question(
                    MultipleQuestion.builder("m")
                        .joined("m", ";")
                        .base(Base.CHOSEN)
                        .percentOf(MultipleQuestion.PercentOf.RESPONSES)
                        .category("a", "A")
                        .category("b", "B")
                        .build()),
            "m",
            "20 a;b");
    assertThat(base(study, "m.a")).isEqualTo("40 answers");
  }
}
