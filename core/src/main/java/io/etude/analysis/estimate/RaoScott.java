package io.etude.analysis.estimate;

import io.etude.analysis.sums.CellSums;
import io.etude.results.inference.AssociationTest;
import io.etude.results.inference.Independence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
 * 82 (1987); the figures of {@code svychisq(statistic="F")} of R's survey package, where that
 * counts units without weight neither.
 *
 * <p>Only the traces are needed, so no contrasts are made: tr Δ = n·tr PS and tr Δ² = n²·tr (PS)²
 * with S = D<sup>−½</sup>VD<sup>−½</sup> and the {@linkplain MainEffects projection} P onto the
 * span of D<sup>−½</sup>C; n cancels, since X² is proportional to it too. V is a sum of outer
 * products: one for each sampling unit or, where respondents are the units, for each cell and
 * stratum.
 */
final class RaoScott {
  /** A table of 2,000 cells with 2,000 sampling units; takes some ten seconds. */
  private static final double MOST_WORK = 1e10;

  /** A trace that is this part of the variation is the error of its digits. */
  private static final double NOTHING = 1e-12;

  private final SampleVariance variance;

  RaoScott(SampleVariance variance) {
    this.variance = variance;
  }

  /**
   * Tests rows against columns, over respondents who are in one of both; no test where one of them
   * does not vary, where empty cells or too few sampling units leave nothing to test by, or where
   * both cells and units are so many that the test would take minutes.
   *
   * @param sums the sums of the row variable, whose last cell is no row
   * @param columnOf for each pattern the column, −1 for those outside
   * @param columnCount number of columns
   */
  Independence test(CellSums sums, int[] columnOf, int columnCount) {
    double[][] w = new double[sums.kinds - 1][columnCount];
    for (int g = 0; g < sums.groups; g++) {
      for (int s = 0; s < sums.patterns; s++) {
        for (int k = 0; columnOf[s] >= 0 && k < w.length; k++) {
          w[k][columnOf[s]] += sums.w[(g * sums.patterns + s) * sums.kinds + k];
        }
      }
    }
    int[] rows = IntStream.range(0, w.length).filter(r -> Arrays.stream(w[r]).sum() > 0).toArray();
    int[] columns =
        IntStream.range(0, columnCount)
            .filter(c -> IntStream.of(rows).anyMatch(r -> w[r][c] > 0))
            .toArray();
    if (rows.length < 2 || columns.length < 2) {
      return Independence.none(Independence.Reason.NO_VARIATION);
    }
    double weight = 0;
    for (int r : rows) {
      weight += Arrays.stream(w[r]).sum();
    }
    double[][] shares = new double[rows.length][columns.length];
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < columns.length; c++) {
        shares[r][c] = w[rows[r]][columns[c]] / weight;
      }
    }
    int occupied =
        Arrays.stream(shares)
            .mapToInt(row -> (int) Arrays.stream(row).filter(x -> x > 0).count())
            .sum();
    if (work(sums, occupied) > MOST_WORK) {
      return Independence.none(Independence.Reason.TOO_LARGE);
    }
    Optional<MainEffects> effects = MainEffects.of(shares);
    if (effects.isEmpty()) {
      return Independence.none(Independence.Reason.NO_DEGREES_OF_FREEDOM);
    }
    int[][] cellOf = new int[w.length][columnCount];
    int cells = 0;
    for (int k = 0; k < w.length; k++) {
      for (int c = 0; c < columnCount; c++) {
        cellOf[k][c] = w[k][c] > 0 ? cells++ : -1;
      }
    }
    return new Table(sums, columnOf, cellOf, shares, weight, effects.get()).test();
  }

  /** Multiplications that the products of all vectors take. */
  private double work(CellSums sums, int cells) {
    double vectors = variance.units() ? sums.groups : sums.groups + cells;
    return vectors * cells * Math.min(vectors, cells);
  }

  /** One table of rows and columns that both occur. */
  private final class Table {
    private final CellSums sums;
    private final int[] columnOf;

    /** Number of each cell that is not empty, else −1. */
    private final int[][] cellOf;

    private final double[][] shares;
    private final double weight;
    private final MainEffects effects;
    private final int cells;

    /** By group who is in the table, see {@link SampleVariance#df}. */
    private final double[] present;

    /** Σz by group and cell, with z = w(y − π)/Σw; without sampling units also Σw² by both. */
    private final double[][] z;

    private final double[][] q;

    /** V as a sum of factor·xx': the factors, and PD<sup>−½</sup>x. */
    private final List<Double> factors = new ArrayList<>();

    private final List<double[]> vectors = new ArrayList<>();

    /** tr S of the parts, main effects included. */
    private double variation;

    Table(
        CellSums sums,
        int[] columnOf,
        int[][] cellOf,
        double[][] shares,
        double weight,
        MainEffects effects) {
      this.sums = sums;
      this.columnOf = columnOf;
      this.cellOf = cellOf;
      this.shares = shares;
      this.weight = weight;
      this.effects = effects;
      this.cells = effects.cells();
      this.present = new double[sums.groups];
      this.z = new double[sums.groups][cells];
      this.q = new double[variance.units() ? 0 : sums.groups][cells];
      for (int g = 0; g < sums.groups; g++) {
        collect(g);
      }
    }

    private void collect(int g) {
      double total = 0;
      for (int s = 0; s < sums.patterns; s++) {
        for (int k = 0; columnOf[s] >= 0 && k < cellOf.length; k++) {
          int cell = cellOf[k][columnOf[s]];
          int at = (g * sums.patterns + s) * sums.kinds + k;
          if (cell >= 0) {
            z[g][cell] += sums.w[at] / weight;
            total += sums.w[at] / weight;
            if (variance.units()) {
              present[g] += sums.w[at];
            } else {
              q[g][cell] += sums.q[at];
              present[g] += sums.n[at];
            }
          }
        }
      }
      for (int i = 0; i < cells; i++) {
        z[g][i] -= effects.share(i) * total;
      }
    }

    Independence test() {
      int df = variance.df(present);
      if (df < 1) {
        return Independence.none(Independence.Reason.NO_DEGREES_OF_FREEDOM);
      }
      if (variance.units()) {
        addUnits();
      } else {
        addRespondents();
      }
      double trace = 0;
      for (int j = 0; j < vectors.size(); j++) {
        trace += factors.get(j) * Matrices.dot(vectors.get(j), vectors.get(j));
      }
      double phi2 = pearson();
      double f = phi2 / (trace * variance.inflation(present));
      if (!(trace > NOTHING * variation) || Double.isNaN(f)) {
        return Independence.none(Independence.Reason.NO_DEGREES_OF_FREEDOM);
      }
      double df1 = trace * trace / squares();
      double v = Math.sqrt(phi2 / (Math.min(shares.length, shares[0].length) - 1));
      return Independence.of(
          new AssociationTest(f, df1, df1 * df, Distributions.fTest(f, df1, df1 * df), v));
    }

    /** Pearson's X² over n. */
    private double pearson() {
      double[] rowShare = new double[shares.length];
      double[] columnShare = new double[shares[0].length];
      for (int r = 0; r < rowShare.length; r++) {
        for (int c = 0; c < columnShare.length; c++) {
          rowShare[r] += shares[r][c];
          columnShare[c] += shares[r][c];
        }
      }
      double phi2 = 0;
      for (int r = 0; r < rowShare.length; r++) {
        for (int c = 0; c < columnShare.length; c++) {
          double expected = rowShare[r] * columnShare[c];
          phi2 += (shares[r][c] - expected) * (shares[r][c] - expected) / expected;
        }
      }
      return phi2;
    }

    /** V = Σ_h f_h Σ_c (z_hc − z̄_h)(z_hc − z̄_h)' and what lonely units add. */
    private void addUnits() {
      double[][] mean = new double[variance.strata()][cells];
      for (int g = 0; g < z.length; g++) {
        int h = variance.stratumOf(g);
        for (int i = 0; variance.factor(h) > 0 && i < cells; i++) {
          mean[h][i] += z[g][i] / variance.unitsOf(h);
        }
      }
      for (int g = 0; g < z.length; g++) {
        int h = variance.stratumOf(g);
        double[] vector = new double[cells];
        for (int i = 0; i < cells; i++) {
          vector[i] = z[g][i] - mean[h][i];
        }
        add(variance.factor(h) + variance.adjustment(h), vector);
      }
    }

    /**
     * Each respondent a unit: V = diag(a) − aπ' − πa' + Σa·ππ' + Σ_h (adjustment − f_h/n_h) z_h
     * z_h' with a = Σ_h f_h Σw²/(Σw)². The cells of the diagonal are vectors like the others: the
     * sum of a projected vector's squares keeps the digits that 1 less its leverage would lose.
     */
    private void addRespondents() {
      double[] a = new double[cells];
      for (int h = 0; h < z.length; h++) {
        for (int i = 0; i < cells; i++) {
          a[i] += variance.factor(h) * q[h][i] / (weight * weight);
        }
        add(variance.adjustment(h) - variance.factor(h) / variance.unitsOf(h), z[h]);
      }
      double sum = Arrays.stream(a).sum();
      double[] plus = new double[cells];
      double[] minus = new double[cells];
      for (int i = 0; i < cells && sum > 0; i++) {
        double[] unit = new double[cells];
        unit[i] = 1;
        add(a[i], unit);
        // with u = a/Σa − π/2: −uπ' − πu' = ((u − π)(u − π)' − (u + π)(u + π)')/2
        plus[i] = a[i] / sum + effects.share(i) / 2;
        minus[i] = a[i] / sum - effects.share(i) * 3 / 2;
      }
      add(sum / 2, minus);
      add(-sum / 2, plus);
    }

    /** Adds factor·xx' to V. */
    private void add(double factor, double[] x) {
      if (factor != 0) {
        vectors.add(effects.residual(x));
        factors.add(factor);
        for (int i = 0; i < cells; i++) {
          variation += Math.abs(factor) * x[i] * x[i] / effects.share(i);
        }
      }
    }

    /** tr (PS)², from the smaller of the two products of the vectors. */
    private double squares() {
      double squares = 0;
      if (vectors.size() <= cells) {
        for (int j = 0; j < vectors.size(); j++) {
          for (int k = 0; k <= j; k++) {
            double dot = Matrices.dot(vectors.get(j), vectors.get(k));
            squares += (j == k ? 1 : 2) * factors.get(j) * factors.get(k) * dot * dot;
          }
        }
      } else {
        double[][] sum = new double[cells][cells];
        for (int j = 0; j < vectors.size(); j++) {
          Matrices.addOuter(sum, factors.get(j), vectors.get(j));
        }
        for (double[] row : sum) {
          squares += Matrices.dot(row, row);
        }
      }
      return squares;
    }
  }
}
