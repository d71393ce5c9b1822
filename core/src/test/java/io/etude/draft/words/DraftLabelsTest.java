package io.etude.draft.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftLabelsTest {

  /** "exigeant(e)" was taken for the name of an answer that a program would put there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Je suis exigeant(e) dans mon travail",
        "Les salarié(e)s sont écouté(es)",
        "Income (if <5 or >50, say why)"
      })
  void leavesWordsWithSeveralEndings(String wording) {
    assertThat(DraftLabels.wording(wording)).isEqualTo(wording);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How often do you use BRAND(Q3_1)? | How often do you use …?",
        "How often do you use ${answer.q1}? | How often do you use …?",
        "How often do you use <answer 1>? | How often do you use …?",
        "How often do you use [PIPE: brand]? | How often do you use …?"
      })
  void putsThreeDotsForWhatProgramsInsert(String label, String wording) {
    assertThat(DraftLabels.wording(label)).isEqualTo(wording);
  }

  @Test
  void takesNoPluralForAUnit() {
    assertThat(DraftLabels.unit("Number of car(s)")).isEmpty();
    assertThat(DraftLabels.unit("Time to answer (s)")).hasValue("s");
    assertThat(DraftLabels.unit("Height(cm)")).hasValue("cm");
  }
}
