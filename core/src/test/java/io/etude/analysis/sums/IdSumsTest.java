package io.etude.analysis.sums;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IdSumsTest {

  private static IdSums of(long firstRow, long... ids) {
    long[] rows = new long[ids.length];
    Arrays.setAll(rows, i -> firstRow + i);
    return IdSums.of(ids, rows);
  }

  private static void assertIs(
      IdSums made, long[] hashes, long[] rows, long[] repeated, long duplicates) {
    assertThat(made.hashes()).containsExactly(hashes);
    assertThat(made.rows()).containsExactly(rows);
    assertThat(made.repeated()).containsExactly(repeated);
    assertThat(made.duplicates()).isEqualTo(duplicates);
    assertThat(made.complete()).isTrue();
  }

  @Test
  void aPartKnowsTheFirstRowOfEachIdAndTheRowsThatRepeatOne() {
    assertIs(
        of(100, 7, 3, 7, 9, 3, 7),
        new long[] {3, 7, 9},
        new long[] {101, 100, 103},
        new long[] {102, 104, 105},
        3);
  }

  @Test
  void anIdInTwoPartsIsRepeatedByTheLaterRow() {
    IdSums first = of(0, 5, 8, 5, 2);
    IdSums second = of(4, 9, 8, 1, 9);
    long[] hashes = {1, 2, 5, 8, 9};
    long[] rows = {6, 3, 0, 1, 4};
    long[] repeated = {2, 5, 7};
    assertIs(IdSums.merge(first, second), hashes, rows, repeated, 3);
    assertIs(IdSums.merge(second, first), hashes, rows, repeated, 3);
  }

  @Test
  void aPartWithoutRespondentsChangesNothing() {
    IdSums part = of(0, 4, 6, 4);
    for (IdSums sum :
        new IdSums[] {IdSums.merge(part, IdSums.NONE), IdSums.merge(IdSums.NONE, part)}) {
      assertIs(sum, new long[] {4, 6}, new long[] {0, 1}, new long[] {2}, 1);
    }
  }

  @Test
  void onlyTheFirstFewRowsThatRepeatAreKept() {
    IdSums first = of(0, 1, 1, 1, 1);
    IdSums second = of(4, 1, 2, 2, 2, 3);
    IdSums sum = IdSums.merge(second, first);
    assertThat(sum.repeated()).containsExactly(1, 2, 3, 4, 6);
    assertThat(sum.duplicates()).isEqualTo(6);
  }

  @Test
  void beyondTheLimitTheCheckIsGivenUp() {
    IdSums first = of(0, 1, 2, 2);
    IdSums second = of(3, 3, 2, 3);
    assertThat(IdSums.merge(first, second, 4).complete()).isTrue();
    IdSums sum = IdSums.merge(first, second, 3);
    assertThat(sum.complete()).isFalse();
    assertThat(sum.hashes()).isEmpty();
    assertThat(sum.rows()).isEmpty();
    assertThat(sum.repeated()).containsExactly(2, 5);
    assertThat(sum.duplicates()).isEqualTo(2);
    assertThat(IdSums.merge(sum, IdSums.NONE).complete()).isFalse();
    assertThat(IdSums.merge(IdSums.NONE, sum).complete()).isFalse();
  }

  /** Worked out apart from this code: tallies of different machines must agree on them. */
  @Test
  void hashesAreTheSameEverywhere() {
    assertThat(IdSums.hash("")).isEqualTo(0x8570e250fe4c2473L);
    assertThat(IdSums.hash("a")).isEqualTo(0x82b19d9859a61322L);
    assertThat(IdSums.hash("respondent 17")).isEqualTo(0x8033f455410afa2aL);
  }
}
