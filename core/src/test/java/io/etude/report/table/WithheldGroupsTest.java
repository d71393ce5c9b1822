package io.etude.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.OpenQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which groups tables leave out for their low bases. */
class WithheldGroupsTest {

  private static List<StatTable> tables(String... people) {
    Study.Builder study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .question(OpenQuestion.builder("o").build())
            .segment(
                Segment.builder("town")
                    .label("Town")
                    .category("a", "Alba")
                    .category("b", "Bari")
                    .build());
    return new Tables(TinyStudy.of(study, "q o town", people).context()).all();
  }

  private static List<String> columns(StatTable table) {
    return table.columns().stream().map(StatColumn::label).skip(1).toList();
  }

  private static String notes(StatTable table) {
    return table.notes().stream().map(Inline::plain).toList().toString().replace('\u00a0', ' ');
  }

  @Test
  void aGroupWhoseBaseIsLowInAllTablesIsLeftOut() {
    for (StatTable table : tables("50 y x a", "50 n x a", "20 y x b")) {
      assertThat(columns(table)).containsExactly("Alba");
      assertThat(notes(table)).contains("Not shown (base under 30): Bari (20).");
    }
  }

  /** Of an open question there are bases only, which are published all the same. */
  @Test
  void aGroupThatAnsweredAnOpenQuestionIsNotSaidToBeTooSmall() {
    for (StatTable table : tables("50 y x a", "50 n x a", "20 y x b", "60 . x b")) {
      assertThat(columns(table)).containsExactly("Alba", "Bari");
      assertThat(notes(table)).doesNotContain("Not shown");
    }
  }
}
