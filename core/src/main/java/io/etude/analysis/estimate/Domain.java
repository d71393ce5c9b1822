package io.etude.analysis.estimate;

import io.etude.analysis.sums.CellSums;
import java.util.stream.IntStream;

/**
 * The sums of one row variable over the respondents of a domain: a column, or what two columns
 * share.
 */
final class Domain {
  final int groups;
  final int detail;
  final int kinds;

  /** Σw by group and cell. */
  final double[] w;

  /** Respondents and Σw² by group (or in all) and cell. */
  final double[] n;

  final double[] q;

  /** By group; made when they are first asked for. */
  private final CellBlocks[] blocks;

  private double[] weightedOf;
  private double weighted;
  private double[] oneOf;
  private boolean one;

  private Domain(CellSums sums) {
    groups = sums.groups;
    detail = sums.detail;
    kinds = sums.kinds;
    w = new double[groups * kinds];
    n = new double[detail * kinds];
    q = new double[detail * kinds];
    blocks = new CellBlocks[groups];
  }

  /**
   * The sums over those patterns that are in the domain.
   *
   * @param sums the sums by pattern
   * @param in whether a pattern belongs to the domain
   */
  static Domain of(CellSums sums, boolean[] in) {
    Domain domain = new Domain(sums);
    for (int s = 0; s < sums.patterns; s++) {
      if (in[s]) {
        domain.add(sums, s);
      }
    }
    return domain;
  }

  private void add(CellSums sums, int s) {
    for (int g = 0; g < groups; g++) {
      for (int k = 0; k < kinds; k++) {
        w[g * kinds + k] += sums.w[(g * sums.patterns + s) * kinds + k];
      }
    }
    for (int g = 0; g < detail; g++) {
      for (int k = 0; k < kinds; k++) {
        int from = (g * sums.patterns + s) * kinds + k;
        n[g * kinds + k] += sums.n[from];
        q[g * kinds + k] += sums.q[from];
      }
    }
  }

  /** Σ of {@code sums}·{@code x} over groups and cells. */
  private double total(double[] sums, double[] x) {
    double total = 0;
    for (int i = 0; i < sums.length; i += kinds) {
      for (int k = 0; k < kinds; k++) {
        total += sums[i + k] * x[k];
      }
    }
    return total;
  }

  /** Σ of {@code sums} over groups and the given cells, in ascending order. */
  private double total(double[] sums, int[] cells) {
    double total = 0;
    for (int i = 0; i < sums.length; i += kinds) {
      for (int c = 0; c < cells.length && cells[c] < kinds; c++) {
        total += sums[i + cells[c]];
      }
    }
    return total;
  }

  double count(double[] x) {
    return total(n, x);
  }

  double count(int[] cells) {
    return total(n, cells);
  }

  /** Kept for the denominator that all rows of a question share. */
  double weighted(double[] x) {
    if (x != weightedOf) {
      weighted = total(w, x);
      weightedOf = x;
    }
    return weighted;
  }

  double weighted(int[] cells) {
    return total(w, cells);
  }

  double squares(double[] x) {
    return total(q, x);
  }

  double squares(int[] cells) {
    return total(q, cells);
  }

  /** Who counts in {@code x}, by group, for {@link SampleVariance#df}. */
  double[] present(double[] x) {
    double[] present = new double[groups];
    for (int g = 0; g < groups; g++) {
      for (int k = 0; k < kinds; k++) {
        if (x[k] > 0) {
          int at = g * kinds + k;
          present[g] += detail == groups ? n[at] : w[at];
        }
      }
    }
    return present;
  }

  /**
   * The ratio Σwy / Σwx with its linearised values z = w(y − px)/Σwx.
   *
   * @param y the cells in the numerator, in ascending order
   * @param x denominator by cell
   * @param variance knows how many respondents a group has
   */
  LinearisedEstimate ratio(int[] y, double[] x, SampleVariance variance) {
    double denominator = weighted(x);
    double value = weighted(y) / denominator;
    double[] z = new double[groups];
    double[] deviations = new double[groups];
    Coefficients a = new Coefficients(y, x, value, denominator, isOne(x));
    // of a row that nobody is in, all is 0
    for (int g = 0; value != 0 && g < groups; g++) {
      z[g] = z(g, a);
      if (!variance.units()) {
        deviations[g] = deviations(g, a, z[g] / variance.unitsOf(g), variance.unitsOf(g));
      }
    }
    return new LinearisedEstimate(
        value, 0, z, deviations, new LinearisedEstimate.Ratio(y, x, value, denominator));
  }

  /**
   * z/w by cell.
   *
   * @param one whether x is 1 in all cells
   */
  private record Coefficients(int[] y, double[] x, double value, double denominator, boolean one) {

    /** That of most cells: no part of y, 1 in x. */
    double outside() {
      return (0 - value) / denominator;
    }

    double of(int k, boolean inside) {
      return inside ? (1 - value * x[k]) / denominator : (0 - value * x[k]) / denominator;
    }

    /** The first of y from {@code from} on that is not before a cell. */
    int next(int from, int cell) {
      int next = from;
      while (next < y.length && y[next] < cell) {
        next++;
      }
      return next;
    }

    /** Whether y has the cells from {@code y[next]} on before {@code end}. */
    boolean hasBefore(int next, int end) {
      return next < y.length && y[next] < end;
    }
  }

  private boolean isOne(double[] x) {
    if (x != oneOf) {
      one = IntStream.range(0, kinds).allMatch(k -> x[k] == 1);
      oneOf = x;
    }
    return one;
  }

  private CellBlocks blocks(int group) {
    if (blocks[group] == null) {
      blocks[group] = new CellBlocks(this, group);
    }
    return blocks[group];
  }

  /** Σz of a group. */
  private double z(int group, Coefficients a) {
    CellBlocks in = blocks(group);
    double z = 0;
    int next = 0;
    for (int b = 0; b < in.size(); b++) {
      next = a.next(next, in.first(b));
      if (a.one() && !a.hasBefore(next, in.end(b))) {
        z += a.outside() * in.w(b);
        continue;
      }
      for (int i = in.from(b); i < in.to(b); i++) {
        int k = in.cell(i);
        next = a.next(next, k);
        z += a.of(k, a.hasBefore(next, k + 1)) * w[group * kinds + k];
      }
    }
    return z;
  }

  /** Σ(z − z̄)² over the respondents of a group. */
  private double deviations(int group, Coefficients a, double mean, double units) {
    CellBlocks in = blocks(group);
    double deviations = 0;
    double others = units;
    int next = 0;
    for (int b = 0; b < in.size(); b++) {
      next = a.next(next, in.first(b));
      if (a.one() && !a.hasBefore(next, in.end(b))) {
        if (in.n(b) > 0) {
          deviations += LinearisedEstimate.deviations(in.n(b), in.w(b), in.q(b), a.outside(), mean);
          others -= in.n(b);
        }
        continue;
      }
      for (int i = in.from(b); i < in.to(b); i++) {
        int k = in.cell(i);
        int at = group * kinds + k;
        next = a.next(next, k);
        if (n[at] > 0) {
          double of = a.of(k, a.hasBefore(next, k + 1));
          deviations += LinearisedEstimate.deviations(n[at], w[at], q[at], of, mean);
          others -= n[at];
        }
      }
    }
    return deviations + others * mean * mean;
  }

  /** Σ of the product of two estimates' linearised values over this domain, by group. */
  double[] cross(LinearisedEstimate one, LinearisedEstimate other) {
    double[] cross = new double[groups];
    for (int g = 0; g < detail; g++) {
      for (int k = 0; k < kinds; k++) {
        if (q[g * kinds + k] != 0) {
          double product = one.ratio().coefficient(k) * other.ratio().coefficient(k);
          cross[g] += product * q[g * kinds + k];
        }
      }
    }
    return cross;
  }
}
