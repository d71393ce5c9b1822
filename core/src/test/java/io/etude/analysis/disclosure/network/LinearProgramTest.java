package io.etude.analysis.disclosure.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.testing.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearProgramTest {
  private static final double UNBOUNDED = Double.POSITIVE_INFINITY;

  private static double[] solve(double[][] a, double[] b, double[] cost, double[] upper) {
    return LinearProgram.solve(a, b, cost, upper, new Effort(1_000_000));
  }

  @Test
  void theCheapestFillsUpToItsBoundFirst() {
    double[] x =
        solve(
            new double[][] {{1, 1, 1}},
            new double[] {10},
            new double[] {3, 1, 2},
            new double[] {UNBOUNDED, 4, 5});
    assertThat(x).containsExactly(new double[] {1, 4, 5}, within(1e-9));
  }

  @Test
  void aVariableWhoseCostIsNegativeGoesToItsBound() {
    double[] x =
        solve(
            new double[][] {{1, -1, 0}},
            new double[] {0},
            new double[] {-1, 0, -5},
            new double[] {7, UNBOUNDED, 3});
    assertThat(x).containsExactly(new double[] {7, 7, 3}, within(1e-9));
  }

  @Test
  void whatHasNoBoundHasNoSolution() {
    assertThat(
            solve(
                new double[][] {{1, -1}},
                new double[] {0},
                new double[] {-1, 0},
                new double[] {UNBOUNDED, UNBOUNDED}))
        .isNull();
  }

  @Test
  void boundsTooTightHaveNoSolution() {
    double[][] a = {{1, 1}};
    double[] cost = {1, 1};
    assertThat(solve(a, new double[] {5}, cost, new double[] {2, 2})).isNull();
    assertThat(solve(a, new double[] {-1}, cost, new double[] {2, 2})).isNull();
    assertThat(solve(a, new double[] {4}, cost, new double[] {2, 2}))
        .containsExactly(new double[] {2, 2}, within(1e-9));
  }

  @Test
  void rowsThatRepeatOthersSayNothing() {
    double[] x =
        solve(
            new double[][] {{1, 1, 0}, {0, 1, 1}, {1, 2, 1}, {-1, -1, 0}},
            new double[] {3, 4, 7, -3},
            new double[] {1, 2, 3},
            new double[] {UNBOUNDED, UNBOUNDED, UNBOUNDED});
    assertThat(x).containsExactly(new double[] {0, 3, 1}, within(1e-9));
  }

  @Test
  void moreEffortThanThereIsGivesNothing() {
    double[][] a = {{1, 1, 1}, {1, -1, 0}};
    double[] b = {10, 2};
    double[] cost = {3, 1, 2};
    double[] upper = {UNBOUNDED, 4, 5};
    assertThat(solve(a, b, cost, upper)).isNotNull();
    int least = 0;
    while (LinearProgram.solve(a, b, cost, upper, new Effort(least)) == null) {
      least++;
    }
    // the table; the row and the column of each of three steps; what two pivots eliminate
    assertThat(least).isEqualTo(2 * 3 + 3 * (2 + 3) + 6);
  }

  /** Chvátal's example, in which Dantzig's rule comes back to where it began. */
  @Test
  void itGivesUpWhereItCycles() {
    double[][] a = {
      {1, 0, 0, 0.5, -5.5, -2.5, 9}, {0, 1, 0, 0.5, -1.5, -0.5, 1}, {0, 0, 1, 1, 0, 0, 0}
    };
    double[] upper = new double[7];
    Arrays.fill(upper, UNBOUNDED);
    assertThat(solve(a, new double[] {0, 0, 1}, new double[] {0, 0, 0, -10, 57, 9, 24}, upper))
        .isNull();
    assertThat(solve(a, new double[] {1, 2, 1}, new double[] {0, 0, 0, -10, 57, 9, 24}, upper))
        .as("where no corner has two bases it does not cycle")
        .isNotNull();
  }

  /** Beale's example, which needs the order in which ties are broken. */
  @Test
  void tiesDoNotAlwaysCycle() {
    double[][] a = {
      {1, 0, 0, 0.25, -8, -1, 9}, {0, 1, 0, 0.5, -12, -0.5, 3}, {0, 0, 1, 0, 0, 1, 0}
    };
    double[] upper = new double[7];
    Arrays.fill(upper, UNBOUNDED);
    assertThat(solve(a, new double[] {0, 0, 1}, new double[] {0, 0, 0, -0.75, 20, -0.5, 6}, upper))
        .containsExactly(new double[] {0.75, 0, 0, 1, 0, 1, 0}, within(1e-9));
  }

  /**
   * The least cost among all corners: some variables at 0, some at their bound, the others what the
   * equations say if they say it of them all.
   */
  private static Optional<Double> leastOfCorners(
      double[][] a, double[] b, double[] cost, double[] upper) {
    Optional<Double> least = Optional.empty();
    for (int code = 0; code < Math.pow(3, cost.length); code++) {
      double[] x = new double[cost.length];
      List<Integer> free = new ArrayList<>();
      int rest = code;
      for (int c = 0; c < x.length; c++, rest /= 3) {
        x[c] = rest % 3 == 1 ? upper[c] : 0;
        if (rest % 3 == 2) {
          free.add(c);
        }
      }
      if (Arrays.stream(x).allMatch(Double::isFinite) && fill(a, b, free, x)) {
        boolean within = true;
        for (int c = 0; c < x.length; c++) {
          within &= x[c] >= -1e-9 && x[c] <= upper[c] + 1e-9;
        }
        double value = product(cost, x);
        if (within && value < least.orElse(UNBOUNDED)) {
          least = Optional.of(value);
        }
      }
    }
    return least;
  }

  /** Solves the equations for the free variables; false if they have not just one solution. */
  private static boolean fill(double[][] a, double[] b, List<Integer> free, double[] x) {
    int n = free.size();
    double[][] rows = new double[b.length][n + 1];
    for (int r = 0; r < b.length; r++) {
      rows[r][n] = b[r] - product(a[r], x);
      for (int f = 0; f < n; f++) {
        rows[r][f] = a[r][free.get(f)];
      }
    }
    for (int f = 0; f < n; f++) {
      int pivot = f;
      while (pivot < rows.length && Math.abs(rows[pivot][f]) < 1e-9) {
        pivot++;
      }
      if (pivot >= rows.length) {
        return false;
      }
      double[] row = rows[pivot];
      rows[pivot] = rows[f];
      rows[f] = row;
      for (int r = 0; r < rows.length; r++) {
        double factor = r == f ? 0 : rows[r][f] / row[f];
        for (int c = 0; c <= n; c++) {
          rows[r][c] -= factor * row[c];
        }
      }
    }
    for (int r = n; r < rows.length; r++) {
      if (Math.abs(rows[r][n]) > 1e-9) {
        return false;
      }
    }
    for (int f = 0; f < n; f++) {
      x[free.get(f)] = rows[f][n] / rows[f][f];
    }
    return true;
  }

  @Test
  void findsTheCheapestCorner() {
    int[] solved = new int[2];
    Seeds.of(LinearProgramTest.class, 1, 6)
        .check(
            seed -> {
              Random random = new Random(seed);
              for (int program = 0; program < 50; program++) {
                solveOne(random, solved);
              }
            });
    assertThat(solved[0]).isPositive();
    assertThat(solved[1]).isPositive();
  }

  /** Solves a random program, and counts those without and with a solution. */
  private static void solveOne(Random random, int[] solved) {
    int rows = 1 + random.nextInt(4);
    int columns = 2 + random.nextInt(6);
    double[][] a = new double[rows][columns];
    double[] b = new double[rows];
    double[] cost = new double[columns];
    double[] upper = new double[columns];
    boolean possible = random.nextInt(4) > 0;
    for (int c = 0; c < columns; c++) {
      upper[c] = random.nextInt(3) == 0 ? UNBOUNDED : random.nextInt(6);
      cost[c] = random.nextInt(9) - (upper[c] < UNBOUNDED ? 4 : 0);
      double x = random.nextInt((int) Math.min(upper[c], 9) + 1);
      for (int r = 0; r < rows; r++) {
        a[r][c] = random.nextInt(6) - 2;
        b[r] += possible ? a[r][c] * x : random.nextInt(5) - 2;
      }
    }
    double[] x = solve(a, b, cost, upper);
    Optional<Double> least = leastOfCorners(a, b, cost, upper);
    solved[x == null ? 0 : 1]++;
    assertThat(x == null).isEqualTo(least.isEmpty());
    if (x != null) {
      assertThat(product(cost, x)).isCloseTo(least.orElseThrow(), within(1e-6));
      for (int r = 0; r < rows; r++) {
        assertThat(product(a[r], x)).isCloseTo(b[r], within(1e-6));
      }
      for (int c = 0; c < columns; c++) {
        assertThat(x[c]).isBetween(-1e-9, upper[c] + 1e-9);
      }
    }
  }

  private static double product(double[] a, double[] x) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * x[i];
    }
    return sum;
  }
}
