package io.etude.analysis;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The Rao–Scott test of independence with the second-order correction.
 *
 * <p>With the cell shares π, their design-based covariance V and C a basis of the interaction
 * contrasts, Δ = (C'D⁻¹C/n)⁻¹ C'D⁻¹VD⁻¹C with D = diag(π); F = X²/tr Δ, df1 = (tr Δ)²/tr Δ², df2 =
 * df1·df. Empty cells take no part: their 1/π is taken as 0.
 *
 * <p>Source: Rao and Scott, <em>Annals of Statistics</em> 12 (1984); Thomas and Rao, <em>JASA</em>
 * 82 (1987); computed as {@code svychisq(statistic="F")} of R's survey package.
 */
final class RaoScott {
  /** More contrasts than this are not worth their cubic cost: no such table fits a page. */
  private static final int MOST_CONTRASTS = 1_000;

  private final SampleVariance variance;

  RaoScott(SampleVariance variance) {
    this.variance = variance;
  }

  /**
   * Tests rows against columns, over respondents who are in one of both.
   *
   * @param sums the sums of the row variable, whose last cell is no row
   * @param columnOf for each pattern the column, −1 for those outside
   * @param columnCount number of columns
   */
  Optional<AssociationTest> test(CellSums sums, int[] columnOf, int columnCount) {
    int[] all = IntStream.range(0, sums.kinds - 1).toArray();
    double[][] n = new double[all.length][columnCount];
    double[][] w = new double[all.length][columnCount];
    collect(sums, columnOf, n, w);
    int[] rows = IntStream.of(all).filter(r -> sum(n[r]) > 0).toArray();
    int[] columns =
        IntStream.range(0, columnCount)
            .filter(c -> IntStream.of(rows).anyMatch(r -> n[r][c] > 0))
            .toArray();
    int contrasts = (rows.length - 1) * (columns.length - 1);
    if (rows.length < 2 || columns.length < 2 || contrasts > MOST_CONTRASTS) {
      return Optional.empty();
    }
    return new Table(sums, columnOf, rows, columns, n, w).test();
  }

  private static void collect(CellSums sums, int[] columnOf, double[][] n, double[][] w) {
    for (int g = 0; g < sums.groups; g++) {
      for (int s = 0; s < sums.patterns; s++) {
        for (int k = 0; columnOf[s] >= 0 && k < n.length; k++) {
          int at = (g * sums.patterns + s) * sums.kinds + k;
          w[k][columnOf[s]] += sums.w[at];
          if (g < sums.detail) {
            n[k][columnOf[s]] += sums.n[at];
          }
        }
      }
    }
  }

  private static double sum(double[] x) {
    double sum = 0;
    for (double v : x) {
      sum += v;
    }
    return sum;
  }

  /** One table of rows and columns that both occur. */
  private final class Table {
    private final CellSums sums;
    private final int[] columnOf;
    private final int[] rows;
    private final int[] columns;
    private final int cells;
    private final double total;
    private final double weight;

    /** Share of each cell, row by row. */
    private final double[] share;

    Table(CellSums sums, int[] columnOf, int[] rows, int[] columns, double[][] n, double[][] w) {
      this.sums = sums;
      this.columnOf = columnOf;
      this.rows = rows;
      this.columns = columns;
      this.cells = rows.length * columns.length;
      double count = 0;
      double sum = 0;
      double[] cell = new double[cells];
      for (int i = 0; i < cells; i++) {
        int r = rows[i / columns.length];
        int c = columns[i % columns.length];
        count += n[r][c];
        sum += w[r][c];
        cell[i] = w[r][c];
      }
      for (int i = 0; i < cells; i++) {
        cell[i] /= sum;
      }
      total = count;
      weight = sum;
      share = cell;
    }

    Optional<AssociationTest> test() {
      double[][] contrasts = contrasts();
      int m = contrasts.length;
      double[][] denominator = new double[m][m];
      for (int a = 0; a < m; a++) {
        for (int b = 0; b < m; b++) {
          for (int i = 0; i < cells; i++) {
            if (share[i] > 0) {
              denominator[a][b] += contrasts[a][i] * contrasts[b][i] / share[i] / total;
            }
          }
        }
      }
      double[] present = new double[sums.groups];
      double[][] numerator = numerator(contrasts, present);
      double[][] delta = Matrices.solve(denominator, numerator);
      int df = variance.df(present);
      if (delta == null || df < 1) {
        return Optional.empty();
      }
      double trace = 0;
      double square = 0;
      for (int a = 0; a < m; a++) {
        trace += delta[a][a];
        for (int b = 0; b < m; b++) {
          square += delta[a][b] * delta[b][a];
        }
      }
      double x2 = pearson();
      double df1 = trace * trace / square;
      double f = x2 / trace;
      if (!(trace > 0) || Double.isNaN(f) || Double.isNaN(df1)) {
        return Optional.empty();
      }
      double v = Math.sqrt(x2 / total / (Math.min(rows.length, columns.length) - 1));
      return Optional.of(
          new AssociationTest(f, df1, df1 * df, Distributions.fTest(f, df1, df1 * df), v));
    }

    /** Pearson's X² of the shares, scaled to the unweighted number of respondents. */
    private double pearson() {
      double[] rowShare = new double[rows.length];
      double[] columnShare = new double[columns.length];
      for (int i = 0; i < cells; i++) {
        rowShare[i / columns.length] += share[i];
        columnShare[i % columns.length] += share[i];
      }
      double x2 = 0;
      for (int i = 0; i < cells; i++) {
        double expected = rowShare[i / columns.length] * columnShare[i % columns.length];
        x2 += (share[i] - expected) * (share[i] - expected) / expected;
      }
      return x2 * total;
    }

    /** Products of Helmert contrasts of rows and of columns span the interactions. */
    private double[][] contrasts() {
      double[][] byRow = Matrices.helmert(rows.length);
      double[][] byColumn = Matrices.helmert(columns.length);
      double[][] contrasts = new double[byRow.length * byColumn.length][cells];
      for (int a = 0; a < contrasts.length; a++) {
        for (int i = 0; i < cells; i++) {
          contrasts[a][i] =
              byRow[a / byColumn.length][i / columns.length]
                  * byColumn[a % byColumn.length][i % columns.length];
        }
      }
      return contrasts;
    }

    /** C'D⁻¹VD⁻¹C, where V is the covariance of the cell shares. */
    private double[][] numerator(double[][] contrasts, double[] present) {
      int m = contrasts.length;
      double[][] scaled = new double[m][cells];
      double[] centre = new double[m];
      for (int a = 0; a < m; a++) {
        for (int i = 0; i < cells; i++) {
          scaled[a][i] = share[i] > 0 ? contrasts[a][i] / share[i] : 0;
          centre[a] += scaled[a][i] * share[i];
        }
        for (int i = 0; i < cells; i++) {
          scaled[a][i] = (scaled[a][i] - centre[a]) / weight;
        }
      }
      double[][] byGroup = new double[sums.groups][m];
      double[][] matrix = new double[m][m];
      double[] w = new double[cells];
      double[] q = new double[cells];
      for (int g = 0; g < sums.groups; g++) {
        present[g] = cellsOf(g, w, q);
        for (int a = 0; a < m; a++) {
          for (int i = 0; i < cells; i++) {
            byGroup[g][a] += scaled[a][i] * w[i];
          }
        }
        if (!variance.units()) {
          addProducts(matrix, scaled, q, variance.factor(variance.stratumOf(g)));
        }
      }
      addStrata(matrix, byGroup);
      double inflation = variance.inflation(present);
      for (double[] row : matrix) {
        for (int b = 0; b < m; b++) {
          row[b] *= inflation;
        }
      }
      return matrix;
    }

    private void addProducts(double[][] matrix, double[][] scaled, double[] q, double factor) {
      int m = matrix.length;
      for (int i = 0; i < cells; i++) {
        for (int a = 0; q[i] > 0 && a < m; a++) {
          double left = factor * scaled[a][i] * q[i];
          for (int b = 0; b < m; b++) {
            matrix[a][b] += left * scaled[b][i];
          }
        }
      }
    }

    private void addStrata(double[][] matrix, double[][] byGroup) {
      int m = matrix.length;
      double[][] mean = new double[variance.strata()][m];
      for (int g = 0; g < byGroup.length; g++) {
        int h = variance.stratumOf(g);
        for (int a = 0; a < m; a++) {
          mean[h][a] += byGroup[g][a] / variance.unitsOf(h);
        }
      }
      for (int g = 0; g < byGroup.length; g++) {
        int h = variance.stratumOf(g);
        double factor = variance.factor(h);
        double adjustment = variance.adjustment(h);
        for (int a = 0; a < m; a++) {
          for (int b = 0; b < m; b++) {
            matrix[a][b] += adjustment * byGroup[g][a] * byGroup[g][b];
            matrix[a][b] +=
                variance.units()
                    ? factor * (byGroup[g][a] - mean[h][a]) * (byGroup[g][b] - mean[h][b])
                    : -factor * mean[h][a] * mean[h][b] * variance.unitsOf(h);
          }
        }
      }
    }

    /** Fills Σw and Σw² by cell for a group; returns who is present in it. */
    private double cellsOf(int g, double[] w, double[] q) {
      double present = 0;
      java.util.Arrays.fill(w, 0);
      java.util.Arrays.fill(q, 0);
      for (int s = 0; s < sums.patterns; s++) {
        int c = columnOf[s] < 0 ? -1 : java.util.Arrays.binarySearch(columns, columnOf[s]);
        for (int r = 0; c >= 0 && r < rows.length; r++) {
          int at = (g * sums.patterns + s) * sums.kinds + rows[r];
          w[r * columns.length + c] += sums.w[at];
          if (variance.units()) {
            present += sums.w[at];
          } else {
            q[r * columns.length + c] += sums.q[at];
            present += sums.n[at] - sums.zero[at];
          }
        }
      }
      return present;
    }
  }
}
