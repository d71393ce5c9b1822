package io.etude.analysis.disclosure.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Fingerprints are sizes here, but for sets that must differ and have the same size. */
class SetsTest {
  private final Sets sets = new Sets(100, 100, true);

  private int set(long size) {
    return sets.shown(size, size);
  }

  private static void assertIs(Sets.Relation relation, int whole, int[] parts, int[] signs) {
    assertThat(relation.whole()).isEqualTo(whole);
    assertThat(relation.parts()).containsExactly(parts);
    assertThat(relation.signs()).containsExactly(signs);
  }

  @Test
  void setsOfTheSamePeopleAreOne() {
    int a = set(30);
    assertThat(a).isEqualTo(1);
    assertThat(set(30)).isEqualTo(a);
    assertThat(sets.shown(31, 30)).isNotEqualTo(a);
    assertThat(set(100)).isEqualTo(Sets.EVERYBODY);
    assertThat(sets.size()).isEqualTo(3);
    assertThat(set(0)).as("one without people").isNotEqualTo(set(0));
  }

  @Test
  void unlinkedSetsAreDifferentOnes() {
    Sets apart = new Sets(100, 100, false);
    assertThat(apart.shown(30, 30)).isEqualTo(1);
    assertThat(apart.shown(30, 30)).isEqualTo(2);
    assertThat(apart.shown(100, 100)).isEqualTo(Sets.EVERYBODY);
  }

  @Test
  void aPartWithEverybodyOfItsWholeIsStillAnotherSet() {
    int whole = set(30);
    int other = set(40);
    assertThat(row(30, whole)).isNotEqualTo(whole);
    assertThat(row(40, whole)).isEqualTo(other);
  }

  /** A row, and sets that it is known to be a part of, or to have as parts. */
  private int row(long size, Integer... related) {
    Sets.Origin origin = new Sets.Origin(Sets.Side.ROW, List.of(related), Optional.empty(), false);
    return sets.shown(origin, size, size);
  }

  @Test
  void partsWithEverybodyAreTheSameInOtherTables() {
    int all = row(100, Sets.EVERYBODY);
    int net = row(100, Sets.EVERYBODY, all);
    assertThat(net).isNotEqualTo(all);
    assertThat(row(100, Sets.EVERYBODY)).isEqualTo(all);
    assertThat(row(100, Sets.EVERYBODY, all)).isEqualTo(net);
    Sets.Origin column =
        new Sets.Origin(Sets.Side.COLUMN, List.of(Sets.EVERYBODY), Optional.empty(), false);
    assertThat(sets.shown(column, 100, 100)).isNotEqualTo(all);
  }

  /** A code of its own has the people of an answer and of its net, to which nobody else belongs. */
  @Test
  void aSetIsTheLargerOfTwoWithTheSamePeopleIfNothingBesideItIsEmpty() {
    int answer = row(40, Sets.EVERYBODY);
    int net = row(40, Sets.EVERYBODY, answer);
    List<Integer> everybody = List.of(Sets.EVERYBODY);
    Sets.Origin full = new Sets.Origin(Sets.Side.ROW, everybody, Optional.empty(), true);
    assertThat(sets.shown(full, 40, 40)).isEqualTo(net);
    assertThat(sets.doubles(answer)).isEmpty();
  }

  /** Others may be in the answers beside it that nobody gave. */
  @Test
  void elseItIsTheSmallerAndTheTwoAreDoubles() {
    int answer = row(40, Sets.EVERYBODY);
    int net = row(40, Sets.EVERYBODY, answer);
    assertThat(row(40, Sets.EVERYBODY)).isEqualTo(answer);
    assertThat(sets.doubles(answer)).containsExactly(net);
    assertThat(sets.doubles(net)).containsExactly(answer);
  }

  @Test
  void anAnswerAndItsNetAreNoDoublesByThemselves() {
    int answer = row(40, Sets.EVERYBODY);
    int net = row(40, Sets.EVERYBODY, answer);
    assertThat(sets.doubles(answer)).isEmpty();
    assertThat(sets.doubles(net)).isEmpty();
  }

  @Test
  void aBaseIsNoDoubleOfTheAnswerThatAllGave() {
    int base = sets.base(40, 40);
    int answer = row(40, base);
    assertThat(row(40, Sets.EVERYBODY)).isEqualTo(base);
    assertThat(sets.doubles(answer)).isEmpty();
  }

  @Test
  void rowsAndColumnsOfTheSameValuesAreOneSet() {
    Optional<Sets.Values> values = Optional.of(new Sets.Values("age", Set.of("old")));
    List<Integer> everybody = List.of(Sets.EVERYBODY);
    int column = sets.shown(new Sets.Origin(Sets.Side.COLUMN, everybody, values, false), 100, 100);
    Sets.Origin row = new Sets.Origin(Sets.Side.ROW, everybody, values, false);
    assertThat(sets.shown(row, 100, 100)).isEqualTo(column);
    assertThat(sets.shown(row, 90, 90)).as("fewer answered").isNotEqualTo(column);
  }

  @Test
  void nobodyOfTheSameValuesIsOneSetToo() {
    Optional<Sets.Values> values = Optional.of(new Sets.Values("age", Set.of("old")));
    int column = sets.shown(new Sets.Origin(Sets.Side.COLUMN, List.of(), values, false), 0, 0);
    assertThat(sets.shown(new Sets.Origin(Sets.Side.ROW, List.of(), values, false), 0, 0))
        .isEqualTo(column);
    assertThat(row(0)).isNotEqualTo(column);
  }

  /** Of answers each of the base may have given several. */
  @Test
  void theTermsOfASumMayHavePeopleInCommon() {
    int one = set(30);
    int other = set(40);
    sets.sum(set(70), List.of(one, other));
    assertThat(sets.relations()).singleElement().matches(relation -> !relation.union());
  }

  /** Everybody is in the part; nobody says that this must be so. */
  @Test
  void aSinglePartLeavesOthers() {
    int part = row(100, Sets.EVERYBODY);
    sets.partition(Sets.EVERYBODY, List.of(part));
    Sets.Relation relation = sets.relations().get(0);
    assertThat(relation.parts()).hasSize(2).contains(part);
    assertThat(sets.respondents(relation.parts()[1])).isZero();
    assertThat(sets.made(relation.parts()[1])).isNotNull();
  }

  /** Of all 100 those of 60 leave 40, as they do of a part that only happens to have all. */
  @Test
  void whatIsLeftOfAPartIsAnotherSetThanWhatIsLeftOfAll() {
    int part = row(100, Sets.EVERYBODY);
    int some = set(60);
    int rest = set(40);
    sets.partition(Sets.EVERYBODY, List.of(some, rest));
    int left = sets.split(part, List.of(some), set -> set == rest);
    assertThat(left).isNotEqualTo(rest);
  }

  @Test
  void partsThatMakeUpTheWhole() {
    int a = set(30);
    int b = set(70);
    sets.partition(Sets.EVERYBODY, List.of(a, b));
    assertThat(sets.relations()).hasSize(1);
    assertIs(sets.relations().get(0), Sets.EVERYBODY, new int[] {a, b}, new int[] {1, 1});
    assertThat(sets.relations().get(0).union()).isTrue();
    assertThat(sets.made(a)).isNull();
  }

  @Test
  void theRestOfTheWholeIsASetThatNoTableShows() {
    int a = set(30);
    int b = set(50);
    sets.partition(Sets.EVERYBODY, List.of(a, b));
    int rest = 3;
    assertIs(sets.relations().get(0), Sets.EVERYBODY, new int[] {a, b, rest}, new int[] {1, 1, 1});
    assertIs(sets.made(rest), rest, new int[] {Sets.EVERYBODY, a, b}, new int[] {1, -1, -1});
    assertThat(sets.made(rest).union()).isFalse();
    assertThat(set(20)).isEqualTo(rest);
    assertThat(sets.made(rest)).as("once a table shows it").isNull();
  }

  @Test
  void partsThatAreMoreThanTheWholeAreNone() {
    int a = set(60);
    int b = set(70);
    sets.partition(Sets.EVERYBODY, List.of(a, b));
    assertThat(sets.relations()).isEmpty();
    sets.partition(a, List.of(sets.shown(61, 60)));
    assertThat(sets.relations()).as("as many, but others").isEmpty();
    sets.partition(a, List.of(a));
    assertThat(sets.relations()).as("itself").isEmpty();
  }

  /** Of 40 and 30 in a net of 50, 20 are in both. */
  @Test
  void aNetOfOverlappingSets() {
    int net = set(50);
    int a = set(40);
    int b = set(30);
    sets.cover(net, List.of(a, b));
    assertThat(sets.relations()).hasSize(3);
    int withoutA = 4;
    int both = 5;
    assertIs(sets.relations().get(0), net, new int[] {a, withoutA}, new int[] {1, 1});
    assertThat(sets.relations().get(1).whole()).isEqualTo(net);
    assertThat(sets.relations().get(1).parts()).startsWith(b);
    Sets.Relation within = sets.relations().get(2);
    assertThat(within.whole()).isEqualTo(net);
    assertThat(within.parts()).startsWith(a, b).hasSize(3);
    assertThat(within.signs()).containsExactly(1, 1, -1);
    assertThat(within.union()).isFalse();
    // without B are 20, as many as are in both: one fingerprint here
    assertThat(within.parts()[2]).isEqualTo(both);
    assertThat(sets.size()).isEqualTo(6);
  }

  @Test
  void aSetWithinDisjointOnes() {
    int a = set(40);
    int b = set(35);
    int inside = set(75);
    sets.within(inside, List.of(a, b));
    assertIs(sets.relations().get(0), inside, new int[] {a, b}, new int[] {1, 1});
    assertThat(sets.relations().get(0).union()).isTrue();
    int small = set(10);
    sets.within(small, List.of(a));
    assertThat(sets.relations().get(1).whole()).isEqualTo(a);
    assertThat(sets.relations().get(1).parts()).startsWith(small).hasSize(2);
    sets.within(set(90), List.of(a, b));
    assertThat(sets.relations()).as("90 don't fit into 75").hasSize(2);
  }

  @Test
  void unionsOfPartsAreFound() {
    List<Integer> parts = new ArrayList<>();
    for (long size : new long[] {1, 2, 4, 8, 16, 0}) {
      parts.add(set(size));
    }
    int all = set(31);
    sets.partition(all, parts);
    int some = set(2 + 8 + 16);
    int first = set(1 + 2);
    int none = sets.shown(77, 22);
    sets.findUnions();
    assertThat(sets.relations()).hasSize(3);
    assertIs(
        sets.relations().get(1),
        some,
        new int[] {parts.get(1), parts.get(3), parts.get(4)},
        new int[] {1, 1, 1});
    assertIs(
        sets.relations().get(2), first, new int[] {parts.get(0), parts.get(1)}, new int[] {1, 1});
    assertThat(sets.relations()).extracting(Sets.Relation::whole).doesNotContain(none);
    sets.findUnions();
    assertThat(sets.relations().stream().filter(r -> r.whole() == some)).hasSize(1);
  }

  @Test
  void amongManyPartsUnionsOfNeighboursAreFound() {
    List<Integer> parts = new ArrayList<>();
    long sum = 0;
    for (long i = 0; i < 30; i++) {
      parts.add(set(1000 + i * i));
      sum += 1000 + i * i;
    }
    int all = set(sum);
    sets.partition(all, parts);
    int neighbours = set(3 * 1000 + 25 + 36 + 49);
    set(2 * 1000 + 25 + 64);
    sets.findUnions();
    assertThat(sets.relations()).hasSize(2);
    assertIs(
        sets.relations().get(1),
        neighbours,
        new int[] {parts.get(5), parts.get(6), parts.get(7)},
        new int[] {1, 1, 1});
  }

  /** The rest is everybody in the numbers, but not for what tables tell of it. */
  @Test
  void theRestBesideNobodyIsNotTakenForTheWhole() {
    int nobody = set(0);
    sets.partition(Sets.EVERYBODY, List.of(nobody));
    assertThat(sets.relations()).hasSize(1);
    int rest = sets.relations().get(0).parts()[1];
    assertThat(rest).isNotEqualTo(Sets.EVERYBODY);
    assertThat(sets.respondents(rest)).isEqualTo(100);
    assertThat(sets.made(rest).parts()).containsExactly(Sets.EVERYBODY, nobody);
  }

  @Test
  void aUnionThatIsKnownIsNotFoundAgain() {
    int a = set(10);
    int b = set(25);
    int c = set(65);
    int net = set(35);
    sets.partition(Sets.EVERYBODY, List.of(a, b, c));
    sets.partition(net, List.of(b, a));
    sets.findUnions();
    assertThat(sets.relations()).as("whichever part comes first").hasSize(2);
  }

  /** Once of 10 and 25, as the codebook says, and once of 14 and 21, as the numbers do. */
  @Test
  void anotherUnionOfTheSameSetIsFound() {
    int a = set(10);
    int b = set(25);
    int net = set(35);
    int d = set(14);
    int e = set(21);
    sets.partition(Sets.EVERYBODY, List.of(a, b));
    sets.partition(Sets.EVERYBODY, List.of(d, e));
    sets.partition(net, List.of(a, b));
    sets.findUnions();
    List<Sets.Relation> ofNet =
        sets.relations().stream().filter(relation -> relation.whole() == net).toList();
    assertThat(ofNet).hasSize(2);
    assertIs(ofNet.get(1), net, new int[] {d, e}, new int[] {1, 1});
  }

  /** Sizes are powers of two, so that each sum has one set of parts. */
  private static boolean findsUnion(int parts, int... of) {
    Sets many = new Sets((1L << parts) - 1, (1L << parts) - 1, true);
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      all.add(many.shown(1L << i, 1L << i));
    }
    long size = Arrays.stream(of).mapToLong(i -> 1L << i).sum();
    int union = many.shown(size, size);
    many.partition(Sets.EVERYBODY, all);
    many.findUnions();
    int[] expected = Arrays.stream(of).map(all::get).toArray();
    return many.relations().stream()
        .anyMatch(r -> r.whole() == union && Arrays.equals(r.parts(), expected));
  }

  @Test
  void anyUnionIsFoundOfUpToTwentyEightParts() {
    assertThat(findsUnion(28, 0, 5, 27)).isTrue();
    assertThat(findsUnion(27, 12, 13, 14, 26)).isTrue();
    assertThat(findsUnion(5, 0, 4)).isTrue();
    assertThat(findsUnion(29, 0, 5, 28)).isFalse();
    assertThat(findsUnion(29, 26, 27, 28)).as("neighbours").isTrue();
    assertThat(findsUnion(29, 0, 1)).isTrue();
  }
}
