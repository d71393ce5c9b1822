package io.etude.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What somebody who knows a table's structure can reckon: counts of at least 0 and the equations
 * between them. A hidden count is safe if the counts may move, all equations kept and visible ones
 * unmoved, so far that the hidden one changes by the minimum.
 *
 * <p>The cheapest such move is a linear program; the visible counts that it moves are the ones to
 * hide as well. Source: Kelly, Golden and Assad, <em>Networks</em> 22 (1992); Castro, <em>EJOR</em>
 * 216 (2012).
 */
final class ProtectionModel {
  /** The cost of a count that may not move. */
  static final double FIXED = Double.POSITIVE_INFINITY;

  private static final double MOVED = 1e-7;

  private final Effort effort;
  private final List<Double> values = new ArrayList<>();
  private final List<Double> costs = new ArrayList<>();

  /** How far each count may rise. */
  private final List<Double> rooms = new ArrayList<>();

  private final List<Equation> equations = new ArrayList<>();

  /**
   * An equation between moves.
   *
   * @param cells the counts
   * @param factors their factors
   * @param sum what the moves add up to
   */
  private record Equation(int[] cells, double[] factors, double sum) {}

  /**
   * An empty model.
   *
   * @param effort what may be spent on its moves
   */
  ProtectionModel(Effort effort) {
    this.effort = effort;
  }

  /** Adds a count; hidden ones cost nothing to move. */
  int cell(double value, double cost) {
    values.add(value);
    costs.add(cost);
    rooms.add(Double.POSITIVE_INFINITY);
    return values.size() - 1;
  }

  /** The count rises by no more than {@code room}. */
  void limit(int cell, double room) {
    rooms.set(cell, Math.min(rooms.get(cell), room));
  }

  /** The count rises by no more than {@code room} above the move of the count that bounds it. */
  void atMost(int cell, double room, double move) {
    if (room + move >= 0) {
      limit(cell, room + move);
    } else {
      sum(List.of(cell, cell(room, 0)), -1, move);
    }
  }

  /** The moves of {@code parts} add up to the move of {@code whole} plus {@code sum}. */
  void sum(List<Integer> parts, int whole, double sum) {
    int extra = whole < 0 ? 0 : 1;
    int[] cells = new int[parts.size() + extra];
    double[] factors = new double[cells.length];
    Arrays.fill(factors, 1);
    for (int i = 0; i < parts.size(); i++) {
      cells[i] = parts.get(i);
    }
    if (whole >= 0) {
      cells[parts.size()] = whole;
      factors[parts.size()] = -1;
    }
    equations.add(new Equation(cells, factors, sum));
  }

  /** {@code small} never exceeds {@code large}. */
  void atMost(int small, int large) {
    int slack = cell(Math.max(0, values.get(large) - values.get(small)), 0);
    sum(List.of(small, slack), large, 0);
  }

  /** {@code whole} never exceeds the sum of {@code parts}. */
  void atMostSum(int whole, List<Integer> parts) {
    double sum = 0;
    for (int part : parts) {
      sum += values.get(part);
    }
    int slack = cell(Math.max(0, sum - values.get(whole)), 0);
    List<Integer> all = new ArrayList<>(parts);
    equations.add(equation(all, whole, slack));
  }

  private static Equation equation(List<Integer> parts, int whole, int slack) {
    int[] cells = new int[parts.size() + 2];
    double[] factors = new double[cells.length];
    for (int i = 0; i < parts.size(); i++) {
      cells[i] = parts.get(i);
      factors[i] = 1;
    }
    cells[parts.size()] = whole;
    factors[parts.size()] = -1;
    cells[parts.size() + 1] = slack;
    factors[parts.size() + 1] = -1;
    return new Equation(cells, factors, 0);
  }

  /**
   * The cheapest move of all counts in which {@code target} moves by {@code by}; null if there is
   * none, or none that the effort suffices to find.
   *
   * @param target the count, −1 if only the equations' sums are to be met
   */
  double[] move(int target, double by) {
    int n = values.size();
    int[] up = new int[n];
    int[] down = new int[n];
    int columns = 0;
    for (int j = 0; j < n; j++) {
      boolean free = j != target && costs.get(j) != FIXED;
      up[j] = free ? columns++ : -1;
      down[j] = free && values.get(j) > 0 ? columns++ : -1;
    }
    if (target >= 0 && (values.get(target) + by < 0 || by > rooms.get(target))) {
      return null;
    }
    double[][] a = new double[equations.size()][columns];
    double[] b = new double[a.length];
    double[] cost = new double[columns];
    double[] upper = new double[columns];
    for (int e = 0; e < equations.size(); e++) {
      fill(equations.get(e), target, by, up, down, a, b, e);
    }
    for (int j = 0; j < n; j++) {
      if (up[j] >= 0) {
        cost[up[j]] = costs.get(j);
        upper[up[j]] = rooms.get(j);
      }
      if (down[j] >= 0) {
        cost[down[j]] = costs.get(j);
        upper[down[j]] = values.get(j);
      }
    }
    double[] x = LinearProgram.solve(a, b, cost, upper, effort);
    return x == null ? null : moves(x, target, by, up, down);
  }

  private static void fill(
      Equation equation,
      int target,
      double by,
      int[] up,
      int[] down,
      double[][] a,
      double[] b,
      int row) {
    b[row] = equation.sum;
    for (int i = 0; i < equation.cells.length; i++) {
      int j = equation.cells[i];
      if (j == target) {
        b[row] -= equation.factors[i] * by;
      }
      if (up[j] >= 0) {
        a[row][up[j]] += equation.factors[i];
      }
      if (down[j] >= 0) {
        a[row][down[j]] -= equation.factors[i];
      }
    }
  }

  private static double[] moves(double[] x, int target, double by, int[] up, int[] down) {
    double[] moves = new double[up.length];
    for (int j = 0; j < moves.length; j++) {
      double move = (up[j] >= 0 ? x[up[j]] : 0) - (down[j] >= 0 ? x[down[j]] : 0);
      moves[j] = j == target ? by : Math.abs(move) < MOVED ? 0 : move;
    }
    return moves;
  }
}
