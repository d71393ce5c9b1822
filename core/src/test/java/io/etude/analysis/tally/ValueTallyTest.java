package io.etude.analysis.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.sums.ValueSums;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The sums of a number by group, pattern and value, without respondents of weight 0. */
class ValueTallyTest {
  private static final double[] NUMBERS = {7, 3, Double.NaN, 7, 3, -1.5, 7, 7};
  private static final double[] WEIGHTS = {1, 2, 4, 0.5, 3, 0, 2, 0};
  private static final int[] GROUPS = {1, 0, 0, 1, 0, 1, 1, 0};
  private static final int[] PATTERNS = {2, 0, 1, 2, 1, 0, 0, 0};

  private static ValueSums sums(int groupCount) {
    return new ValueTally(NUMBERS, WEIGHTS, new CellAdder()).sums(GROUPS, groupCount, PATTERNS, 3);
  }

  private static void assertEntries(ValueSums sums) {
    assertThat(sums.shift).isZero();
    assertThat(sums.size).isEqualTo(4);
    assertThat(sums.group).containsExactly(0, 0, 1, 1);
    assertThat(sums.pattern).containsExactly(0, 1, 0, 2);
    assertThat(sums.value).containsExactly(3, 3, 7, 7);
    assertThat(sums.sums[ValueSums.N]).containsExactly(1, 1, 1, 2);
    assertThat(sums.sums[ValueSums.W]).containsExactly(2, 3, 2, 1.5);
    assertThat(sums.sums[ValueSums.Q]).containsExactly(4, 9, 4, 1.25);
  }

  @Test
  void entriesAscendByGroupPatternAndValue() {
    assertEntries(sums(2));
  }

  /** A table of a million groups is not kept; the rows are sorted instead. */
  @Test
  void theyAreTheSameWhereGroupsAreMany() {
    assertEntries(sums(1_000_000));
  }

  @Test
  void nobodyHasNoEntry() {
    double[] none = {Double.NaN, Double.NaN};
    ValueTally tally = new ValueTally(none, new double[] {1, 1}, new CellAdder());
    for (int groups : new int[] {1, 2_000_000}) {
      assertThat(tally.sums(new int[2], groups, new int[2], 1).size).isZero();
    }
  }

  @Test
  void manyRespondentsOfOneValueAreOneEntry() {
    int rows = 200;
    double[] numbers = new double[rows];
    double[] weights = new double[rows];
    Arrays.fill(numbers, 5);
    Arrays.fill(weights, 0.5);
    ValueTally tally = new ValueTally(numbers, weights, new CellAdder());
    for (int groups : new int[] {1, 2_000_000}) {
      ValueSums sums = tally.sums(new int[rows], groups, new int[rows], 1);
      assertThat(sums.value).containsExactly(5);
      assertThat(sums.sums[ValueSums.N]).containsExactly(200);
      assertThat(sums.sums[ValueSums.W]).containsExactly(100);
      assertThat(sums.sums[ValueSums.Q]).containsExactly(50);
    }
  }
}
