package io.etude.analysis.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Counts and sums of weights by cell, exact however many respondents a cell has. */
class CellAdderTest {
  private static final double ROUNDING = 64 * Math.scalb(1.0, -54);

  @Test
  void eachCellHasItsCountAndSums() {
    CellAdder adder = new CellAdder();
    adder.reset(3);
    adder.add(0, 2);
    adder.add(2, 0.5);
    adder.add(2, 0.25);
    adder.add(0, 3);
    adder.finish();
    assertCell(adder, 0, 2, 5, 13);
    assertCell(adder, 1, 0, 0, 0);
    assertCell(adder, 2, 2, 0.75, 0.3125);
  }

  @Test
  void rowsOfAWeightAreAddedToTheCellOfTheirIndex() {
    CellAdder adder = new CellAdder();
    adder.reset(6);
    adder.add(new int[] {0, 1, 1, 0}, new short[] {2, 0, 0, 2}, 3, new double[] {1.5, 2, 0, 4});
    adder.finish();
    assertCell(adder, 2, 2, 5.5, 18.25);
    assertCell(adder, 3, 1, 2, 4);
    assertCell(adder, 0, 0, 0, 0);
  }

  private static void assertCell(CellAdder adder, int cell, double n, double w, double squares) {
    assertThat(adder.count(cell)).isEqualTo(n);
    assertThat(adder.weight(cell)).isEqualTo(w);
    assertThat(adder.squares(cell)).isEqualTo(squares);
  }

  /** Of as many tenths a plain sum is off by a part of 10¹³. */
  @Test
  void manyEqualWeightsDontDrift() {
    int rows = 30_000;
    CellAdder adder = new CellAdder();
    adder.reset(40);
    int[] index = new int[rows];
    short[] cells = new short[rows];
    double[] weights = new double[rows];
    for (int i = 0; i < rows; i++) {
      cells[i] = (short) (i % 3 == 0 ? 7 : 2);
      weights[i] = 0.1;
    }
    adder.add(index, cells, 40, weights);
    adder.finish();
    assertThat(adder.count(7)).isEqualTo(10_000);
    assertThat(adder.weight(7)).isCloseTo(1_000, within(1_000 * ROUNDING));
    assertThat(adder.squares(7)).isCloseTo(100, within(100 * ROUNDING));
    assertThat(adder.count(2)).isEqualTo(20_000);
    assertThat(adder.weight(2)).isCloseTo(2_000, within(2_000 * ROUNDING));
  }

  /** Each of many cells has a total of its own, whether their respondents come in turn or not. */
  @Test
  void manyCellsKeepTheirTotalsApart() {
    CellAdder adder = new CellAdder();
    for (int round = 0; round < 2; round++) {
      adder.reset(50);
      for (int i = 0; i < 200; i++) {
        for (int cell = 0; cell < 50; cell++) {
          adder.add(cell, cell % 5 == 0 && i % 4 == 0 ? 1 : cell);
        }
      }
      adder.finish();
      for (int cell = 0; cell < 50; cell++) {
        int ones = cell % 5 == 0 ? 50 : 0;
        int others = 200 - ones;
        assertCell(adder, cell, 200, ones + others * cell, ones + others * cell * cell);
      }
    }
  }

  /** After a large weight, what a plain sum would lose of small ones is kept. */
  @Test
  void smallWeightsCountBesideLargeOnes() {
    CellAdder adder = new CellAdder();
    adder.reset(1);
    for (double large : new double[] {1e17, 1}) {
      for (int i = 0; i < 64; i++) {
        adder.add(0, large);
      }
    }
    adder.finish();
    assertThat(adder.weight(0)).isEqualTo(64e17 + 64);
    adder.reset(1);
    for (double weight : new double[] {1, 1e17, -1e17}) {
      for (int i = 0; i < 64; i++) {
        adder.add(0, weight);
      }
    }
    adder.finish();
    assertThat(adder.weight(0)).isEqualTo(64);
  }

  @Test
  void fewerCellsStartFromNothingToo() {
    CellAdder adder = new CellAdder();
    adder.reset(4);
    double[] ones = new double[4];
    Arrays.fill(ones, 1);
    adder.add(new int[] {0, 0, 0, 0}, new short[] {0, 1, 2, 3}, 4, ones);
    adder.finish();
    adder.reset(2);
    adder.add(1, 3);
    adder.finish();
    assertCell(adder, 0, 0, 0, 0);
    assertCell(adder, 1, 1, 3, 9);
  }
}
