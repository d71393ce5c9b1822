package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each step hides more around a count: here of the table of r by g. */
class WiderSuppressionTest {
  private static final List<String> ALL_OF_Q = List.of("16 8 8", "24 12 12", "40 20 20");

  private final ShownCounts shown = TwoQuestions.shown();
  private final HiddenCounts hidden = new HiddenCounts(shown, 40, true);
  private final WiderSuppression wider = new WiderSuppression(shown, hidden);

  private List<String> table(int t) {
    return TwoQuestions.table(shown, hidden, t);
  }

  private void hide(WiderSuppression.Step step) {
    wider.hide(new ShownCounts.Place(4, 1, 1), step);
  }

  @Test
  void firstTheAnswersOfTheTable() {
    hide(WiderSuppression.Step.ANSWERS);
    assertThat(table(4)).containsExactly("11 - -", "21 - -", "32 16 16");
    assertThat(table(5)).containsExactly("11 8 3", "21 16 5", "32 24 8");
    assertThat(table(1)).isEqualTo(ALL_OF_Q);
  }

  @Test
  void thenTheBasesOfItsColumns() {
    hide(WiderSuppression.Step.BASES);
    assertThat(table(4)).containsExactly("11 - -", "21 - -", "32 - -");
    assertThat(table(5)).containsExactly("11 8 3", "21 16 5", "32 24 8");
  }

  @Test
  void thenAllAnswersToTheQuestion() {
    hide(WiderSuppression.Step.TOTALS);
    assertThat(table(3)).containsExactly("-", "-", "32");
    assertThat(table(4)).containsExactly("- - -", "- - -", "32 16 16");
    assertThat(table(5)).containsExactly("- - -", "- - -", "32 24 8");
    assertThat(table(1)).isEqualTo(ALL_OF_Q);
  }

  @Test
  void thenTheQuestionWithItsBase() {
    hide(WiderSuppression.Step.ITEM);
    for (int t = 4; t < 6; t++) {
      assertThat(table(t)).containsExactly("- - -", "- - -", "- - -");
    }
    assertThat(table(1)).isEqualTo(ALL_OF_Q);
  }

  @Test
  void aBaseOfEverybodyIsKnownAnyway() {
    wider.hide(new ShownCounts.Place(1, 1, 1), WiderSuppression.Step.ITEM);
    assertThat(table(0)).containsExactly("-", "-", "40");
    assertThat(table(1)).containsExactly("- - -", "- - -", "40 20 20");
    assertThat(table(4)).containsExactly("11 5 6", "21 11 10", "32 16 16");
  }

  /** Answers to q and to r have nothing to do with one another. */
  @Test
  void atLastTheQuestionsWhoseAnswersAddUpWithIt() {
    hide(WiderSuppression.Step.LINKED_ITEMS);
    assertThat(table(4)).containsExactly("- - -", "- - -", "- - -");
    assertThat(table(1)).isEqualTo(ALL_OF_Q);
  }

  /** The bases of r by g are those of no other question. */
  @Test
  void linkedBasesAreThoseOfTheTableWhereNothingIsLinked() {
    hide(WiderSuppression.Step.LINKED_BASES);
    assertThat(table(4)).containsExactly("11 - -", "21 - -", "32 - -");
    assertThat(table(5)).containsExactly("11 8 3", "21 16 5", "32 24 8");
    assertThat(table(1)).isEqualTo(ALL_OF_Q);
  }

  /** Those who said yes to q were asked r: 30 of 50, and 20 of these said yes again. */
  @Test
  void aQuestionIsLinkedWithTheOneThatLedToIt() {
    SingleQuestion.Builder r = SingleQuestion.builder("r").category("y", "Yes").category("n", "No");
    Study study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .question(r.asked("q", "y").build())
            .question(SingleQuestion.builder("z").category("y", "Yes").category("n", "No").build())
            .segment(Segment.builder("g").category("a", "A").category("b", "B").build())
            .conventions(
                Conventions.builder()
                    .disclosure(
                        new Conventions.Disclosure(3, 3, Conventions.Disclosure.Zeros.PUBLISH))
                    .build())
            .build();
    List<String> lines = new ArrayList<>(List.of("q r z g"));
    for (int i = 0; i < 50; i++) {
      String answers = i < 20 ? "y y" : i < 27 ? "y n" : i < 30 ? "y ." : "n .";
      lines.add(answers + (i % 7 < 3 ? " y" : " n") + (i % 2 == 0 ? " a" : " b"));
    }
    ShownCounts linked = TwoQuestions.shown(study, TestData.of(lines.toArray(String[]::new)));
    HiddenCounts some = new HiddenCounts(linked, 50, true);
    new WiderSuppression(linked, some)
        .hide(new ShownCounts.Place(3, 0, 1), WiderSuppression.Step.LINKED_BASES);
    assertThat(TwoQuestions.table(linked, some, 1)).containsExactly("30 - -", "20 - -", "50 - -");
    assertThat(TwoQuestions.table(linked, some, 3)).containsExactly("20 - -", "7 - -", "27 - -");
    assertThat(TwoQuestions.table(linked, some, 5))
        .as("all answered z, so its bases are those of q")
        .allMatch(row -> row.endsWith(" - -"));
    assertThat(TwoQuestions.table(linked, some, 0)).containsExactly("30", "20", "50");
    HiddenCounts all = new HiddenCounts(linked, 50, true);
    new WiderSuppression(linked, all)
        .hide(new ShownCounts.Place(3, 0, 1), WiderSuppression.Step.LINKED_ITEMS);
    assertThat(TwoQuestions.table(linked, all, 1)).containsExactly("- - -", "- - -", "50 25 25");
    assertThat(TwoQuestions.table(linked, all, 3)).containsExactly("- - -", "- - -", "- - -");
    assertThat(TwoQuestions.table(linked, all, 5)).noneMatch(row -> row.contains("-"));
  }
}
