package io.etude.analysis.disclosure.network;

import io.etude.internal.Deadline;
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
 * to be repaired is estimated by the number of broken equations, at a cost of one each. In a plain
 * table it ends in what the literature calls an alternating cycle (Kelly, Golden and Assad,
 * <em>Networks</em> 22, 1992; Castro, <em>EJOR</em> 216, 2012); here the cycle runs through all
 * tables that share counts. It is bounded in what it visits, the same on every machine; who finds
 * no move hides more.
 *
 * <p>Those who move and those who stay need weights too, see {@link WeightRange}. Not thread-safe.
 */
public final class MoveSearch {
  private static final int STEPS = 200;

  /** States kept of one step: the cheapest ways of repairing an equation. */
  private static final int WAYS = 10;

  private final CountNetwork network;
  private final Costs costs;
  private final WeightRange weights;
  private long left;

  /** For each count the equations that have it, and its sign in each. */
  private final int[][] equationsOf;

  private final int[][] signsOf;

  /** Scratch: the change of each count and the sum of each equation, and what was touched. */
  private final double[] change;

  private final double[] sum;
  private final int[] touched = new int[STEPS + 1]; // each step adds one change
  private int touchedCount;
  private final int[] concerned;
  private int concernedCount;
  private final boolean[] isConcerned;

  /** What hiding a count costs; 0 if it is hidden, infinite if it may not be. */
  public interface Costs {
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
  public record Move(int[] nodes, double[] by, double cost) {

    /** By how much a count changes. */
    public double by(int node) {
      for (int i = 0; i < nodes.length; i++) {
        if (nodes[i] == node) {
          return by[i];
        }
      }
      return 0;
    }
  }

  /**
   * A search.
   *
   * @param weights the smallest and the largest weight
   * @param effort how many changes may be tried in all
   */
  public MoveSearch(CountNetwork network, Costs costs, double[] weights, long effort) {
    this.network = network;
    this.costs = costs;
    this.weights = new WeightRange(network, weights);
    this.left = effort;
    this.change = new double[network.size()];
    this.sum = new double[network.equations().size()];
    this.concerned = new int[sum.length];
    this.isConcerned = new boolean[sum.length];
    this.equationsOf = new int[change.length][];
    this.signsOf = new int[change.length][];
    for (int node = 0; node < change.length; node++) {
      equationsOf[node] = network.equationsOf(node).stream().mapToInt(Integer::intValue).toArray();
      signsOf[node] = new int[equationsOf[node].length];
      for (int i = 0; i < signsOf[node].length; i++) {
        CountNetwork.Equation e = network.equations().get(equationsOf[node][i]);
        signsOf[node][i] = e.signs()[Arrays.binarySearch(e.nodes(), node)];
      }
    }
  }

  /** The cheapest move found in which a count changes by {@code by}; null if none is found. */
  public Move find(int node, double by) {
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
      Deadline.checkInterrupt();
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
    for (int i = 0; i < touchedCount; i++) {
      change[touched[i]] = 0;
    }
    touchedCount = 0;
    for (int i = 0; i < concernedCount; i++) {
      sum[concerned[i]] = 0;
      isConcerned[concerned[i]] = false;
    }
    concernedCount = 0;
    for (State s = state; s != null; s = s.before) {
      if (change[s.node] == 0) {
        touched[touchedCount++] = s.node;
      }
      change[s.node] += s.by;
      int[] equations = equationsOf[s.node];
      int[] signs = signsOf[s.node];
      for (int i = 0; i < equations.length; i++) {
        int equation = equations[i];
        if (!isConcerned[equation]) {
          isConcerned[equation] = true;
          concerned[concernedCount++] = equation;
        }
        sum[equation] += signs[i] * s.by;
      }
    }
  }

  /** The shortest broken equation; −1 if none is broken. */
  private int next() {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < concernedCount; i++) {
      int equation = concerned[i];
      int length = network.equations().get(equation).nodes().length;
      if (!CountNetwork.isNone(sum[equation]) && length < least) {
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
      if (CountNetwork.isNone(by) || price == Double.POSITIVE_INFINITY) {
        continue;
      }
      left--;
      double cost = state.cost + price;
      double estimate = cost + count + effect(node, by);
      ways.add(new State(state, node, by, cost, estimate, state.depth + 1, 0));
    }
    ways.sort(Comparator.comparingDouble(State::estimate));
    return ways.subList(0, Math.min(WAYS, ways.size()));
  }

  private int broken() {
    int count = 0;
    for (int i = 0; i < concernedCount; i++) {
      double now = sum[concerned[i]];
      count += CountNetwork.isNone(now) ? 0 : 1;
    }
    return count;
  }

  /** By how many more equations would be broken after a change. */
  private int effect(int node, double by) {
    int effect = 0;
    int[] equations = equationsOf[node];
    int[] signs = signsOf[node];
    for (int i = 0; i < equations.length; i++) {
      double before = sum[equations[i]];
      effect += CountNetwork.isNone(before + signs[i] * by) ? 0 : 1;
      effect -= CountNetwork.isNone(before) ? 0 : 1;
    }
    return effect;
  }

  private Move move(State state) {
    int[] nodes = Arrays.copyOf(touched, touchedCount);
    return new Move(nodes, Arrays.stream(nodes).mapToDouble(n -> change[n]).toArray(), state.cost);
  }

  /**
   * Whether there are weights for those who move and for those who stay, and people in all groups
   * of three groupings.
   */
  public boolean possible(Move move) {
    return weights.allows(move) && network.threeWayTables().allow(move);
  }

  /** Whether so many respondents can have those sums of weights and of their squares. */
  public boolean possible(double n, double sum, double squares) {
    return weights.allows(n, sum, squares);
  }
}
