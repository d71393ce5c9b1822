package io.etude.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.List;
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

  /** "Yes" says nothing alone; within another segment the outer heading comes first. */
  @Test
  void aGroupIsNamedAfterItsSegment() {
    Segment sex = Segment.builder("sex").label("Sex").category("f", "Women").build();
    Segment bare = Segment.builder("bare").column("sex").category("f", "Ladies").build();
    Segment age = Segment.builder("age").label("Age").category("y", "Young").build();
    TinyStudy study =
        TinyStudy.of(
            Study.builder("s")
                .question(question("use", "Use").build())
                .segment(sex)
                .segment(bare)
                .segment(age)
                .segment(Segment.nested("both", "Age by sex", sex, age)),
            "use sex age",
            "60 a f y");
    Labels labels = new Labels(study.context());
    List<String> groups = new ArrayList<>();
    for (String place : List.of("use@sex", "use@both")) {
      ResultTable table = study.tables(place).get(0);
      ResultColumn column = table.columns().get(table.columns().size() - 1);
      groups.add(labels.column(column) + " | " + labels.group(table, column));
    }
    assertThat(groups)
        .allSatisfy(name -> assertThat(name).contains("\u00a0– "))
        .first()
        .isEqualTo("Women | Sex\u00a0– Women");
    assertThat(groups.get(1)).startsWith("Women").contains("Young | Age by sex\u00a0– Women");
    ResultTable whole = study.tables("use").get(0);
    assertThat(labels.group(whole, whole.total())).isEqualTo(labels.column(whole.total()));
  }
}
