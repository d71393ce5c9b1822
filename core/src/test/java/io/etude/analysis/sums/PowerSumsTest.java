package io.etude.analysis.sums;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.study.Conventions;
import io.etude.testing.Patterns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PowerSumsTest {
  private static final int DEGREES = 6;

  /** The sums of those of 40 respondents whose numbers are given. */
  private static long[] sums(int... members) {
    long[] hashes = Arrays.stream(members).mapToLong(i -> Fingerprints.hash(1, i)).toArray();
    long[][] powers = PowerSums.powers(hashes, DEGREES);
    return PowerSums.sums(powers, new int[members.length], 1);
  }

  private static int[] range(int from, int to) {
    return IntStream.range(from, to).toArray();
  }

  @Test
  void aSetWithAllOfAnotherAndFewMoreContainsIt() {
    long[] whole = sums(range(0, 40));
    for (int more = 1; more < DEGREES; more++) {
      assertThat(PowerSums.contains(whole, sums(range(more, 40)), more)).isTrue();
      assertThat(PowerSums.contains(whole, sums(range(0, 40 - more)), more)).isTrue();
    }
  }

  /** As many more in all, but one of the smaller set is not in the larger. */
  @Test
  void setsThatOnlyOverlapContainNoneTheOther() {
    for (int more = 1; more < DEGREES; more++) {
      long[] whole = sums(range(0, 30));
      assertThat(PowerSums.contains(whole, sums(range(more + 1, 31)), more)).isFalse();
      assertThat(PowerSums.contains(whole, sums(range(more + 10, 40)), more)).isFalse();
    }
  }

  /** Random sets of two sizes, of which half are parts. */
  @Test
  void whatIsContainedIsContainedInTruth() {
    Random random = new Random(20_261_127);
    int contained = 0;
    for (int trial = 0; trial < 400; trial++) {
      List<Integer> people = new ArrayList<>(IntStream.range(0, 60).boxed().toList());
      Collections.shuffle(people, random);
      int size = 10 + random.nextInt(30);
      int more = 1 + random.nextInt(DEGREES - 1);
      int strangers = random.nextBoolean() ? 0 : 1 + random.nextInt(3);
      int[] whole = people.stream().limit(size).mapToInt(i -> i).toArray();
      int[] part =
          people.stream().skip(more + strangers).limit(size - more).mapToInt(i -> i).toArray();
      boolean truly = strangers == 0;
      contained += truly ? 1 : 0;
      assertThat(PowerSums.contains(sums(whole), sums(part), more))
          .as("%d of %d, %d strangers", more, size, strangers)
          .isEqualTo(truly);
    }
    assertThat(contained).isBetween(120, 280);
  }

  @Test
  void sumsOfPartsAddUp() {
    PowerSums a = new PowerSums(2, new long[][] {{1, 2, 3, 4}}, new long[][] {{1, 2, 3, 4}});
    long most = (1L << 61) - 2;
    PowerSums b = new PowerSums(2, new long[][] {{most, 5}}, new long[][] {{7, 8, most, 9}});
    KeyUnion<Pattern> union =
        KeyUnion.of(
            List.of(Patterns.of(1), Patterns.of(2)), List.of(Patterns.of(2), Patterns.of(3)));
    PowerSums sum = PowerSums.merge(a, b, List.of(union));
    assertThat(sum.kinds()).as("modulo 2^61 - 1").isDeepEqualTo(new long[][] {{0, 7, 3, 4}});
    assertThat(sum.patterns()).isDeepEqualTo(new long[][] {{1, 2, 10, 12, most, 9}});
    assertThat(a.kinds()).isDeepEqualTo(new long[][] {{1, 2, 3, 4}});
  }

  @Test
  void thereAreAsManyPowersAsTheLargerMinimumButNotWithoutBounds() {
    assertThat(PowerSums.degrees(Optional.empty())).isZero();
    assertThat(PowerSums.degrees(rules(3, 7))).isEqualTo(7);
    assertThat(PowerSums.degrees(rules(9, 7))).isEqualTo(9);
    assertThat(PowerSums.degrees(rules(9, 700))).isEqualTo(100);
  }

  private static Optional<Conventions.Disclosure> rules(int cell, int base) {
    return Optional.of(
        new Conventions.Disclosure(cell, base, Conventions.Disclosure.Zeros.PUBLISH));
  }
}
