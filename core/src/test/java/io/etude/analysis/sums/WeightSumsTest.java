package io.etude.analysis.sums;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeightSumsTest {

  @Test
  void theUnitIsThePowerOfTwoBelowTheLargestWeight() {
    assertThat(WeightSums.exponent(new double[] {1, 5, 3, 100}, 3)).isEqualTo(2);
    assertThat(WeightSums.exponent(new double[] {0.25, 0}, 2)).isEqualTo(-2);
    assertThat(WeightSums.exponent(new double[] {Double.MIN_NORMAL}, 1)).isEqualTo(-1022);
    assertThat(WeightSums.exponent(new double[] {Double.MIN_VALUE}, 1)).isEqualTo(-1074);
    assertThat(WeightSums.exponent(new double[] {0, 0}, 2)).isEqualTo(WeightSums.NOTHING);
    assertThat(WeightSums.exponent(new double[] {7}, 0)).isEqualTo(WeightSums.NOTHING);
  }

  @Test
  void weightsAreScaledExactly() {
    double[] weights = {5, 3, 100};
    WeightSums.scale(weights, 2, 2);
    assertThat(weights).containsExactly(1.25, 0.75, 100);
    double[] smallest = {Double.MIN_VALUE, 3 * Double.MIN_VALUE};
    WeightSums.scale(smallest, 2, -1074);
    assertThat(smallest).containsExactly(1, 3);
    double[] largest = {Double.MAX_VALUE};
    WeightSums.scale(largest, 1, 1023);
    assertThat(largest).containsExactly(Math.nextDown(2.0));
    double[] none = {0, 0};
    WeightSums.scale(none, 2, WeightSums.NOTHING);
    assertThat(none).containsExactly(0, 0);
  }

  @Test
  void sumsOfAPart() {
    WeightSums sums = WeightSums.of(new double[] {1, 0.5, 1.5, 9}, 3, 4);
    assertThat(sums).isEqualTo(new WeightSums(4, 3, 3, 3, 3.5, 0.5, 1.5));
    assertThat(sums.inData(1.5)).isEqualTo(24);
    assertThat(sums.designEffect()).isEqualTo(3 * 3.5 / 9);
  }

  @Test
  void rowsOfWeightZeroDoNotCount() {
    WeightSums sums = WeightSums.of(new double[] {0, 2, 0, 1}, 4, 0);
    assertThat(sums).isEqualTo(new WeightSums(0, 4, 2, 3, 5, 1, 2));
    assertThat(sums.designEffect()).isEqualTo(2 * 5 / 9.0);
    WeightSums none = WeightSums.of(new double[] {0, 0}, 2, WeightSums.NOTHING);
    assertThat(none.counted()).isZero();
    assertThat(none.plus(sums)).isEqualTo(new WeightSums(0, 6, 2, 3, 5, 1, 2));
  }

  /** Each 1 would be lost beside 2⁵³, and each 2⁻⁵⁴ beside 1. */
  @Test
  void smallWeightsAreNotLostBesideLargeOnes() {
    double large = 0x1p53;
    assertThat(WeightSums.of(new double[] {large, 1, 1}, 3, 0).sum()).isEqualTo(large + 2);
    assertThat(WeightSums.of(new double[] {1, 1, large}, 3, 0).sum()).isEqualTo(large + 2);
    double small = 0x1p-27;
    WeightSums rising = WeightSums.of(new double[] {small, small, small, small, 1}, 5, 0);
    WeightSums falling = WeightSums.of(new double[] {1, small, small, small, small}, 5, 0);
    assertThat(rising.squares()).isEqualTo(1 + 0x1p-52);
    assertThat(falling.squares()).isEqualTo(1 + 0x1p-52);
  }

  @Test
  void partsAddUpInTheLargerUnit() {
    WeightSums one = new WeightSums(1, 2, 2, 3, 5, 1, 2);
    WeightSums other = new WeightSums(3, 4, 3, 6, 10, 0.125, 1.5);
    WeightSums sum = new WeightSums(3, 6, 5, 6.75, 10.3125, 0.125, 1.5);
    assertThat(one.plus(other)).isEqualTo(sum);
    assertThat(other.plus(one)).isEqualTo(sum);
    assertThat(one.inUnitsOf(1)).isSameAs(one);
    assertThat(one.inUnitsOf(2)).isEqualTo(new WeightSums(2, 2, 2, 1.5, 1.25, 0.5, 1));
  }
}
