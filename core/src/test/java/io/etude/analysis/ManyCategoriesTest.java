package io.etude.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.inference.Independence;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Questions of thousands of answers: neither time nor memory grows with their square. */
class ManyCategoriesTest {

  private static final int CATEGORIES = 5_000;
  private static final int ROWS = 20_000;

  private static final Segment REGION =
      Segment.builder("region").category("a", "A").category("b", "B").category("c", "C").build();

  private final Random random = new Random(5);
  private final String[] chosen = new String[ROWS];

  private TestData data(int answers) {
    String[] region = new String[ROWS];
    for (int i = 0; i < ROWS; i++) {
      StringBuilder text = new StringBuilder();
      int first = random.nextInt(CATEGORIES);
      for (int a = 0; a < answers; a++) {
        text.append(a == 0 ? "" : ";").append((first + 7 * a) % CATEGORIES);
      }
      chosen[i] = text.toString();
      region[i] = "abc".substring(i % 3, i % 3 + 1);
    }
    return new TestData(Map.of("q", chosen, "region", region), ROWS, ROWS / 2);
  }

  private static long given(String[] chosen, String answer) {
    long given = 0;
    for (String each : chosen) {
      given += (";" + each + ";").contains(";" + answer + ";") ? 1 : 0;
    }
    return given;
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void ofOneAnswer() {
    TestData data = data(1);
    SingleQuestion.Builder question = SingleQuestion.builder("q");
    for (int c = 0; c < CATEGORIES; c++) {
      question.category(Integer.toString(c), "Answer " + c);
    }
    Study study = Study.builder("s").question(question.build()).segment(REGION).build();
    Results results = Analysis.of(study).run(data);
    ResultTable table = results.table("q@region").orElseThrow();
    assertThat(table.rows()).hasSize(CATEGORIES);
    assertThat(table.cell("46", "total").orElseThrow().count()).hasValue(given(chosen, "46"));
    assertThat(table.independence().reason()).contains(Independence.Reason.TOO_LARGE);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void ofResponses() {
    TestData data = data(2);
    MultipleQuestion.Builder question =
        MultipleQuestion.builder("q")
            .joined("q", ";")
            .percentOf(MultipleQuestion.PercentOf.RESPONSES);
    for (int c = 0; c < CATEGORIES; c++) {
      question.category(Integer.toString(c), "Answer " + c);
    }
    Study study = Study.builder("s").question(question.build()).segment(REGION).build();
    ResultTable table = Analysis.of(study).run(data).table("q@region").orElseThrow();
    assertThat(table.total().base()).hasValue(2L * ROWS);
    assertThat(table.cell("47", "total").orElseThrow().share().orElseThrow().value())
        .isEqualTo(given(chosen, "47") / (2.0 * ROWS));
  }
}
