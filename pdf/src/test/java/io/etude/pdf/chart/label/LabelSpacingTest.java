package io.etude.pdf.chart.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelSpacingTest {

  private static final double GAP = 3;

  @Test
  void labelsWithRoomStandWhereTheyBelong() {
    assertThat(LabelSpacing.starts(new double[] {20, 60}, new double[] {10, 20}, GAP, 0, 100))
        .containsExactly(15, 50);
  }

  @Test
  void labelsOfOnePlaceStandAboutIt() {
    assertThat(
            LabelSpacing.starts(new double[] {50, 50, 50}, new double[] {10, 10, 10}, GAP, 0, 100))
        .containsExactly(32, 45, 58);
  }

  @Test
  void labelsStayInsideTheLine() {
    assertThat(LabelSpacing.starts(new double[] {2, 4, 99}, new double[] {10, 10, 10}, GAP, 0, 100))
        .containsExactly(0, 13, 90);
  }

  @Test
  void labelsStayApartAndInOrder() {
    for (long seed = 1; seed <= 500; seed++) {
      Random random = new Random(seed);
      int n = 1 + random.nextInt(8);
      double[] lengths = random.doubles(n, 1, 12).toArray();
      double[] centres = random.doubles(n, -10, 140).sorted().toArray();
      double[] starts = LabelSpacing.starts(centres, lengths, GAP, 0, 130);
      assertThat(starts[0]).as("seed %d", seed).isGreaterThanOrEqualTo(-1e-9);
      for (int i = 1; i < n; i++) {
        assertThat(starts[i] - starts[i - 1] - lengths[i - 1])
            .as("seed %d, label %d", seed, i)
            .isGreaterThanOrEqualTo(GAP - 1e-9);
      }
      assertThat(starts[n - 1] + lengths[n - 1]).as("seed %d", seed).isLessThan(130 + 1e-9);
    }
  }

  @Test
  void noSmallMoveOfTwoNeighboursComesNearer() {
    double[] centres = {30, 31, 36, 80};
    double[] lengths = {12, 8, 10, 10};
    double[] starts = LabelSpacing.starts(centres, lengths, GAP, 0, 130);
    double least = distance(starts, centres, lengths);
    for (double shift : new double[] {-0.5, 0.5}) {
      double[] moved = starts.clone();
      for (int i = 0; i < 3; i++) {
        moved[i] += shift;
      }
      assertThat(distance(moved, centres, lengths)).isGreaterThan(least);
    }
    assertThat(starts[3]).isCloseTo(75, within(1e-9));
  }

  private static double distance(double[] starts, double[] centres, double[] lengths) {
    double sum = 0;
    for (int i = 0; i < starts.length; i++) {
      double off = starts[i] + lengths[i] / 2 - centres[i];
      sum += off * off;
    }
    return sum;
  }
}
