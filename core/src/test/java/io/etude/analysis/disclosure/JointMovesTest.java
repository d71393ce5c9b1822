package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.disclosure.network.MoveSearch;
import io.etude.study.Conventions;
import org.junit.jupiter.api.Test;

/** All hidden counts of an item at once. */
class JointMovesTest {
  private final ShownCounts shown = TwoQuestions.shown();
  private final HiddenCounts hidden = new HiddenCounts(shown, 40, true);

  private Uncertainty uncertainty(int minimum) {
    return new Uncertainty(
        new Conventions.Disclosure(minimum, minimum, Conventions.Disclosure.Zeros.PUBLISH),
        shown,
        hidden);
  }

  private void move(Uncertainty uncertainty, int item, double... weights) {
    MoveSearch search = new MoveSearch(shown.network(), hidden, weights, 1_000);
    new JointMoves(shown, hidden, uncertainty, search).moveItem(item);
  }

  /** Hides the answers of the table of r by g, 5 6 and 11 10; the second of them needs no move. */
  private Uncertainty hideAnswers(int minimum) {
    hidden.hideAnswers(4);
    Uncertainty uncertainty = uncertainty(minimum);
    uncertainty.close(shown.node(4, 0, 2));
    return uncertainty;
  }

  @Test
  void whatIsHiddenMovesTogether() {
    Uncertainty uncertainty = hideAnswers(4);
    move(uncertainty, 0, 1, 1);
    assertThat(uncertainty.open()).as("another item moves").hasSize(3);
    move(uncertainty, 1, 1, 1);
    assertThat(uncertainty.open()).isEmpty();
    assertThat(hidden.isHidden(shown.node(4, 0, 0))).as("nothing more is hidden").isFalse();
    assertThat(hidden.isHidden(shown.node(4, TwoQuestions.BASE, 1))).isFalse();
  }

  /** Of the first answer 6 can come and 5 go: 11 apart. */
  @Test
  void bothDirectionsAreTried() {
    Uncertainty uncertainty = hideAnswers(11);
    move(uncertainty, 1, 1, 1);
    assertThat(uncertainty.open()).isEmpty();
    Uncertainty wider = hideAnswers(12);
    move(wider, 1, 1, 1);
    assertThat(wider.open()).hasSize(3);
  }

  @Test
  void aCellAloneCannotMove() {
    hidden.hide(shown.node(4, 0, 1));
    Uncertainty uncertainty = uncertainty(4);
    move(uncertainty, 1, 1, 1);
    assertThat(uncertainty.open()).containsExactly(shown.node(4, 0, 1));
  }

  /** Where all weigh 1, nobody can go whose weight lies between 1.5 and 2. */
  @Test
  void movesNeedWeights() {
    Uncertainty uncertainty = hideAnswers(4);
    move(uncertainty, 1, 1.5, 2);
    assertThat(uncertainty.open()).hasSize(3);
  }
}
