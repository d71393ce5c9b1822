package io.etude.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.SingleQuestion;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A base that is withheld for being below 30 never reads as 30. */
class EffectiveBaseTest {

  private static final Context CONTEXT =
      TinyStudy.of(
              Study.builder("s")
                  .question(
                      SingleQuestion.builder("q").category("y", "Y").category("n", "N").build()),
              "q",
              "50 y",
              "50 n")
          .context();

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
    assertThat(CONTEXT.effectiveBase(base)).isEqualTo(text);
  }
}
