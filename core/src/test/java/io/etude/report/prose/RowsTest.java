package io.etude.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of a table by what they are and by their shares. */
class RowsTest {

  private static final TinyStudy STUDY =
      TinyStudy.of(
          Study.builder("s")
              .question(
                  SingleQuestion.builder("q")
                      .category("a", "A")
                      .category("b", "B", Category.Kind.NEUTRAL)
                      .category("dk", "Don't know", Category.Kind.DONT_KNOW)
                      .category("no", "None", Category.Kind.NONE)
                      .category("c", "C")
                      .net("ac", "A or C", "a", "c")
                      .build())
              .segment(Segment.builder("g").category("x", "X").category("y", "Few people").build()),
          "q g",
          "300 a x",
          "301 b x",
          "100 dk x",
          "50 no x",
          "239 c x",
          "10 a y");

  private static ResultTable table() {
    return STUDY.tables("q").get(0);
  }

  private static List<String> ids(List<Integer> rows) {
    return rows.stream().map(row -> table().rows().get(row).id()).toList();
  }

  @Test
  void answersNetsAndWhatStandsApart() {
    assertThat(ids(Rows.answers(table()))).containsExactly("a", "b", "c");
    assertThat(ids(Rows.apart(table()))).containsExactly("dk", "no");
    assertThat(ids(Rows.nets(table()))).containsExactly("ac");
  }

  @Test
  void byFallingShare() {
    assertThat(ids(Rows.byShare(table(), Rows.answers(table())))).containsExactly("a", "b", "c");
    assertThat(ids(Rows.byShare(table(), Rows.apart(table())))).containsExactly("dk", "no");
    assertThat(Rows.share(table(), table().rowIndex("ac"))).isEqualTo(549 / 1000.0);
    assertThat(Rows.share(table(), table().rowIndex("a"))).isEqualTo(310 / 1000.0);
  }

  /** 31.0 % and 30.1 % print as 31 and 30; 50.05 % and 49.95 % both print as 50. */
  @Test
  void sharesAreTiedWhereAReaderSeesNoFirst() {
    assertThat(Rows.tied(STUDY.context(), table(), 0, 1)).isFalse();
    assertThat(Rows.tied(STUDY.context(), table(), 1, 1)).isTrue();
    TinyStudy close =
        TinyStudy.of(
            Study.builder("s")
                .question(
                    SingleQuestion.builder("q").category("a", "A").category("b", "B").build()),
            "q",
            "1001 a",
            "999 b");
    assertThat(Rows.tied(close.context(), close.tables("q").get(0), 0, 1)).isTrue();
  }

  @Test
  void figuresDifferByMoreThanArithmeticLeaves() {
    assertThat(Rows.differ(0.3, 0.1 + 0.2)).isFalse();
    assertThat(Rows.differ(0.3, 0.31)).isTrue();
    assertThat(Rows.differ(0.31, 0.3)).isTrue();
  }

  @Test
  void aLowBaseIsNotForProse() {
    ResultTable bySegment = STUDY.tables("q@g").get(0);
    ResultColumn large = bySegment.column("x").orElseThrow();
    ResultColumn few = bySegment.column("y").orElseThrow();
    assertThat(Rows.publishable(large)).isTrue();
    assertThat(Rows.publishable(large, 0)).isTrue();
    assertThat(Rows.publishable(few)).isFalse();
    assertThat(Rows.publishable(few, 0)).isFalse();
  }

  @Test
  void sharesOfRespondentsWhoGiveSeveralAnswersAddUpToMore() {
    MultipleQuestion.Builder several =
        MultipleQuestion.builder("m").option("a", "A", "ma").option("b", "B", "mb");
    for (MultipleQuestion.PercentOf of : MultipleQuestion.PercentOf.values()) {
      TinyStudy study =
          TinyStudy.of(
              Study.builder("s").question(several.percentOf(of).build()), "ma mb", "40 1 1");
      assertThat(Rows.exclusive(study.tables("m").get(0)))
          .isEqualTo(of == MultipleQuestion.PercentOf.RESPONSES);
    }
    assertThat(Rows.exclusive(table())).isTrue();
  }
}
