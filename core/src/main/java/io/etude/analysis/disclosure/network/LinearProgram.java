package io.etude.analysis.disclosure.network;

import io.etude.internal.Deadline;
import java.util.Arrays;

/**
 * A small linear program: the least c·x with Ax = b and 0 ≤ x ≤ u, by the two-phase simplex method
 * for bounded variables on a dense table (Dantzig's rule; it gives up where that cycles). A
 * variable that leaves at its upper bound is replaced by its distance from it, so that bounds take
 * no rows.
 */
final class LinearProgram {
  private static final double TINY = 1e-9;

  /** Steps for each row and column; the simplex method rarely takes more than two or three. */
  private static final int STEPS = 20;

  private final Effort effort;
  private final int columns;
  private final int rows;

  /** Rows of A with b at the end; artificial columns are virtual: they never come back. */
  private final double[][] table;

  private final double[] cost;
  private final double[] upper;
  private final int[] basis;

  /** Whether a column stands for the distance from the upper bound. */
  private final boolean[] flipped;

  /** Columns that are not zero in the row that is pivoted on. */
  private final int[] present;

  /** Rows that are not zero in the column that enters: few, and each is a memory of its own. */
  private final int[] concerned;

  private int concernedCount;

  private LinearProgram(double[][] a, double[] b, double[] cost, double[] upper, Effort effort) {
    this.effort = effort;
    this.rows = a.length;
    this.columns = cost.length;
    this.cost = cost;
    this.upper = upper;
    this.table = new double[rows][columns + 1];
    this.basis = new int[rows];
    this.flipped = new boolean[columns];
    this.present = new int[columns + 1];
    this.concerned = new int[rows];
    for (int r = 0; r < rows; r++) {
      double sign = b[r] < 0 ? -1 : 1;
      for (int c = 0; c < columns; c++) {
        table[r][c] = sign * a[r][c];
      }
      table[r][columns] = sign * b[r];
      basis[r] = -1;
    }
  }

  /**
   * The solution, or null if there is none (or no bound to the objective), or if the effort is
   * spent before it is found.
   */
  static double[] solve(double[][] a, double[] b, double[] cost, double[] upper, Effort effort) {
    if (!effort.spend((long) a.length * cost.length)) {
      return null;
    }
    LinearProgram program = new LinearProgram(a, b, cost, upper, effort);
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
    table[row][columns] = 0;
    for (int c = 0; c < columns; c++) {
      if (Math.abs(table[row][c]) > TINY) {
        findConcerned(c);
        pivot(row, c, reduced);
        return;
      }
    }
    Arrays.fill(table[row], 0);
  }

  private boolean optimal() {
    double[] reduced = new double[columns + 1];
    for (int c = 0; c < columns; c++) {
      reduced[c] = flipped[c] ? -cost[c] : cost[c];
    }
    for (int r = 0; r < rows; r++) {
      double factor = basis[r] < 0 ? 0 : flipped[basis[r]] ? -cost[basis[r]] : cost[basis[r]];
      double[] row = table[r];
      for (int c = 0; factor != 0 && c <= columns; c++) {
        reduced[c] -= factor * row[c];
      }
    }
    return run(reduced);
  }

  private boolean run(double[] reduced) {
    int steps = STEPS * (rows + columns);
    for (int step = 0; step < steps; step++) {
      int enter = steepest(reduced);
      if (enter < 0) {
        return true;
      }
      Deadline.checkInterrupt();
      if (!effort.spend(rows + columns)) {
        return false;
      }
      findConcerned(enter);
      int leave = leaving(enter);
      double most = leave < 0 ? Double.POSITIVE_INFINITY : room(leave, enter);
      if (upper[enter] <= most) {
        if (upper[enter] == Double.POSITIVE_INFINITY) {
          return false;
        }
        flip(enter, reduced);
      } else {
        if (table[leave][enter] < 0) {
          flipBasic(leave);
        }
        pivot(leave, enter, reduced);
      }
    }
    return false;
  }

  private int steepest(double[] reduced) {
    int best = -1;
    double least = -TINY;
    int end = columns;
    for (int c = 0; c < end; c++) {
      if (reduced[c] < least) {
        least = reduced[c];
        best = c;
      }
    }
    return best;
  }

  /** How far the column may rise before the row's variable meets one of its bounds. */
  private double room(int row, int enter) {
    double slope = table[row][enter];
    if (slope > TINY) {
      return table[row][columns] / slope;
    }
    double bound = basis[row] < 0 ? Double.POSITIVE_INFINITY : upper[basis[row]];
    return slope < -TINY && bound != Double.POSITIVE_INFINITY
        ? (table[row][columns] - bound) / slope
        : Double.POSITIVE_INFINITY;
  }

  private void findConcerned(int column) {
    int count = 0;
    for (int r = 0; r < rows; r++) {
      if (table[r][column] != 0) {
        concerned[count++] = r;
      }
    }
    concernedCount = count;
  }

  /** The row that leaves room for the least; those that are not concerned have room without end. */
  private int leaving(int enter) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < concernedCount; i++) {
      int r = concerned[i];
      double room = room(r, enter);
      boolean tie = best >= 0 && room <= least + 1e-12 && basis[r] < basis[best];
      if (room < least - 1e-12 || tie && room < Double.POSITIVE_INFINITY) {
        least = room;
        best = r;
      }
    }
    return best;
  }

  /** Puts a column that is not in the basis, and whose rows have been found, at its other bound. */
  private void flip(int column, double[] reduced) {
    for (int i = 0; i < concernedCount; i++) {
      flip(table[concerned[i]], column);
    }
    flip(reduced, column);
    flipped[column] = !flipped[column];
  }

  private void flip(double[] row, int column) {
    if (row[column] != 0) {
      row[columns] -= row[column] * upper[column];
      row[column] = -row[column];
    }
  }

  /** Measures the variable of a row from its upper bound. */
  private void flipBasic(int row) {
    int column = basis[row];
    double[] values = table[row];
    for (int c = 0; c < columns; c++) {
      values[c] = -values[c];
    }
    values[column] = 1;
    values[columns] = upper[column] - values[columns];
    flipped[column] = !flipped[column];
  }

  /** Pivots on a column whose rows have been found. */
  private void pivot(int row, int column, double[] reduced) {
    double[] from = table[row];
    double by = from[column];
    int[] at = present;
    int count = 0;
    int end = columns;
    for (int c = 0; c <= end; c++) {
      if (from[c] != 0) {
        from[c] /= by;
        at[count++] = c;
      }
    }
    for (int i = 0; i < concernedCount; i++) {
      if (concerned[i] != row) {
        eliminate(table[concerned[i]], from, column, count);
      }
    }
    eliminate(reduced, from, column, count);
    basis[row] = column;
  }

  private void eliminate(double[] target, double[] from, int column, int count) {
    double factor = target[column];
    if (factor != 0) {
      effort.spend(count);
      int[] at = present;
      for (int i = 0; i < count; i++) {
        int c = at[i];
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
    for (int c = 0; c < columns; c++) {
      x[c] = flipped[c] ? upper[c] - x[c] : x[c];
    }
    return x;
  }
}
