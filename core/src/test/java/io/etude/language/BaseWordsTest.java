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

  private static TinyStudy answers(String columns, String... people) {
    Study.Builder study =
        Study.builder("s")
            .conventions(Conventions.builder().lowBase(Conventions.LowBase.FLAG).build())
            .question(
                MultipleQuestion.builder("m")
                    .joined("m", ";")
                    .base(Base.CHOSEN)
                    .percentOf(MultipleQuestion.PercentOf.RESPONSES)
                    .category("a", "A")
                    .category("b", "B")
                    .build());
    return TinyStudy.of(
        columns.equals("m") ? study : study.weighting(new Weighting.Given("w")), columns, people);
  }

  /** It is low since few gave them; their effective base is none of respondents. */
  @Test
  void answersAreSaidToBeOfFewRespondents() {
    assertThat(base(answers("m", "20 a;b"), "m.a")).isEqualTo("40 answers of too few respondents");
    assertThat(base(answers("m", "60 a;b"), "m.a")).isEqualTo("120 answers of few respondents");
    assertThat(base(answers("m", "100 a;b"), "m.a")).isEqualTo("200 answers");
  }

  @Test
  void orOfTooFewByTheirWeights() {
    assertThat(base(answers("m w", "36 a;b 1", "4 a;b 10"), "m.a"))
        .isEqualTo("80 answers of too few respondents");
  }
}
