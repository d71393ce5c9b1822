package io.etude.analysis.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Finds moves: changes of some counts that keep every equation of a {@link CountNetwork} and leave
 * no count below zero. If only hidden counts change, the published ones are true of both, the
 * counts as they are and as they would be after the move, so nobody can tell which of the two
 * holds.
 *
 * <p>The search starts with the change that is wanted and repairs one broken equation after the
 * other by changing one more of its counts, cheapest first: best-first search, where what is still
 * to be repaired is estimated by the number of broken equations. In a plain table it ends in what
 * the literature calls an alternating cycle (Kelly, Golden and Assad, <em>Networks</em> 22, 1992;
 * Castro, <em>EJOR</em> 216, 2012); here the cycle runs through all tables that share counts. It is
 * bounded in what it visits, the same on every machine; who finds no move hides more.
 *
 * <p>All who move have the same mean weight and the same mean squared weight, so that sums of
 * weights and of squared weights keep the equations too. The two are such that those who stay in
 * each count can have the sums that remain, with weights between the smallest and the largest of
 * the data. Not thread-safe.
 */
final class MoveSearch {
  /** What a broken equation is expected to cost. */
  private static final double BROKEN = 1;

  private static final int STEPS = 200;

  /** States kept of one step: the cheapest ways of repairing an equation. */
  private static final int WAYS = 10;

  /** Mean weights of those who move that are tried. */
  private static final int WEIGHTS = 32;

  private static final double TINY = 1e-6;

  private final CountNetwork network;
  private final Costs costs;
  private final double lightest;
  private final double heaviest;
  private long left;

  /** Scratch: the change of each count and the sum of each equation, and what was touched. */
  private final double[] change;

  private final double[] sum;
  private final List<Integer> touched = new ArrayList<>();
  private final List<Integer> concerned = new ArrayList<>();
  private final boolean[] isConcerned;

  /** What hiding a count costs; 0 if it is hidden, infinite if it may not be. */
  interface Costs {
    double of(int node);
  }

  /** A change by one step more than {@code before}. */
  private record State(
      State before, int node, double by, double cost, double estimate, int depth, long number) {}

  /**
   * A move.
   *
   * @param nodes the counts that change
   * @param by by how much
   * @param cost what hiding them costs
   */
  record Move(int[] nodes, double[] by, double cost) {}

  /**
   * A search.
   *
   * @param weights the smallest and the largest weight
   * @param effort how many changes may be tried in all
   */
  MoveSearch(CountNetwork network, Costs costs, double[] weights, long effort) {
    this.network = network;
    this.costs = costs;
    this.lightest = weights[0];
    this.heaviest = weights[1];
    this.left = effort;
    this.change = new double[network.size()];
    this.sum = new double[network.equations().size()];
    this.isConcerned = new boolean[sum.length];
  }

  /** The cheapest move found in which a count changes by {@code by}; null if none is found. */
  Move find(int node, double by) {
    if (network.value(node, 0) + by < 0) {
      return null;
    }
    PriorityQueue<State> open =
        new PriorityQueue<>(
            Comparator.comparingDouble(State::estimate)
                .thenComparing(State::depth, Comparator.reverseOrder())
                .thenComparingLong(State::number));
    open.add(new State(null, node, by, 0, 0, 1, 0));
    long number = 1;
    for (int step = 0; step < STEPS && !open.isEmpty() && left > 0; step++) {
      State state = open.poll();
      replay(state);
      int equation = next();
      if (equation < 0) {
        Move move = move(state);
        if (possible(move)) {
          return move;
        }
        continue;
      }
      for (State more : repairs(state, equation, node)) {
        open.add(
            new State(state, more.node, more.by, more.cost, more.estimate, more.depth, number++));
      }
    }
    return null;
  }

  private void replay(State state) {
    touched.forEach(node -> change[node] = 0);
    touched.clear();
    for (int equation : concerned) {
      sum[equation] = 0;
      isConcerned[equation] = false;
    }
    concerned.clear();
    for (State s = state; s != null; s = s.before) {
      if (change[s.node] == 0) {
        touched.add(s.node);
      }
      change[s.node] += s.by;
      for (int equation : network.equationsOf(s.node)) {
        if (!isConcerned[equation]) {
          isConcerned[equation] = true;
          concerned.add(equation);
        }
        sum[equation] += sign(equation, s.node) * s.by;
      }
    }
  }

  private int sign(int equation, int node) {
    CountNetwork.Equation e = network.equations().get(equation);
    return e.signs()[Arrays.binarySearch(e.nodes(), node)];
  }

  /** The shortest broken equation; −1 if none is broken. */
  private int next() {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int equation : concerned) {
      int length = network.equations().get(equation).nodes().length;
      if (Math.abs(sum[equation]) > TINY && length < least) {
        least = length;
        best = equation;
      }
    }
    return best;
  }

  private List<State> repairs(State state, int equation, int target) {
    CountNetwork.Equation e = network.equations().get(equation);
    int count = broken();
    List<State> ways = new ArrayList<>();
    for (int i = 0; i < e.nodes().length; i++) {
      int node = e.nodes()[i];
      double by = -sum[equation] / e.signs()[i];
      if (node == target || change[node] * by < 0) {
        continue;
      }
      by = Math.max(by, -(network.value(node, 0) + change[node]));
      double price = change[node] == 0 ? costs.of(node) : 0;
      if (Math.abs(by) < TINY || price == Double.POSITIVE_INFINITY) {
        continue;
      }
      left--;
      double cost = state.cost + price;
      double estimate = cost + BROKEN * (count + effect(node, by));
      ways.add(new State(state, node, by, cost, estimate, state.depth + 1, 0));
    }
    ways.sort(Comparator.comparingDouble(State::estimate));
    return ways.subList(0, Math.min(WAYS, ways.size()));
  }

  private int broken() {
    int count = 0;
    for (int equation : concerned) {
      count += Math.abs(sum[equation]) > TINY ? 1 : 0;
    }
    return count;
  }

  /** By how many more equations would be broken after a change. */
  private int effect(int node, double by) {
    int effect = 0;
    for (int equation : network.equationsOf(node)) {
      double now = sum[equation] + sign(equation, node) * by;
      effect += Math.abs(now) > TINY ? 1 : 0;
      effect -= Math.abs(sum[equation]) > TINY ? 1 : 0;
    }
    return effect;
  }

  private Move move(State state) {
    int[] nodes = touched.stream().mapToInt(Integer::intValue).toArray();
    return new Move(nodes, Arrays.stream(nodes).mapToDouble(n -> change[n]).toArray(), state.cost);
  }

  /**
   * Whether those who move can have weights, the same for all that come and go, that leave weights
   * for those who stay. Tries mean weights w between the smallest and the largest; for each the
   * mean squares q that are possible for all counts are an interval.
   */
  boolean possible(Move move) {
    if (heaviest - lightest <= 1e-12 * heaviest) {
      return true;
    }
    for (int i = 0; i < move.nodes.length; i++) {
      double n = network.value(move.nodes[i], 0);
      if (move.by[i] < 0 && n > 0 && possible(move, network.value(move.nodes[i], 1) / n)) {
        return true;
      }
    }
    for (int i = 0; i <= WEIGHTS; i++) {
      if (possible(move, lightest + (heaviest - lightest) * i / WEIGHTS)) {
        return true;
      }
    }
    return false;
  }

  /** Whether so many respondents can have those sums of weights and of their squares. */
  boolean possible(double n, double sum, double squares) {
    if (heaviest - lightest <= 1e-12 * heaviest) {
      return n > -TINY;
    }
    double slack = 1e-9 * heaviest * (1 + Math.abs(n));
    return n > -TINY
        && canWeigh(n, sum, slack)
        && squares >= leastSquares(n, sum) - slack * heaviest
        && squares <= mostSquares(n, sum) + slack * heaviest;
  }

  private boolean canWeigh(double n, double sum, double slack) {
    return sum >= lightest * n - slack && sum <= heaviest * n + slack;
  }

  /** Σw² of n respondents with Σw, if all weigh the same. */
  private static double leastSquares(double n, double sum) {
    return n < TINY ? 0 : sum * sum / n;
  }

  /** Σw² of n respondents with Σw, if each is as light or as heavy as can be. */
  private double mostSquares(double n, double sum) {
    return n < TINY ? 0 : (lightest + heaviest) * sum - lightest * heaviest * n;
  }

  private boolean possible(Move move, double w) {
    double[] range = {leastSquares(1, w), mostSquares(1, w)};
    for (int i = 0; i < move.nodes.length; i++) {
      if (move.by[i] < 0) {
        narrow(range, move.nodes[i], -move.by[i], w);
      }
    }
    return range[0] <= range[1] + 1e-9 * heaviest * heaviest;
  }

  /**
   * Leaves the mean squares of k respondents of mean weight w with whom the others of a count can
   * do: n weights between a and b with the sum W have squares between W²/n and (a+b)W − abn.
   */
  private void narrow(double[] range, int node, double k, double w) {
    double n = network.value(node, 0) - k;
    double sum = network.value(node, 1) - k * w;
    double squares = network.value(node, 2);
    double slack = 1e-9 * heaviest * (n + k);
    if (!canWeigh(n, sum, slack)) {
      range[1] = Double.NEGATIVE_INFINITY;
      return;
    }
    double least = leastSquares(n, sum);
    double most = mostSquares(n, sum);
    range[0] = Math.max(range[0], (squares - most) / k - 1e-9 * heaviest * heaviest);
    range[1] = Math.min(range[1], (squares - least) / k + 1e-9 * heaviest * heaviest);
  }
}
