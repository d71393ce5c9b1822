package io.etude.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of labels, as texts inflect them. */
class LabelWordsTest {

  @ParameterizedTest
  @CsvSource({
    "satisfaits, satisfaites",
    "satisfaites, satisfaits",
    "satisfait, satisfaites",
    "causes, cause",
    "europe, european",
    "bus, bus"
  })
  void aWordIsTheSameInAnotherNumberOrGender(String word, String other) {
    assertThat(LabelWords.isSame(word, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"satisfaits, insatisfaits", "prix, prise", "use, uses", "satisfaits, satisfaction"})
  void anotherWordIsNotTheSame(String word, String other) {
    assertThat(LabelWords.isSame(word, other)).isFalse();
  }
}
