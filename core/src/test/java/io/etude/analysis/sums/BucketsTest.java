package io.etude.analysis.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.testing.Patterns;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Buckets of values: how many, how wide, and the moments they keep. */
class BucketsTest {
  private static final KeyUnion<Groups.Key> ONE_GROUP =
      KeyUnion.of(List.of(new Groups.Key("", "")), List.of(new Groups.Key("", "")));
  private static final KeyUnion<Pattern> ONE_PATTERN =
      KeyUnion.of(List.of(Pattern.NONE), List.of(Pattern.NONE));

  /** Values in ascending order, value i of weight 1 + i. */
  private static ValueSums of(double... values) {
    int n = values.length;
    double[][] sums = new double[ValueSums.EXACT_SUMS][n];
    for (int i = 0; i < n; i++) {
      sums[ValueSums.N][i] = 1;
      sums[ValueSums.W][i] = 1 + i;
      sums[ValueSums.Q][i] = (1 + i) * (1 + i);
    }
    return new ValueSums(0, n, new int[n], new int[n], values, sums);
  }

  private static void assertSame(ValueSums made, ValueSums expected) {
    assertThat(made.shift).isEqualTo(expected.shift);
    assertThat(made.size).isEqualTo(expected.size);
    assertThat(made.group).containsExactly(expected.group);
    assertThat(made.pattern).containsExactly(expected.pattern);
    assertThat(made.value).containsExactly(expected.value);
    for (int name = 0; name < expected.sums.length; name++) {
      assertThat(made.sums[name])
          .as("sum %d", name)
          .containsExactly(expected.sums[name], within(1e-9));
    }
  }

  @Test
  void aBucketEndsWhereItIsNearerToZero() {
    assertThat(ValueSums.bucket(1.75, 52)).isEqualTo(1);
    assertThat(ValueSums.bucket(-1.75, 52)).isEqualTo(-1);
    assertThat(ValueSums.bucket(1.75, 51)).isEqualTo(1.5);
    assertThat(ValueSums.bucket(-0.0, 51)).isEqualTo(0.0);
  }

  @Test
  void asManyValuesAsTheLimitStayExact() {
    ValueSums values = of(1, 2, 3, 4);
    assertThat(values.limited(4)).isSameAs(values);
    assertThat(values.relativeError()).isZero();
  }

  /** Neighbours 2⁻²⁴ apart share a bucket of the first width, which leaves out 28 bits. */
  @Test
  void aBucketKeepsTheMomentsAndTheEndsOfItsValues() {
    double d = 0x1p-25;
    ValueSums buckets = of(1, 1 + d, 2, 3).limited(3);
    assertThat(buckets.shift).isEqualTo(28);
    assertThat(buckets.relativeError()).isEqualTo(0x1p-24);
    assertThat(buckets.value).containsExactly(1, 2, 3);
    assertThat(buckets.sums[ValueSums.N]).containsExactly(2, 1, 1);
    assertThat(buckets.sums[ValueSums.W]).containsExactly(3, 3, 4);
    assertThat(buckets.sums[ValueSums.Q]).containsExactly(5, 9, 16);
    assertThat(buckets.sums[ValueSums.W1]).containsExactly(2 * d, 0, 0);
    assertThat(buckets.sums[ValueSums.W2]).containsExactly(2 * d * d, 0, 0);
    assertThat(buckets.sums[ValueSums.Q1]).containsExactly(4 * d, 0, 0);
    assertThat(buckets.sums[ValueSums.Q2]).containsExactly(4 * d * d, 0, 0);
    assertThat(buckets.sums[ValueSums.LOW]).containsExactly(1, 2, 3);
    assertThat(buckets.sums[ValueSums.HIGH]).containsExactly(1 + d, 2, 3);
  }

  @Test
  void bucketsAreNoWiderThanTheLimitAsks() {
    double[] values = new double[64];
    Arrays.setAll(values, i -> 1 + i / 64.0);
    ValueSums buckets = of(values).limited(8);
    assertThat(buckets.size).isEqualTo(8);
    assertThat(buckets.shift).isEqualTo(49);
    assertThat(of(values).limited(7).size).isEqualTo(4);
  }

  /** Buckets of buckets are those of all values at once, in whatever order they come. */
  @Test
  void bucketsOfPartsAreThoseOfTheWhole() {
    Random random = new Random(4);
    double[] values = new double[40];
    Arrays.setAll(values, i -> 1 + 8 * random.nextDouble());
    Arrays.sort(values);
    ValueSums whole = of(values);
    ValueSums even = part(whole, 0);
    ValueSums odd = part(whole, 1);
    assertSame(ValueSums.merged(even, odd, ONE_GROUP, ONE_PATTERN), whole);
    ValueSums coarse = whole.limited(6);
    assertThat(coarse.size).isBetween(3, 6);
    assertSame(whole.limited(20).limited(6), coarse);
    ValueSums coarseOdd = odd.limited(6);
    ValueSums sum = ValueSums.merged(even, coarseOdd, ONE_GROUP, ONE_PATTERN);
    assertSame(ValueSums.merged(coarseOdd, even, ONE_GROUP, ONE_PATTERN), sum);
    assertSame(sum.limited(6), coarse);
  }

  private static ValueSums part(ValueSums whole, int rest) {
    int n = whole.size / 2;
    double[] values = new double[n];
    double[][] sums = new double[ValueSums.EXACT_SUMS][n];
    for (int i = 0; i < n; i++) {
      values[i] = whole.value[2 * i + rest];
      for (int name = 0; name < sums.length; name++) {
        sums[name][i] = whole.sums[name][2 * i + rest];
      }
    }
    return new ValueSums(0, n, new int[n], new int[n], values, sums);
  }

  @Test
  void entriesOfOneValueAreKeptApartByGroupAndPattern() {
    Groups.Key a = new Groups.Key("a", "");
    Groups.Key b = new Groups.Key("b", "");
    KeyUnion<Groups.Key> groups = KeyUnion.of(List.of(a, b), List.of(b));
    KeyUnion<Pattern> patterns =
        KeyUnion.of(List.of(Patterns.of(1)), List.of(Pattern.NONE, Patterns.of(1)));
    double[][] ones = {{1, 1}, {1, 1}, {1, 1}};
    ValueSums left = new ValueSums(0, 2, new int[] {0, 1}, new int[2], new double[] {5, 5}, ones);
    ValueSums right = new ValueSums(0, 2, new int[2], new int[] {0, 1}, new double[] {5, 5}, ones);
    ValueSums sum = ValueSums.merged(left, right, groups, patterns);
    assertThat(sum.group).containsExactly(0, 1, 1);
    assertThat(sum.pattern).containsExactly(1, 0, 1);
    assertThat(sum.value).containsExactly(5, 5, 5);
    assertThat(sum.sums[ValueSums.N]).containsExactly(1, 1, 2);
  }

  @Test
  void weightsAreScaledInBucketsToo() {
    ValueSums exact = of(1, 3).scaled(-1);
    assertThat(exact.sums[ValueSums.N]).containsExactly(1, 1);
    assertThat(exact.sums[ValueSums.W]).containsExactly(0.5, 1);
    assertThat(exact.sums[ValueSums.Q]).containsExactly(0.25, 1);
    double d = 0x1p-25;
    ValueSums buckets = of(1, 1 + d).limited(1);
    ValueSums scaled = buckets.scaled(1);
    double[] factors = {1, 2, 4, 2, 2, 4, 4, 1, 1};
    for (int name = 0; name < factors.length; name++) {
      assertThat(scaled.sums[name][0]).isEqualTo(factors[name] * buckets.sums[name][0]);
    }
  }
}
