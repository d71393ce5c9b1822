package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MatricesTest {

  @Test
  void equationsAreSolvedWhateverTheirOrder() {
    double[][] a = {{0, 2, 1}, {3, 4, 0}, {6, 0, 5}};
    double[][] x = {{1, -2}, {2, 0.5}, {-3, 4}};
    double[][] b = new double[3][2];
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 2; c++) {
        for (int k = 0; k < 3; k++) {
          b[r][c] += a[r][k] * x[k][c];
        }
      }
    }
    double[][] solved = Matrices.solve(a, b);
    for (int r = 0; r < 3; r++) {
      assertThat(solved[r]).containsExactly(x[r], within(1e-14));
    }
  }

  @Test
  void equationsThatRepeatOthersHaveNoSolution() {
    assertThat(Matrices.solve(new double[][] {{1, 2}, {3, 6}}, new double[][] {{1}, {3}})).isNull();
    assertThat(Matrices.solve(new double[][] {{1e9, 0}, {0, 1e-5}}, new double[][] {{1}, {3}}))
        .isNull();
    assertThat(Matrices.solve(new double[][] {{1, 0}, {0, 1e-5}}, new double[][] {{1}, {3}}))
        .isNotNull();
  }

  /** Without taking the largest pivot the digits of the rest would be lost. */
  @Test
  void theLargestPivotKeepsTheDigits() {
    double[][] solved =
        Matrices.solve(new double[][] {{1e-12, 1}, {1, 1}}, new double[][] {{1}, {2}});
    assertThat(solved[0][0]).isCloseTo(1, within(1e-11));
    assertThat(solved[1][0]).isCloseTo(1, within(1e-11));
  }

  @Test
  void outerProductsAddUp() {
    double[][] sum = {{1, 0}, {0, 1}};
    Matrices.addOuter(sum, 2, new double[] {3, -1});
    assertThat(sum[0]).containsExactly(19, -6);
    assertThat(sum[1]).containsExactly(-6, 3);
    assertThat(Matrices.dot(new double[] {1, 2, 3}, new double[] {4, -5, 6})).isEqualTo(12);
  }
}
