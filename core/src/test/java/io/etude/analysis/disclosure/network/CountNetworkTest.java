package io.etude.analysis.disclosure.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Which counts are one, and which can't be anything but 0. Of 100 respondents 40 say yes, 35 no, 25
 * perhaps; the 75 of yes and no are a net.
 */
class CountNetworkTest {
  private static final int ALL = Sets.EVERYBODY;

  private final Sets sets = new Sets(100, 100, true);
  private final int yes = sets.shown(40, 40);
  private final int no = sets.shown(35, 35);
  private final int perhaps = sets.shown(25, 25);
  private final int net = sets.shown(75, 75);

  private static double[] sums(double n) {
    return new double[] {n, n, n};
  }

  private static int show(CountNetwork network, int row, int column, int n) {
    return network.show(row, column, sums(n));
  }

  @Test
  void nobodyIsInTwoPartsOfOneWhole() {
    sets.partition(ALL, List.of(yes, no, perhaps));
    int young = sets.shown(30, 30);
    sets.partition(ALL, List.of(young));
    CountNetwork network = new CountNetwork(sets);
    assertThat(show(network, yes, no, 0)).isEqualTo(CountNetwork.VOID);
    assertThat(show(network, perhaps, yes, 0)).isEqualTo(CountNetwork.VOID);
    assertThat(show(network, yes, young, 12)).isZero();
    assertThat(show(network, young, yes, 12)).as("whichever is the row").isZero();
    assertThat(show(network, no, young, 9)).isEqualTo(1);
  }

  /** A net is no part of anything here, but all its members are. */
  @Test
  void nobodyIsInANetAndBesideAllItsMembers() {
    sets.partition(ALL, List.of(yes, no, perhaps));
    sets.partition(net, List.of(yes, no));
    CountNetwork network = new CountNetwork(sets);
    assertThat(show(network, net, perhaps, 0)).isEqualTo(CountNetwork.VOID);
    assertThat(show(network, perhaps, net, 0)).isEqualTo(CountNetwork.VOID);
    assertThat(show(network, net, ALL, 75)).isZero();
  }

  /** Here the answers are related by their net alone. */
  @Test
  void whoIsInAPartIsInAllThatHoldsIt() {
    int most = sets.shown(90, 90);
    sets.partition(ALL, List.of(most));
    int others = sets.size() - 1;
    sets.partition(most, List.of(net));
    sets.partition(net, List.of(yes, no));
    CountNetwork network = new CountNetwork(sets);
    int total = show(network, yes, ALL, 40);
    assertThat(show(network, yes, net, 40)).isEqualTo(total);
    assertThat(show(network, most, yes, 40)).isEqualTo(total);
    assertThat(show(network, yes, yes, 40)).isEqualTo(total);
    assertThat(show(network, no, most, 35)).isNotEqualTo(total);
    assertThat(show(network, yes, others, 0)).isEqualTo(CountNetwork.VOID);
    assertThat(show(network, others, net, 0)).isEqualTo(CountNetwork.VOID);
  }

  /** Of a net of 75, 50 and 45 are in two answers: 20 are in both, which no table shows. */
  @Test
  void whoIsInTwoAnswersIsInTheirNet() {
    int one = sets.shown(50, 50);
    int other = sets.shown(45, 45);
    sets.partition(ALL, List.of(net));
    sets.cover(net, List.of(one, other));
    int both = sets.size() - 1;
    assertThat(sets.respondents(both)).isEqualTo(20);
    CountNetwork network = new CountNetwork(sets);
    int total = show(network, both, ALL, 20);
    assertThat(show(network, both, net, 20)).isEqualTo(total);
    assertThat(show(network, both, one, 20))
        .as("nor does any say so of the answers")
        .isNotEqualTo(total);
  }

  /** Those who don't say yes are 60, of them all 35 who say no: none of these says yes. */
  @Test
  void aDifferenceOfWhatNobodyIsInTakesNothingOff() {
    sets.partition(ALL, List.of(yes, no));
    sets.partition(ALL, List.of(yes));
    int notYes = sets.size() - 1;
    assertThat(sets.respondents(notYes)).isEqualTo(60);
    int young = sets.shown(30, 30);
    sets.partition(ALL, List.of(young));
    CountNetwork network = new CountNetwork(sets);
    show(network, ALL, ALL, 100);
    show(network, yes, ALL, 40);
    show(network, no, ALL, 35);
    show(network, young, ALL, 30);
    show(network, yes, young, 30);
    int shown = show(network, no, young, 0);
    network.connect();
    assertThat(network.known(yes, no)).isEqualTo(CountNetwork.VOID);
    assertThat(network.value(network.known(notYes, no), 0)).isEqualTo(35);
    assertThat(network.value(network.known(notYes, no), 2)).isEqualTo(35);
    int none = network.known(notYes, young);
    assertThat(none).isGreaterThan(shown);
    assertThat(network.isShown(none)).isFalse();
    assertThat(network.value(none, 0)).as("all young say yes").isZero();
    assertThat(network.value(network.known(notYes, ALL), 1)).isEqualTo(60);
  }

  /** Without the count of the young who say yes that of the others has no number. */
  @Test
  void whatFollowsFromNothingThatIsShownHasNoNumber() {
    sets.partition(ALL, List.of(yes));
    int young = sets.shown(30, 30);
    sets.partition(ALL, List.of(young));
    int notYes = young - 1;
    CountNetwork network = new CountNetwork(sets);
    show(network, ALL, ALL, 100);
    show(network, yes, ALL, 40);
    show(network, young, ALL, 30);
    network.connect();
    assertThat(network.known(yes, young)).isEqualTo(-2);
    assertThat(network.known(notYes, young)).isEqualTo(-2);
    assertThat(network.crossing(young)).containsExactly(ALL);
    for (CountNetwork.Equation equation : network.equations()) {
      for (int i = 1; i < equation.nodes().length; i++) {
        assertThat(equation.nodes()[i]).isGreaterThan(equation.nodes()[i - 1]);
      }
    }
  }

  @Test
  void roundingIsNobody() {
    assertThat(CountNetwork.isNone(1e-9)).isTrue();
    assertThat(CountNetwork.isNone(-1e-9)).isTrue();
    assertThat(CountNetwork.isNone(1e-3)).isFalse();
    assertThat(CountNetwork.isNone(-1)).isFalse();
    assertThat(CountNetwork.isNegative(-1e-9)).isFalse();
    assertThat(CountNetwork.isNegative(-1e-3)).isTrue();
    assertThat(CountNetwork.isNegative(1)).isFalse();
  }
}
