package io.etude.analysis;

import java.util.Arrays;

/**
 * A small linear program: the least c·x with Ax = b and x ≥ 0, by the two-phase simplex method on a
 * dense table (Dantzig's rule, then Bland's against cycling).
 */
final class LinearProgram {
  private static final double TINY = 1e-9;

  private final int columns;
  private final int rows;

  /** Rows of A with b at the end; then artificial columns are virtual: they never come back. */
  private final double[][] table;

  private final double[] cost;
  private final int[] basis;

  private LinearProgram(double[][] a, double[] b, double[] cost) {
    this.rows = a.length;
    this.columns = cost.length;
    this.cost = cost;
    this.table = new double[rows][columns + 1];
    this.basis = new int[rows];
    for (int r = 0; r < rows; r++) {
      double sign = b[r] < 0 ? -1 : 1;
      for (int c = 0; c < columns; c++) {
        table[r][c] = sign * a[r][c];
      }
      table[r][columns] = sign * b[r];
      basis[r] = -1;
    }
  }

  /** The solution, or null if there is none (or no bound to the objective). */
  static double[] solve(double[][] a, double[] b, double[] cost) {
    LinearProgram program = new LinearProgram(a, b, cost);
    return program.feasible() && program.optimal() ? program.solution() : null;
  }

  /** Phase one: drives the artificial variables (basis −1) to 0. */
  private boolean feasible() {
    double[] reduced = new double[columns + 1];
    for (double[] row : table) {
      for (int c = 0; c <= columns; c++) {
        reduced[c] -= row[c];
      }
    }
    if (!run(reduced) || -reduced[columns] > TINY * (1 + rows)) {
      return false;
    }
    for (int r = 0; r < rows; r++) {
      if (basis[r] < 0) {
        leaveArtificial(r, reduced);
      }
    }
    return true;
  }

  /** A row whose artificial variable stays at 0 is pivoted on any column, or says nothing. */
  private void leaveArtificial(int row, double[] reduced) {
    for (int c = 0; c < columns; c++) {
      if (Math.abs(table[row][c]) > TINY) {
        pivot(row, c, reduced);
        return;
      }
    }
    Arrays.fill(table[row], 0);
  }

  private boolean optimal() {
    double[] reduced = Arrays.copyOf(cost, columns + 1);
    for (int r = 0; r < rows; r++) {
      if (basis[r] >= 0 && cost[basis[r]] != 0) {
        double factor = cost[basis[r]];
        for (int c = 0; c <= columns; c++) {
          reduced[c] -= factor * table[r][c];
        }
      }
    }
    return run(reduced);
  }

  private boolean run(double[] reduced) {
    int patience = 20 * (rows + columns);
    for (int step = 0; step < 2 * patience; step++) {
      int enter = step < patience ? steepest(reduced) : first(reduced);
      if (enter < 0) {
        return true;
      }
      int leave = ratio(enter);
      if (leave < 0) {
        return false;
      }
      pivot(leave, enter, reduced);
    }
    return false;
  }

  private int steepest(double[] reduced) {
    int best = -1;
    double least = -TINY;
    for (int c = 0; c < columns; c++) {
      if (reduced[c] < least) {
        least = reduced[c];
        best = c;
      }
    }
    return best;
  }

  private int first(double[] reduced) {
    for (int c = 0; c < columns; c++) {
      if (reduced[c] < -TINY) {
        return c;
      }
    }
    return -1;
  }

  private int ratio(int enter) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int r = 0; r < rows; r++) {
      if (table[r][enter] > TINY) {
        double ratio = table[r][columns] / table[r][enter];
        boolean tie = best >= 0 && ratio <= least + 1e-12 && basis[r] < basis[best];
        if (ratio < least - 1e-12 || tie) {
          least = ratio;
          best = r;
        }
      }
    }
    return best;
  }

  private void pivot(int row, int column, double[] reduced) {
    double[] from = table[row];
    double by = from[column];
    for (int c = 0; c <= columns; c++) {
      from[c] /= by;
    }
    for (int r = 0; r < rows; r++) {
      if (r != row) {
        eliminate(table[r], from, column);
      }
    }
    eliminate(reduced, from, column);
    basis[row] = column;
  }

  private void eliminate(double[] target, double[] from, int column) {
    double factor = target[column];
    if (factor != 0) {
      for (int c = 0; c <= columns; c++) {
        target[c] -= factor * from[c];
      }
      target[column] = 0;
    }
  }

  private double[] solution() {
    double[] x = new double[columns];
    for (int r = 0; r < rows; r++) {
      if (basis[r] >= 0) {
        x[basis[r]] = table[r][columns];
      }
    }
    return x;
  }
}
