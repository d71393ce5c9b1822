package io.etude.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.NumericQuestion;
import io.etude.codebook.SingleQuestion;
import io.etude.results.ResultTable;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import org.junit.jupiter.api.Test;

/** Whether a number is told by its mean or by its median. */
class TypicalNumberTest {

  private static TinyStudy study(String... people) {
    return TinyStudy.of(
        Study.builder("s").question(NumericQuestion.builder("hours").label("Hours").build()),
        "hours",
        people);
  }

  private static TypicalNumber number(TinyStudy study) {
    return TypicalNumber.of(study.tables("hours").get(0));
  }

  @Test
  void numbersAroundTheirMiddleAreToldByTheMean() {
    TinyStudy study = study("50 10", "50 20", "50 30");
    TypicalNumber number = number(study);
    assertThat(number.isKnown()).isTrue();
    assertThat(number.isSkewed()).isFalse();
    assertThat(number.key()).isEqualTo("mean");
    assertThat(number.figure().id().toString()).isEqualTo("hours.mean");
    assertThat(number.figure().estimate().orElseThrow().value()).isEqualTo(20);
    assertThat(number.values(study.context())).containsOnlyKeys("figure", "mean", "unit");
  }

  /** A few large numbers draw the mean away. */
  @Test
  void skewedNumbersAreToldByTheMedianFirst() {
    TinyStudy study = study("50 10", "50 20", "40 30", "10 500");
    TypicalNumber number = number(study);
    assertThat(number.isSkewed()).isTrue();
    assertThat(number.key()).isEqualTo("median");
    assertThat(number.figure().id().toString()).isEqualTo("hours.median");
    assertThat(number.figure().estimate().orElseThrow().value()).isEqualTo(20);
    assertThat(number.values(study.context()).get("mean"))
        .isNotEqualTo(number.values(study.context()).get("figure"));
  }

  /** Quartiles 10 and 30: from 5 on between mean and median. */
  @Test
  void aQuarterOfTheDistanceBetweenTheQuartilesIsTheLimit() {
    assertThat(number(study("50 10", "50 20", "49 30", "1 750")).isSkewed()).isFalse();
    assertThat(number(study("50 10", "50 20", "49 30", "1 795")).isSkewed()).isTrue();
  }

  @Test
  void fewAnswersAndAnswersInWordsHaveNone() {
    assertThat(number(study("4 10", "4 20")).isKnown()).isFalse();
    ResultTable words =
        TinyStudy.of(
                Study.builder("s")
                    .question(
                        SingleQuestion.builder("q")
                            .label("Q")
                            .category("a", "A")
                            .category("b", "B")
                            .build()),
                "q",
                "50 a",
                "50 b")
            .tables("q")
            .get(0);
    assertThat(TypicalNumber.of(words).isKnown()).isFalse();
    assertThat(TypicalNumber.of(words).isSkewed()).isFalse();
  }
}
