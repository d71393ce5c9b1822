package io.etude.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.StudyException;
import io.etude.codebook.NumericQuestion;
import io.etude.results.Summary;
import io.etude.study.Study;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many decimals figures are printed with. */
class DecimalsTest {

  private final Decimals decimals = new Decimals(0, 1, Map.of("grams", 3, "count", 0));

  @Test
  void meansHaveOneDecimalAndNoneBesideThousands() {
    assertThat(decimals.forStatistic("minutes", Summary.Stat.MEAN, 4.0)).isEqualTo(1);
    assertThat(decimals.forStatistic("minutes", Summary.Stat.SD, 999.9)).isEqualTo(1);
    assertThat(decimals.forStatistic("minutes", Summary.Stat.MEAN, -1000)).isZero();
  }

  @Test
  void aQuestionThatDeclaresItsDecimalsHasThemAtAnySize() {
    assertThat(decimals.forStatistic("grams", Summary.Stat.MEAN, 4.0)).isEqualTo(3);
    assertThat(decimals.forStatistic("grams", Summary.Stat.SD, 12_345.6)).isEqualTo(3);
    assertThat(decimals.forStatistic("count", Summary.Stat.MEAN, 4.5)).isZero();
  }

  @Test
  void aQuantileThatIsWholeIsPrintedAsItWasGiven() {
    assertThat(decimals.forStatistic("grams", Summary.Stat.MEDIAN, 12)).isZero();
    assertThat(decimals.forStatistic("grams", Summary.Stat.MEDIAN, 12.5)).isEqualTo(3);
    assertThat(decimals.forStatistic("minutes", Summary.Stat.Q3, 12.5)).isEqualTo(1);
  }

  @Test
  void aQuestionThatNeedsMoreHasThemForAllItsNumbers() {
    Decimals added = new Decimals(0, 1, Map.of("grams", 0), Map.of("grams", 2, "trips", 2));
    assertThat(added.forStatistic("trips", Summary.Stat.MEAN, 0.004)).isEqualTo(3);
    assertThat(added.forStatistic("trips", Summary.Stat.SD, 1234.5)).isEqualTo(2);
    assertThat(added.forStatistic("trips", Summary.Stat.MEDIAN, 1)).isZero();
    assertThat(added.forStatistic("grams", Summary.Stat.MEAN, 0.004)).isZero();
  }

  @Test
  void theCodebookDeclaresThem() {
    Study study =
        Study.parse(
            """
            id: s
            questions:
              - {id: grams, type: numeric, decimals: 3}
              - {id: stars, type: rating, scale: 1..5, decimals: 2}
            """);
    assertThat(study.question("grams").orElseThrow())
        .isEqualTo(NumericQuestion.builder("grams").decimals(3).build());
    assertThat(study.question("stars").orElseThrow().info().decimals()).hasValue(2);
  }

  @Test
  void thereAreAtMostSix() {
    String yaml = "id: s\nquestions:\n  - {id: grams, type: numeric,\n     decimals: 7}\n";
    assertThatThrownBy(() -> Study.parse(yaml))
        .isInstanceOf(StudyException.class)
        .hasMessage(
            "study.yaml:4:6: question \"grams\" has 7 decimals; figures are printed with 0 to 6");
  }
}
