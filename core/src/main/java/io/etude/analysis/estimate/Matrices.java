package io.etude.analysis.estimate;

/** The little linear algebra that the tests need. */
final class Matrices {
  private static final double SINGULAR = 1e-13;

  private Matrices() {}

  static double dot(double[] x, double[] y) {
    double dot = 0;
    for (int i = 0; i < x.length; i++) {
      dot += x[i] * y[i];
    }
    return dot;
  }

  /** Adds {@code factor}·xx' to a matrix. */
  static void addOuter(double[][] to, double factor, double[] x) {
    for (int i = 0; i < x.length; i++) {
      subtract(to[i], x, -factor * x[i]);
    }
  }

  /** X with AX = B by elimination with row pivots; null if A is singular. Overwrites both. */
  static double[][] solve(double[][] a, double[][] b) {
    int n = a.length;
    double scale = 0;
    for (double[] row : a) {
      for (double x : row) {
        scale = Math.max(scale, Math.abs(x));
      }
    }
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int r = c + 1; r < n; r++) {
        pivot = Math.abs(a[r][c]) > Math.abs(a[pivot][c]) ? r : pivot;
      }
      if (!(Math.abs(a[pivot][c]) > SINGULAR * scale)) {
        return null;
      }
      swap(a, c, pivot);
      swap(b, c, pivot);
      for (int r = 0; r < n; r++) {
        double factor = a[r][c] / a[c][c];
        if (r != c && factor != 0) {
          subtract(a[r], a[c], factor);
          subtract(b[r], b[c], factor);
        }
      }
    }
    for (int r = 0; r < n; r++) {
      for (int c = 0; c < b[r].length; c++) {
        b[r][c] /= a[r][r];
      }
    }
    return b;
  }

  private static void swap(double[][] rows, int i, int j) {
    double[] row = rows[i];
    rows[i] = rows[j];
    rows[j] = row;
  }

  private static void subtract(double[] from, double[] row, double factor) {
    for (int c = 0; c < from.length; c++) {
      from[c] -= factor * row[c];
    }
  }
}
