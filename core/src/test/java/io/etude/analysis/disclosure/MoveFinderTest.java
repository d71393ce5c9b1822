package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.analysis.disclosure.network.CountNetwork;
import io.etude.analysis.disclosure.network.MoveSearch;
import io.etude.study.Conventions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moves of a cell of r by g, 5 6 and 11 10, whose totals stay. */
class MoveFinderTest {
  private final ShownCounts shown = TwoQuestions.shown();
  private final HiddenCounts hidden = new HiddenCounts(shown, 40, true);
  private final int five = shown.node(4, 0, 1);

  private List<MoveSearch.Move> find(int node, int minimum, boolean few) {
    return find(node, minimum, few, 100_000);
  }

  private List<MoveSearch.Move> find(int node, int minimum, boolean few, long effort) {
    return finder(minimum, few, effort).find(node);
  }

  private MoveFinder finder(int minimum, boolean few, long effort) {
    Uncertainty uncertainty =
        new Uncertainty(
            new Conventions.Disclosure(minimum, minimum, Conventions.Disclosure.Zeros.PUBLISH),
            shown,
            hidden);
    MoveSearch search = new MoveSearch(shown.network(), hidden, new double[] {1, 1}, effort);
    return new MoveFinder(shown, hidden, uncertainty, search, few);
  }

  private static double by(MoveSearch.Move move, int node) {
    return IntStream.range(0, move.nodes().length)
        .filter(i -> move.nodes()[i] == node)
        .mapToDouble(i -> move.by()[i])
        .sum();
  }

  private List<Double> moves(int node, int minimum, boolean few) {
    hidden.keepTotals();
    return find(node, minimum, few).stream().map(move -> by(move, node)).toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void oneMoveByTheMinimumIsEnough(boolean few) {
    assertThat(moves(five, 3, few)).containsExactly(3.0);
    assertThat(moves(five, 6, few)).as("6 can come, 5 can go").containsExactly(6.0);
    assertThat(moves(shown.node(4, 1, 1), 6, few)).as("6 can go, 5 can come").containsExactly(-6.0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void elseTwoMovesLieAsFarApart(boolean few) {
    assertThat(moves(five, 7, few)).containsExactly(-1.0, 6.0);
    assertThat(moves(five, 11, few)).containsExactly(-5.0, 6.0);
    assertThat(moves(five, 12, few)).as("5 down and 6 up are not enough").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theCheaperDirectionIsTaken(boolean few) {
    hidden.keepTotals();
    List<MoveSearch.Move> found = find(five, 3, few);
    double cells = 0;
    for (int r = 0; r < 2; r++) {
      for (int c = 1; c < 3; c++) {
        cells += hidden.price(shown.node(4, r, c));
      }
    }
    assertThat(found.get(0).nodes()).hasSize(4);
    assertThat(found.get(0).cost())
        .as("it costs the other three, and five itself while that is shown")
        .isBetween(cells - hidden.price(five), cells);
    hidden.hideAnswers(4);
    assertThat(find(five, 3, few).get(0).cost()).as("all are hidden already").isZero();
  }

  /** Where totals may go as well, eight can come: from those who gave the other answer. */
  @Test
  void totalsMayMoveToo() {
    MoveSearch.Move move = find(five, 8, true).get(0);
    assertThat(by(move, five)).isCloseTo(8, within(1e-6));
    assertThat(by(move, shown.node(4, 1, 1))).isCloseTo(-8, within(1e-6));
    assertThat(by(move, shown.node(3, 0, 0)) - by(move, shown.node(4, 0, 2)))
        .isCloseTo(8, within(1e-6));
    double[] change = new double[shown.network().size()];
    for (int i = 0; i < move.nodes().length; i++) {
      change[move.nodes()[i]] = move.by()[i];
      assertThat(shown.network().value(move.nodes()[i], 0) + move.by()[i]).isGreaterThan(-1e-6);
    }
    for (CountNetwork.Equation equation : shown.network().equations()) {
      double sum = 0;
      for (int i = 0; i < equation.nodes().length; i++) {
        sum += equation.signs()[i] * change[equation.nodes()[i]];
      }
      assertThat(sum).isCloseTo(0, within(1e-6));
    }
  }

  /** Without a search, moves are those of a simple shape, or of a program. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void withoutASearchOneMoveByTheMinimumIsFoundToo(boolean few) {
    hidden.keepTotals();
    List<MoveSearch.Move> up = find(five, 6, few, 0);
    assertThat(up).hasSize(1);
    assertThat(by(up.get(0), five)).isCloseTo(6, within(1e-6));
    List<MoveSearch.Move> down = find(shown.node(4, 1, 1), 6, few, 0);
    assertThat(down).hasSize(1);
    assertThat(by(down.get(0), shown.node(4, 1, 1))).isCloseTo(-6, within(1e-6));
    assertThat(up.get(0).nodes()).as("the answers of the table").hasSize(4);
  }

  /** Two moves are sought by shapes or by a search, and only in the end by programs. */
  @Test
  void twoMovesNeedAShapeOrASearch() {
    hidden.keepTotals();
    assertThat(find(five, 7, true, 0)).isEmpty();
    List<MoveSearch.Move> two = find(five, 7, false, 0);
    assertThat(two.stream().map(move -> by(move, five))).containsExactly(-1.0, 6.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 9, 11})
  void inTheEndTwoMovesAreFoundByPrograms(int minimum) {
    hidden.keepTotals();
    List<MoveSearch.Move> both = finder(minimum, true, 0).findAnywhere(five);
    assertThat(both).hasSize(2);
    assertThat(by(both.get(0), five)).isBetween(minimum - 5 - 1e-6, 6 + 1e-6);
    assertThat(by(both.get(0), five) - by(both.get(1), five)).isCloseTo(minimum, within(1e-6));
    hidden.hideAnswers(4);
    assertThat(finder(minimum, true, 0).findAnywhere(five))
        .as("all that changes is hidden")
        .allSatisfy(move -> assertThat(move.cost()).isZero());
  }

  @Test
  void nothingIsFoundForARangeThatTheTotalsDoNotLeave() {
    hidden.keepTotals();
    assertThat(finder(12, true, 0).findAnywhere(five)).as("5 down and 6 up").isEmpty();
  }

  @Test
  void aProgramMayMoveTotalsAndBasesOfTheItem() {
    MoveSearch.Move move = find(five, 8, true, 0).get(0);
    assertThat(by(move, five)).isCloseTo(8, within(1e-6));
    hidden.keepTotals();
    assertThat(find(five, 12, true, 0)).as("11 would have to go").isEmpty();
    MoveSearch.Move base = find(shown.node(4, TwoQuestions.BASE, 1), 3, true, 0).get(0);
    assertThat(by(base, shown.node(4, TwoQuestions.BASE, 2)))
        .as("of two groups one gains what the other loses")
        .isCloseTo(-by(base, shown.node(4, TwoQuestions.BASE, 1)), within(1e-6));
  }

  /** Of up and down the cheaper is taken, whichever comes first. */
  @Test
  void theProgramOfTheCheaperDirectionIsTaken() {
    hidden.hide(shown.node(4, TwoQuestions.BASE, 1));
    int ten = shown.node(4, 1, 2);
    List<MoveSearch.Move> found = find(ten, 3, true, 0);
    assertThat(found).hasSize(1);
    assertThat(Math.abs(by(found.get(0), ten))).isCloseTo(3, within(1e-6));
    double cost = 0;
    for (int node : found.get(0).nodes()) {
      cost += hidden.of(node);
    }
    assertThat(found.get(0).cost()).isCloseTo(cost, within(1e-9));
  }
}
