package io.etude.analysis.disclosure.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The cheapest move of the counts of a region in which everybody takes the weight of a column
 * along, as a linear program: where weights are made by the columns of one segment alone, all of a
 * column weigh the same, so that nobody can change places with somebody of another column. Then the
 * sums of weights and of their squares are equations of their own, and moves run through four
 * columns or more. A {@link MoveProgram} knows of counts alone.
 */
public final class WeightedProgram {
  private static final double TINY = 1e-7;

  /** Up to which part of its mean square the variance of the same weights may come by rounding. */
  private static final double SAME = 1e-9;

  private final CountNetwork network;
  private final MoveSearch.Costs costs;
  private final MoveSearch search;
  private final int[] nodes;
  private final List<Integer> equations;

  /** For each node what all in it weigh, as a part of the heaviest; NaN if they differ. */
  private final double[] weights;

  private final double heaviest;

  /** The first variable of each node: what it gains and loses of each measure that is free. */
  private final int[] first;

  /**
   * The program of a region.
   *
   * @param region counts that may change, if their costs are not infinite
   */
  public WeightedProgram(
      CountNetwork network, MoveSearch.Costs costs, MoveSearch search, Set<Integer> region) {
    this.network = network;
    this.costs = costs;
    this.search = search;
    MoveProgram program = new MoveProgram(network, costs, region);
    nodes = program.nodes();
    equations = program.equations();
    heaviest =
        Arrays.stream(nodes)
            .filter(node -> network.value(node, 0) > 0)
            .mapToDouble(network::meanWeight)
            .max()
            .orElse(1);
    weights = Arrays.stream(nodes).mapToDouble(this::weight).toArray();
    first = new int[nodes.length + 1];
    for (int i = 0; i < nodes.length; i++) {
      first[i + 1] = first[i] + 2 * measures(i);
    }
  }

  /** What all in a count weigh; of a count of nobody what all in a sum that it is a part of do. */
  private double weight(int node) {
    return network.value(node, 0) > 0
        ? sameWeight(node)
        : sums(network.equationsOf(node))
            .mapToDouble(this::sameWeight)
            .filter(weight -> !Double.isNaN(weight))
            .findFirst()
            .orElse(Double.NaN);
  }

  /** What the others of some equations add up to. */
  private IntStream sums(List<Integer> some) {
    return some.stream()
        .map(network.equations()::get)
        .flatMapToInt(
            equation ->
                IntStream.range(0, equation.nodes().length)
                    .filter(i -> equation.signs()[i] < 0)
                    .map(i -> equation.nodes()[i]));
  }

  private double sameWeight(int node) {
    return hasOneWeight(network, node) ? network.meanWeight(node) / heaviest : Double.NaN;
  }

  /** Whether all in a count, of which there are some, have the same weight. */
  public static boolean hasOneWeight(CountNetwork network, int node) {
    double n = network.value(node, 0);
    double sum = network.value(node, 1);
    return n > 0 && network.value(node, 2) * n - sum * sum <= SAME * sum * sum;
  }

  private int measures(int i) {
    return Double.isNaN(weights[i]) ? CountNetwork.MEASURES : 1;
  }

  /** Entries of the program's table. */
  public long size() {
    return (long) CountNetwork.MEASURES * equations.size() * first[nodes.length];
  }

  /** The cheapest move in which a count changes by {@code by}; null if there is none. */
  public MoveSearch.Move find(int target, double by, Effort effort) {
    int at =
        IntStream.range(0, nodes.length).filter(i -> nodes[i] == target).findFirst().orElse(-1);
    if (at < 0 || network.value(target, 0) + by < 0) {
      return null;
    }
    double[] cost = new double[first[nodes.length]];
    double[] upper = new double[cost.length];
    for (int i = 0; i < nodes.length; i++) {
      for (int m = 0; m < measures(i); m++) {
        int x = first[i] + 2 * m;
        boolean isFixed = i == at && m == 0;
        cost[x] = costs.of(nodes[i]) + TINY;
        cost[x + 1] = cost[x];
        upper[x] = isFixed ? 0 : Double.POSITIVE_INFINITY;
        upper[x + 1] = isFixed ? 0 : network.value(nodes[i], m) / Math.pow(heaviest, m);
      }
    }
    double[][] a = new double[CountNetwork.MEASURES * equations.size()][cost.length];
    double[] b = new double[a.length];
    for (int e = 0; e < equations.size(); e++) {
      CountNetwork.Equation equation = network.equations().get(equations.get(e));
      for (int i = 0; i < nodes.length; i++) {
        int place = Arrays.binarySearch(equation.nodes(), nodes[i]);
        for (int m = 0; place >= 0 && m < CountNetwork.MEASURES; m++) {
          int sign = equation.signs()[place];
          int row = CountNetwork.MEASURES * e + m;
          boolean isFree = measures(i) > 1;
          double factor = isFree ? sign : sign * Math.pow(weights[i], m);
          if (i == at && (m == 0 || !isFree)) {
            b[row] -= factor * by;
          } else {
            int x = isFree ? first[i] + 2 * m : first[i];
            a[row][x] = factor;
            a[row][x + 1] = -factor;
          }
        }
      }
    }
    double[] x = LinearProgram.solve(a, b, cost, upper, effort);
    return x == null ? null : move(x, at, by);
  }

  /** The move of a solution; null if those who are left in a count can't have what is left. */
  private MoveSearch.Move move(double[] x, int target, double by) {
    List<Integer> moved = new ArrayList<>();
    List<Double> amounts = new ArrayList<>();
    double cost = 0;
    for (int i = 0; i < nodes.length; i++) {
      double[] change = change(x, i);
      if (i == target) {
        change[0] = by;
      }
      if (Arrays.stream(change).allMatch(c -> Math.abs(c) < TINY)) {
        continue;
      }
      if (measures(i) > 1 && !isPossible(nodes[i], change)) {
        return null;
      }
      moved.add(nodes[i]);
      amounts.add(change[0]);
      cost += costs.of(nodes[i]);
    }
    MoveSearch.Move move =
        new MoveSearch.Move(
            moved.stream().mapToInt(Integer::intValue).toArray(),
            amounts.stream().mapToDouble(Double::doubleValue).toArray(),
            cost);
    return network.threeWayTables().allow(move) ? move : null;
  }

  private double[] change(double[] x, int i) {
    double[] change = new double[measures(i)];
    for (int m = 0; m < change.length; m++) {
      change[m] = x[first[i] + 2 * m] - x[first[i] + 2 * m + 1];
    }
    return change;
  }

  private boolean isPossible(int node, double[] change) {
    return search.possible(
        network.value(node, 0) + change[0],
        network.value(node, 1) + change[1] * heaviest,
        network.value(node, 2) + change[2] * heaviest * heaviest);
  }
}
