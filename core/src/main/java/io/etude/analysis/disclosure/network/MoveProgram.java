package io.etude.analysis.disclosure.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cheapest move of the counts of a region as a linear program: counts outside it stay, so the
 * move holds for the whole network. It finds moves that spread over many counts, which {@link
 * MoveSearch} does not, and takes longer. Source: Fischetti and Salazar, <em>Management
 * Science</em> 47 (2001), whose attacker's subproblem it is; Castro, <em>EJOR</em> 216 (2012).
 */
public final class MoveProgram {
  private static final double TINY = 1e-7;

  /** Entries of the largest program with three-way tables: about 4 MB of numbers. */
  private static final long MAX_ENTRIES = 500_000L;

  private final CountNetwork network;
  private final MoveSearch.Costs costs;
  private final int[] nodes;
  private final Map<Integer, Integer> positions = new HashMap<>();
  private final List<Integer> equations;

  /** Those that a move must leave possible; none where the program would be too large. */
  private final List<ThreeWayTables.Table> tables;

  /**
   * The program of a region.
   *
   * @param region counts that may change, if their costs are not infinite; those that no table
   *     shows and that share an equation with them may too
   */
  public MoveProgram(CountNetwork network, MoveSearch.Costs costs, Set<Integer> region) {
    this.network = network;
    this.costs = costs;
    Set<Integer> all = new LinkedHashSet<>();
    for (int node : region) {
      if (network.isShown(node) && costs.of(node) < Double.POSITIVE_INFINITY) {
        all.add(node);
      }
    }
    List<Integer> open = new ArrayList<>(all);
    Set<Integer> touched = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      int node = open.remove(open.size() - 1);
      for (int equation : network.equationsOf(node)) {
        if (touched.add(equation)) {
          for (int other : network.equations().get(equation).nodes()) {
            if (!network.isShown(other) && all.add(other)) {
              open.add(other);
            }
          }
        }
      }
    }
    nodes = all.stream().mapToInt(Integer::intValue).toArray();
    for (int i = 0; i < nodes.length; i++) {
      positions.put(nodes[i], i);
    }
    equations = List.copyOf(touched);
    List<ThreeWayTables.Table> some = network.threeWayTables().of(nodes);
    tables = size(some) <= MAX_ENTRIES ? some : List.of();
  }

  /** The counts that may change. */
  int[] nodes() {
    return nodes;
  }

  /** The equations that have one of them, by number. */
  List<Integer> equations() {
    return equations;
  }

  /** Entries of the program's table. */
  public long size() {
    return size(tables);
  }

  private long size(List<ThreeWayTables.Table> with) {
    return columns(with)
        * (equations.size() + with.stream().mapToLong(t -> t.cells().length).sum());
  }

  private long columns(List<ThreeWayTables.Table> with) {
    return 2L * nodes.length + with.stream().mapToLong(t -> t.groups().length).sum();
  }

  /** The cheapest move in which a count changes by {@code by}; null if there is none. */
  public MoveSearch.Move find(int target, double by, Effort effort) {
    Integer at = positions.get(target);
    if (at == null || network.value(target, 0) + by < 0) {
      return null;
    }
    double[] cost = new double[(int) columns(tables)];
    double[] upper = new double[cost.length];
    Arrays.fill(upper, 2 * nodes.length, upper.length, Double.POSITIVE_INFINITY);
    for (int i = 0; i < nodes.length; i++) {
      cost[i] = costs.of(nodes[i]) + TINY;
      cost[nodes.length + i] = cost[i];
      upper[i] = i == at ? 0 : Double.POSITIVE_INFINITY;
      upper[nodes.length + i] = i == at ? 0 : network.value(nodes[i], 0);
    }
    double[] x = solve(cost, upper, at, by, effort);
    return x == null ? null : move(x, at, by);
  }

  /**
   * A move that takes many counts as far as it can, up to what each needs.
   *
   * @param wish for each count of the network by how much it should change
   * @return null if there is none
   */
  public MoveSearch.Move spread(double[] wish, Effort effort) {
    double[] cost = new double[(int) columns(tables)];
    double[] upper = new double[cost.length];
    Arrays.fill(upper, 2 * nodes.length, upper.length, Double.POSITIVE_INFINITY);
    for (int i = 0; i < nodes.length; i++) {
      double by = wish[nodes[i]];
      double value = network.value(nodes[i], 0);
      cost[i] = by > 0 ? -1 : TINY;
      cost[nodes.length + i] = by < 0 ? -1 : TINY;
      upper[i] = by > 0 ? by : by < 0 ? 0 : Double.POSITIVE_INFINITY;
      upper[nodes.length + i] = by < 0 ? Math.min(value, -by) : by > 0 ? 0 : value;
    }
    double[] x = solve(cost, upper, -1, 0, effort);
    return x == null ? null : move(x, -1, 0);
  }

  private double[] solve(double[] cost, double[] upper, int target, double by, Effort effort) {
    int cells = tables.stream().mapToInt(table -> table.cells().length).sum();
    double[][] a = new double[equations.size() + cells][cost.length];
    double[] b = new double[a.length];
    for (int e = 0; e < equations.size(); e++) {
      CountNetwork.Equation equation = network.equations().get(equations.get(e));
      for (int i = 0; i < equation.nodes().length; i++) {
        Integer at = positions.get(equation.nodes()[i]);
        if (at != null && at == target) {
          b[e] -= equation.signs()[i] * by;
        } else if (at != null) {
          a[e][at] = equation.signs()[i];
          a[e][nodes.length + at] = -equation.signs()[i];
        }
      }
    }
    addTables(a, b, target, by);
    return LinearProgram.solve(a, b, cost, upper, effort);
  }

  /** The counts after the move are sums of numbers by three groupings. */
  private void addTables(double[][] a, double[] b, int target, double by) {
    int row = equations.size();
    int column = 2 * nodes.length;
    for (ThreeWayTables.Table table : tables) {
      for (int g = 0; g < table.groups().length; g++) {
        for (int cell : table.groups()[g]) {
          a[row + cell][column + g] = 1;
        }
      }
      for (int cell : table.cells()) {
        Integer at = positions.get(cell);
        b[row] = network.value(cell, 0);
        if (at != null && at == target) {
          b[row] += by;
        } else if (at != null) {
          a[row][at] = -1;
          a[row][nodes.length + at] = 1;
        }
        row++;
      }
      column += table.groups().length;
    }
  }

  private MoveSearch.Move move(double[] x, int target, double by) {
    int count = nodes.length;
    double[] moves = new double[count];
    double cost = 0;
    for (int i = 0; i < count; i++) {
      moves[i] = i == target ? by : x[i] - x[count + i];
      moves[i] = Math.abs(moves[i]) < TINY ? 0 : moves[i];
      cost += moves[i] == 0 ? 0 : costs.of(nodes[i]);
    }
    int[] moved = Arrays.stream(nodes).filter(n -> moves[positions.get(n)] != 0).toArray();
    double[] amounts = Arrays.stream(moved).mapToDouble(n -> moves[positions.get(n)]).toArray();
    return new MoveSearch.Move(moved, amounts, cost);
  }
}
