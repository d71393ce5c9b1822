package io.etude.analysis.disclosure.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * How sets change when one respondent goes elsewhere. Of 100 respondents 40 say yes, 35 no, 25
 * perhaps; 30 and 70 are in two groups. Fingerprints are sizes, but where sets of one size differ.
 */
class SetShiftsTest {
  private static final int ALL = Sets.EVERYBODY;

  private final Sets sets = new Sets(100, 100, true);
  private final int yes = sets.shown(40, 40);
  private final int no = sets.shown(35, 35);
  private final int perhaps = sets.shown(25, 25);
  private final int young = sets.shown(30, 30);
  private final int old = sets.shown(70, 70);

  private void answersAndGroups() {
    sets.partition(ALL, List.of(yes, no, perhaps));
    sets.partition(ALL, List.of(young, old));
  }

  private static Map<Integer, Double> by(double... setsAndChanges) {
    Map<Integer, Double> changes = new LinkedHashMap<>();
    for (int i = 0; i < setsAndChanges.length; i += 2) {
      changes.put((int) setsAndChanges[i], setsAndChanges[i + 1]);
    }
    return changes;
  }

  @Test
  void whoJoinsAnAnswerComesFromAnother() {
    answersAndGroups();
    SetShifts shifts = new SetShifts(sets);
    assertThat(shifts.into(yes)).containsExactly(by(yes, 1, no, -1), by(yes, 1, perhaps, -1));
    assertThat(shifts.into(old)).containsExactly(by(old, 1, young, -1));
    assertThat(shifts.into(ALL)).as("nobody comes from outside").isEmpty();
  }

  @Test
  void whoIsInNoAnswerIsInTheRest() {
    sets.partition(ALL, List.of(yes, no));
    int rest = sets.size() - 1;
    sets.partition(ALL, List.of(young));
    int others = old;
    assertThat(new SetShifts(sets).into(yes))
        .as("those of perhaps are the rest")
        .containsExactly(by(yes, 1, no, -1), by(yes, 1, perhaps, -1));
    assertThat(rest).isEqualTo(old);
    assertThat(new SetShifts(sets).into(young)).containsExactly(by(young, 1, others, -1));
  }

  @Test
  void aNetGainsWhomItsMembersGainFromOutside() {
    int net = sets.shown(75, 75);
    answersAndGroups();
    sets.partition(net, List.of(yes, no));
    SetShifts shifts = new SetShifts(sets);
    assertThat(shifts.into(yes))
        .containsExactly(by(yes, 1, no, -1), by(yes, 1, perhaps, -1, net, 1));
    assertThat(shifts.into(perhaps))
        .containsExactly(by(perhaps, 1, yes, -1, net, -1), by(perhaps, 1, no, -1, net, -1));
  }

  /** Whoever joins a net beside an answer joins one of its members, in whichever way. */
  @Test
  void whoJoinsANetJoinsOneOfItsMembers() {
    int net = sets.shown(75, 75);
    answersAndGroups();
    sets.partition(net, List.of(yes, no));
    sets.partition(ALL, List.of(net));
    assertThat(Set.copyOf(new SetShifts(sets).into(net)))
        .containsExactlyInAnyOrder(by(net, 1, perhaps, -1, yes, 1), by(net, 1, perhaps, -1, no, 1));
  }

  /** Two nets with two answers each: who changes the net leaves one answer and joins another. */
  @Test
  void eachNetHasOneOfItsMembersChange() {
    int a = sets.shown(1, 1);
    int b = sets.shown(20, 20);
    int c = sets.shown(33, 33);
    int d = sets.shown(46, 46);
    int one = sets.shown(21, 21);
    int other = sets.shown(79, 79);
    sets.partition(ALL, List.of(a, b, c, d));
    sets.partition(ALL, List.of(one, other));
    sets.partition(one, List.of(a, b));
    sets.partition(other, List.of(c, d));
    assertThat(Set.copyOf(new SetShifts(sets).into(one)))
        .containsExactlyInAnyOrder(
            by(one, 1, other, -1, a, 1, c, -1),
            by(one, 1, other, -1, a, 1, d, -1),
            by(one, 1, other, -1, b, 1, c, -1),
            by(one, 1, other, -1, b, 1, d, -1));
  }

  /** Of 75 in a net 40 are in its only answer; whoever joins the net may be one of them or not. */
  @Test
  void aNetMayHaveOthersThanItsMembers() {
    int net = sets.shown(75, 75);
    sets.partition(ALL, List.of(net));
    sets.partition(net, List.of(yes));
    assertThat(Set.copyOf(new SetShifts(sets).into(net)))
        .containsExactlyInAnyOrder(by(net, 1, perhaps, -1, no, 1), by(net, 1, perhaps, -1, yes, 1));
  }

  /** Of 40 and 30 in a net of 50, 20 are in both: who leaves one stays in the net by the other. */
  @Test
  void membersMayOverlap() {
    int net = sets.shown(50, 50);
    sets.partition(ALL, List.of(net));
    sets.cover(net, List.of(yes, sets.shown(31, 30)));
    List<Map<Integer, Double>> ways = new SetShifts(sets).into(yes);
    assertThat(ways).isNotEmpty();
    for (Map<Integer, Double> way : ways) {
      assertThat(way).containsEntry(yes, 1.0);
      for (Sets.Relation relation : sets.relations()) {
        double sum = -way.getOrDefault(relation.whole(), 0.0);
        for (int p = 0; p < relation.parts().length; p++) {
          sum += relation.signs()[p] * way.getOrDefault(relation.parts()[p], 0.0);
        }
        assertThat(sum).as("what makes up " + relation.whole()).isZero();
      }
    }
  }

  @Test
  void manyWaysAreCutOff() {
    Sets many = new Sets(1 << 24, 1 << 24, true);
    List<Integer> parts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      parts.add(many.shown(1000L + i * i, 1000L + i * i));
    }
    many.partition(ALL, parts);
    List<Map<Integer, Double>> ways = new SetShifts(many).into(parts.get(0));
    assertThat(ways).hasSize(300);
    assertThat(ways.get(0)).isEqualTo(by(parts.get(0), 1, parts.get(1), -1));
  }

  @Test
  void partitionsAreThoseThatAreCrossedWhole() {
    int net = sets.shown(75, 75);
    answersAndGroups();
    sets.partition(net, List.of(yes, no));
    SetShifts shifts = new SetShifts(sets);
    assertThat(shifts.partitionsOfEverybody(Set.of(yes, no, perhaps, young)))
        .extracting(Sets.Relation::parts)
        .containsExactly(new int[] {yes, no, perhaps});
    assertThat(shifts.partitionsOfEverybody(Set.of(young, old, net, yes, no)))
        .extracting(Sets.Relation::parts)
        .containsExactly(new int[] {young, old});
    assertThat(new SetShifts(new Sets(9, 9, true)).partitionsOfEverybody(Set.of())).isEmpty();
  }

  @Test
  void aMemberIsInAllThatHoldsItsSets() {
    int net = sets.shown(75, 75);
    answersAndGroups();
    sets.partition(net, List.of(yes, no));
    SetShifts shifts = new SetShifts(sets);
    Set<Integer> all = Set.of(ALL, yes, no, perhaps, net, young, old);
    assertThat(shifts.member(List.of(yes, old), all))
        .containsExactlyInAnyOrderEntriesOf(by(ALL, 1, yes, 1, net, 1, old, 1));
    assertThat(shifts.member(List.of(yes), all)).as("in no group").isEmpty();
    assertThat(shifts.member(List.of(yes), Set.of(ALL, yes, no, perhaps, net))).hasSize(3);
    assertThat(shifts.member(List.of(yes, no, old), all)).as("in two answers").isEmpty();
  }

  @Test
  void thoseInOneSetAreInNoneBesideIt() {
    int net = sets.shown(75, 75);
    answersAndGroups();
    sets.partition(net, List.of(yes, no));
    sets.partition(ALL, List.of(net));
    Map<Integer, Double> spread =
        by(ALL, 1, yes, 0.4, no, 0.35, perhaps, 0.25, net, 0.75, young, 0.3, old, 0.7);
    SetShifts shifts = new SetShifts(sets);
    assertThat(shifts.within(yes, spread))
        .containsExactlyInAnyOrderEntriesOf(by(ALL, 1, yes, 1, net, 1, young, 0.3, old, 0.7));
    assertThat(shifts.within(perhaps, spread))
        .containsExactlyInAnyOrderEntriesOf(by(ALL, 1, perhaps, 1, young, 0.3, old, 0.7));
    assertThat(shifts.within(young, spread))
        .containsExactlyInAnyOrderEntriesOf(
            by(ALL, 1, yes, 0.4, no, 0.35, perhaps, 0.25, net, 0.75, young, 1));
  }

  /** Of 76 in a net 40 are in its only answer, 36 in what no table shows, 24 beside it. */
  @Test
  void aNetMayHaveOthersWhomNoTableShows() {
    int net = sets.shown(76, 76);
    sets.partition(ALL, List.of(net));
    int beside = sets.size() - 1;
    sets.partition(net, List.of(yes));
    int others = sets.size() - 1;
    assertThat(Set.copyOf(new SetShifts(sets).into(net)))
        .containsExactlyInAnyOrder(
            by(net, 1, beside, -1, others, 1), by(net, 1, beside, -1, yes, 1));
  }

  @Test
  void thoseInANetAreSpreadOverItsMembers() {
    int net = sets.shown(75, 75);
    sets.partition(net, List.of(yes, no));
    sets.partition(ALL, List.of(net, perhaps));
    sets.partition(ALL, List.of(young, old));
    Map<Integer, Double> spread =
        by(ALL, 1, yes, 0.4, no, 0.35, perhaps, 0.25, net, 0.75, young, 0.3, old, 0.7);
    SetShifts shifts = new SetShifts(sets);
    assertThat(shifts.within(net, spread))
        .containsExactlyInAnyOrderEntriesOf(
            by(ALL, 1, net, 1, yes, 0.4, no, 0.35, young, 0.3, old, 0.7));
    assertThat(shifts.within(perhaps, spread))
        .as("nobody is in the net, nor in its members")
        .containsExactlyInAnyOrderEntriesOf(by(ALL, 1, perhaps, 1, young, 0.3, old, 0.7));
    assertThat(shifts.within(perhaps, by(ALL, 1, yes, 0.4, perhaps, 0.25)))
        .as("what is spread over a member alone stays")
        .containsExactlyInAnyOrderEntriesOf(by(ALL, 1, perhaps, 1, yes, 0.4));
  }
}
