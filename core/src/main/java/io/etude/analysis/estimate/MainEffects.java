package io.etude.analysis.estimate;

import java.util.Arrays;
import java.util.Optional;

/**
 * The main effects of a table's rows and columns, and the projection P that takes them out: onto
 * the span of D<sup>−½</sup>C, with C the interaction contrasts and D = diag(π) the shares of the
 * cells.
 *
 * <p>What P takes out is D<sup>½</sup>(u<sub>r</sub> + v<sub>c</sub>) over the cells that are not
 * empty, with u + v = 0 in those that are. An empty cell so ties its row to its column, and rows
 * and columns that are tied share one parameter θ, with opposite signs: a cell has θ of its row
 * less θ of its column, like an edge between two vertices, and the normal equations are the
 * Laplacian of the graph whose edges weigh π. Its size is rows + columns, whatever the number of
 * cells.
 */
final class MainEffects {
  /** Vertex of the row and of the column of each cell, and its share. */
  private final int[] from;

  private final int[] to;
  private final double[] share;

  /** The inverse of the Laplacian, with θ = 0 at the last vertex. */
  private final double[][] inverse;

  private MainEffects(int[] from, int[] to, double[] share, double[][] inverse) {
    this.from = from;
    this.to = to;
    this.share = share;
    this.inverse = inverse;
  }

  /**
   * The main effects of a table without empty rows and columns; none where empty cells tie a row or
   * a column to itself, so that some contrast is of empty cells only.
   *
   * @param shares share of each cell by row and column, 0 for an empty one
   */
  static Optional<MainEffects> of(double[][] shares) {
    int rows = shares.length;
    int columns = shares[0].length;
    int[] vertex = new int[rows + columns];
    Arrays.setAll(vertex, v -> v);
    int cells = 0;
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        if (shares[r][c] > 0) {
          cells++;
        } else if (!tie(vertex, r, rows + c)) {
          return Optional.empty();
        }
      }
    }
    int[] from = new int[cells];
    int[] to = new int[cells];
    double[] share = new double[cells];
    int cell = 0;
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        if (shares[r][c] > 0) {
          from[cell] = vertex[r];
          to[cell] = vertex[rows + c];
          share[cell++] = shares[r][c];
        }
      }
    }
    int vertices = number(vertex, from, to);
    double[][] laplacian = laplacian(vertices, from, to, share);
    return inverse(laplacian).map(inverse -> new MainEffects(from, to, share, inverse));
  }

  /** Makes one vertex of two; false if they are one already. */
  private static boolean tie(int[] vertex, int one, int other) {
    int keep = vertex[one];
    int drop = vertex[other];
    for (int v = 0; v < vertex.length; v++) {
      vertex[v] = vertex[v] == drop ? keep : vertex[v];
    }
    return keep != drop;
  }

  /** Numbers the vertices from 0; returns how many there are. */
  private static int number(int[] vertex, int[] from, int[] to) {
    int[] distinct = Arrays.stream(vertex).sorted().distinct().toArray();
    for (int[] ends : new int[][] {from, to}) {
      Arrays.setAll(ends, i -> Arrays.binarySearch(distinct, ends[i]));
    }
    return distinct.length;
  }

  private static double[][] laplacian(int vertices, int[] from, int[] to, double[] weight) {
    double[][] laplacian = new double[vertices][vertices];
    for (int i = 0; i < weight.length; i++) {
      if (from[i] != to[i]) {
        laplacian[from[i]][from[i]] += weight[i];
        laplacian[to[i]][to[i]] += weight[i];
        laplacian[from[i]][to[i]] -= weight[i];
        laplacian[to[i]][from[i]] -= weight[i];
      }
    }
    return laplacian;
  }

  /** Scaled to a diagonal of ones first, so that a rare row counts like any other. */
  private static Optional<double[][]> inverse(double[][] laplacian) {
    int n = laplacian.length - 1;
    double[] scale = new double[n];
    Arrays.setAll(scale, i -> 1 / Math.sqrt(laplacian[i][i]));
    double[][] scaled = new double[n][n];
    double[][] inverse = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        scaled[i][j] = laplacian[i][j] * scale[i] * scale[j];
      }
      inverse[i][i] = 1;
    }
    if (Matrices.solve(scaled, inverse) == null) {
      return Optional.empty();
    }
    double[][] grounded = new double[n + 1][n + 1];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        grounded[i][j] = inverse[i][j] * scale[i] * scale[j];
      }
    }
    return Optional.of(grounded);
  }

  /** Cells that are not empty, row by row. */
  int cells() {
    return share.length;
  }

  double share(int cell) {
    return share[cell];
  }

  /** PD<sup>−½</sup>t. */
  double[] residual(double[] t) {
    double[] sums = new double[inverse.length];
    for (int i = 0; i < t.length; i++) {
      sums[from[i]] += t[i];
      sums[to[i]] -= t[i];
    }
    double[] theta = new double[sums.length];
    for (int v = 0; v < theta.length; v++) {
      for (int u = 0; u < theta.length; u++) {
        theta[v] += inverse[v][u] * sums[u];
      }
    }
    double[] residual = new double[t.length];
    for (int i = 0; i < t.length; i++) {
      double root = Math.sqrt(share[i]);
      residual[i] = t[i] / root - root * (theta[from[i]] - theta[to[i]]);
    }
    return residual;
  }
}
