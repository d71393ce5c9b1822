package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

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
}
