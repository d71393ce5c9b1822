package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.analysis.disclosure.network.CountNetwork;
import io.etude.analysis.disclosure.network.MoveSearch;
import io.etude.analysis.disclosure.network.Transfers;
import io.etude.study.Conventions;
import io.etude.testing.Seeds;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever finds a move in random surveys: all tables add up after it, and no count is negative.
 */
@Tag("property")
class MovesOfSurveysTest {
  private static final Conventions.Disclosure RULES =
      new Conventions.Disclosure(3, 5, Conventions.Disclosure.Zeros.PUBLISH, 1);

  private final int[] found = new int[2];

  /** Every equation holds after the move, and its cost is that of the counts that change. */
  private static void check(
      ShownCounts shown, MoveSearch.Move move, IntToDoubleFunction costs, int node, double by) {
    CountNetwork network = shown.network();
    double[] change = new double[network.size()];
    double cost = 0;
    for (int i = 0; i < move.nodes().length; i++) {
      change[move.nodes()[i]] = move.by()[i];
      cost += costs.applyAsDouble(move.nodes()[i]);
      assertThat(network.value(move.nodes()[i], 0) + move.by()[i]).isGreaterThan(-1e-5);
    }
    assertThat(move.nodes()).doesNotHaveDuplicates();
    assertThat(change[node]).isCloseTo(by, within(1e-5));
    assertThat(move.cost()).isCloseTo(cost, within(1e-9)).isFinite();
    for (CountNetwork.Equation equation : network.equations()) {
      double sum = 0;
      for (int i = 0; i < equation.nodes().length; i++) {
        sum += equation.signs()[i] * change[equation.nodes()[i]];
      }
      assertThat(sum).isCloseTo(0, within(1e-5));
    }
  }

  private void search(AuditedSurvey.Sort sort, long seed) {
    Random random = new Random(seed);
    AuditedSurvey made = new AuditedSurvey(random, sort, RULES);
    ShownCounts shown = TwoQuestions.shown(made.study(), made.data(40));
    CountNetwork network = shown.network();
    double[] costs = new double[network.size()];
    Arrays.setAll(
        costs, n -> random.nextInt(8) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(5));
    double[] weights = made.weighted() ? new double[] {0.5, 2} : new double[] {1, 1};
    MoveSearch search = new MoveSearch(network, n -> costs[n], weights, 20_000);
    Transfers transfers = new Transfers(network, shown.sets(), n -> costs[n], search);
    for (int node = 0; node < network.size(); node++) {
      for (int by : new int[] {1, -1, 2, -2}) {
        MoveSearch.Move simple = transfers.find(node, by);
        MoveSearch.Move sought = node % 4 == 0 ? search.find(node, by) : null;
        for (MoveSearch.Move move : new MoveSearch.Move[] {simple, sought}) {
          if (move != null) {
            found[move == simple ? 0 : 1]++;
            int target = move == sought ? node : -1;
            check(shown, move, n -> n == target ? 0 : costs[n], node, by);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(AuditedSurvey.Sort.class)
  void keepAllEquations(AuditedSurvey.Sort sort) {
    Seeds.of(MovesOfSurveysTest.class, 11 + sort.ordinal(), 4).check(seed -> search(sort, seed));
    assertThat(found[0]).as("by transfers").isPositive();
    assertThat(found[1]).as("by a search").isPositive();
  }
}
