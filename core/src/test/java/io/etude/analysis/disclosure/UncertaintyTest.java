package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.disclosure.network.MoveSearch;
import io.etude.study.Conventions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far apart the counts are that an attacker must reckon with; cells need 3, bases 5. */
class UncertaintyTest {
  private static final int BASE = TwoQuestions.BASE;

  private final ShownCounts shown = TwoQuestions.shown();
  private final HiddenCounts hidden = new HiddenCounts(shown, 40, true);
  private final Uncertainty uncertainty =
      new Uncertainty(
          new Conventions.Disclosure(3, 5, Conventions.Disclosure.Zeros.PUBLISH), shown, hidden);

  private final int one = shown.node(4, 0, 1);
  private final int other = shown.node(4, 0, 2);
  private final int third = shown.node(4, 1, 1);

  private static MoveSearch.Move move(int node, double by, int with, double withBy) {
    return new MoveSearch.Move(new int[] {node, with}, new double[] {by, withBy}, 0);
  }

  /** Shows a count again, if the others are safe without it. */
  private void showAgain(int node) {
    if (uncertainty.lacking(node, List.of()).isEmpty()) {
      uncertainty.showAgain(node, List.of());
    }
  }

  @Test
  void minimaAreThoseOfTheTables() {
    assertThat(uncertainty.minimum(one)).isEqualTo(3);
    assertThat(uncertainty.minimum(shown.node(4, BASE, 1))).isEqualTo(5);
    for (int node = 0; node < shown.network().size(); node++) {
      if (!shown.network().isShown(node)) {
        assertThat(uncertainty.minimum(node)).isZero();
      }
    }
  }

  @Test
  void aHiddenCountIsOpenUntilItsMovesLieFarApart() {
    assertThat(uncertainty.isOpen(one)).as("it is shown").isFalse();
    hidden.hide(one);
    assertThat(uncertainty.isOpen(one)).isTrue();
    uncertainty.apply(move(one, 1, other, -1));
    assertThat(hidden.isHidden(other)).as("it moves too").isTrue();
    assertThat(uncertainty.isOpen(one)).isTrue();
    uncertainty.apply(move(one, -1, other, 1));
    assertThat(uncertainty.isOpen(one)).as("2 apart").isTrue();
    uncertainty.apply(move(one, -2, third, 2));
    assertThat(uncertainty.isOpen(one)).as("3 apart").isFalse();
    assertThat(uncertainty.isOpen(other)).as("still 2 apart").isTrue();
  }

  @Test
  void openCountsComeByTheirPrice() {
    hidden.hide(shown.node(4, 0, 1));
    hidden.hide(shown.node(4, BASE, 2));
    hidden.hide(shown.node(3, 1, 0));
    assertThat(uncertainty.open())
        .containsExactly(
            shown.node(3, 1, 0), // in three tables
            shown.node(4, BASE, 2), // a base with its two cells
            shown.node(4, 1, 2),
            shown.node(4, 0, 2),
            shown.node(4, 0, 1));
    assertThat(hidden.price(shown.node(4, 1, 2))).isGreaterThan(hidden.price(shown.node(4, 0, 2)));
  }

  @Test
  void whatTheOthersCanDoWithoutIsShownAgain() {
    hidden.hide(one);
    uncertainty.apply(move(one, 3, other, -3));
    showAgain(other);
    assertThat(hidden.isHidden(other)).as("one has no other move").isTrue();
    uncertainty.apply(move(one, -3, third, 3));
    showAgain(other);
    assertThat(hidden.isHidden(other)).isFalse();
    showAgain(third);
    assertThat(hidden.isHidden(third)).as("the move of the other is gone").isTrue();
  }

  @Test
  void movesUpAndDownAddUp() {
    hidden.hide(one);
    uncertainty.close(third);
    uncertainty.apply(move(other, -1, one, 2));
    uncertainty.apply(move(third, 2, one, -2));
    uncertainty.apply(move(shown.node(4, 1, 2), 9, one, 1));
    showAgain(other);
    assertThat(hidden.isHidden(other)).as("without it 1 up and 2 down are left").isFalse();
    showAgain(shown.node(4, 1, 2));
    assertThat(hidden.isHidden(shown.node(4, 1, 2))).as("2 down alone are left").isTrue();
  }

  @Test
  void aClosedCountIsLeftAlone() {
    hidden.hide(one);
    assertThat(uncertainty.anyClosed()).isFalse();
    assertThat(uncertainty.isClosed(one)).isFalse();
    uncertainty.close(one);
    assertThat(uncertainty.isOpen(one)).isFalse();
    assertThat(uncertainty.isClosed(one)).isTrue();
    assertThat(uncertainty.isClosed(other)).isFalse();
    assertThat(uncertainty.anyClosed()).isTrue();
    uncertainty.apply(move(other, 3, one, 3));
    showAgain(other);
    assertThat(hidden.isHidden(other)).as("a closed one needs it no more").isFalse();
  }
}
