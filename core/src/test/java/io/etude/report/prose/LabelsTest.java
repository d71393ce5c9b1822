package io.etude.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.SingleQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What questions are called, and whether that says what was asked. */
class LabelsTest {

  private static SingleQuestion.Builder question(String id, String label) {
    return SingleQuestion.builder(id).label(label).category("a", "Apple");
  }

  @ParameterizedTest
  @CsvSource({
    "Wr.Hnd, Wr hnd, true",
    "q12, Q12, true",
    "api00, api00, true",
    "M.I, M I, true",
    "tv_hrs, TV hrs, true",
    "Wr.Hnd, Span of the hand, false",
    "q12, Question 12, false",
    "Sex, Sex, false",
    "first_job, First job, false",
    "wave2, Wave 2, false",
    "q, q, false",
    "q12, Q13, false",
  })
  void aNameOfAColumnThatIsNoWordSaysNothing(String id, String label, boolean name) {
    assertThat(Labels.isColumnName(question(id, label).build())).isEqualTo(name);
  }

  @Test
  void aQuestionThatIsWordedIsKnown() {
    assertThat(Labels.isColumnName(question("q12", "Q12").text("Do you smoke?").build())).isFalse();
  }
}
