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
 * Laplacian of the graph whose edges weigh π. A row that is tied to nothing has edges to columns
 * alone. It is eliminated first, which leaves the Laplacian of at most as many vertices as there
 * are columns, however many rows a table has.
 */
final class MainEffects {
  /** Vertex of the row and of the column of each cell, and its share. */
  private final int[] from;

  private final int[] to;
  private final double[] share;

  /** By vertex that is one row alone its share; 0 for the others, which come first. */
  private final double[] alone;

  /** The inverse of the Laplacian that these rows leave, with θ = 0 at its last vertex. */
  private final double[][] inverse;

  private MainEffects(int[] from, int[] to, double[] share, double[] alone, double[][] inverse) {
    this.from = from;
    this.to = to;
    this.share = share;
    this.alone = alone;
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
    int others = number(vertex, columns, from, to);
    double[] alone = alone(from, share, others);
    return inverse(laplacian(others, alone, from, to, share))
        .map(inverse -> new MainEffects(from, to, share, alone, inverse));
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

  /**
   * Numbers the vertices from 0, first those with a column; returns how many these are. Rows are
   * tied to rows through columns alone, so that the others are a row each.
   */
  private static int number(int[] vertex, int columns, int[] from, int[] to) {
    int rows = vertex.length - columns;
    int[] number = new int[vertex.length];
    Arrays.fill(number, -1);
    int next = 0;
    for (int i = 0; i < vertex.length; i++) {
      int of = vertex[(rows + i) % vertex.length]; // columns first
      if (number[of] < 0) {
        number[of] = next++;
      }
    }
    for (int[] ends : new int[][] {from, to}) {
      Arrays.setAll(ends, i -> number[ends[i]]);
    }
    int with = 0;
    for (int c = rows; c < vertex.length; c++) {
      with = Math.max(with, number[vertex[c]] + 1);
    }
    return with;
  }

  private static double[] alone(int[] from, double[] share, int others) {
    int last = others - 1;
    for (int vertex : from) {
      last = Math.max(last, vertex);
    }
    double[] alone = new double[last + 1];
    for (int i = 0; i < share.length; i++) {
      if (from[i] >= others) {
        alone[from[i]] += share[i];
      }
    }
    return alone;
  }

  private static double[][] laplacian(
      int vertices, double[] alone, int[] from, int[] to, double[] weight) {
    double[][] laplacian = new double[vertices][vertices];
    int i = 0;
    while (i < weight.length) {
      int end = i + 1;
      while (from[i] >= vertices && end < weight.length && from[end] == from[i]) {
        end++;
      }
      if (from[i] < vertices) {
        connect(laplacian, from[i], to[i], weight[i]);
      }
      // a vertex that is eliminated leaves an edge between each two of its neighbours
      for (int j = i; j < end && from[i] >= vertices; j++) {
        for (int k = i; k < j; k++) {
          connect(laplacian, to[j], to[k], weight[j] * weight[k] / alone[from[i]]);
        }
      }
      i = end;
    }
    return laplacian;
  }

  private static void connect(double[][] laplacian, int one, int other, double weight) {
    if (one != other) {
      laplacian[one][one] += weight;
      laplacian[other][other] += weight;
      laplacian[one][other] -= weight;
      laplacian[other][one] -= weight;
    }
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
    double[] sums = new double[alone.length];
    for (int i = 0; i < t.length; i++) {
      sums[from[i]] += t[i];
      sums[to[i]] -= t[i];
    }
    int others = inverse.length;
    double[] left = Arrays.copyOf(sums, others);
    for (int i = 0; i < t.length; i++) {
      if (from[i] >= others) {
        left[to[i]] += share[i] / alone[from[i]] * sums[from[i]];
      }
    }
    double[] theta = new double[alone.length];
    for (int v = 0; v < others; v++) {
      for (int u = 0; u < others; u++) {
        theta[v] += inverse[v][u] * left[u];
      }
    }
    for (int v = others; v < theta.length; v++) {
      theta[v] = sums[v] / alone[v];
    }
    for (int i = 0; i < t.length; i++) {
      if (from[i] >= others) {
        theta[from[i]] += share[i] / alone[from[i]] * theta[to[i]];
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
