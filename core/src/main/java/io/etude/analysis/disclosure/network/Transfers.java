package io.etude.analysis.disclosure.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Moves of a simple shape, whose cost is known without a search. For a cell, some respondents of
 * another row and column change rows with as many of this one: the four corners of a rectangle. For
 * the total of a row or the size of a column, some go over from another one: all in one column of
 * each segment, or in proportion to how the others are spread. A move that breaks an equation of
 * the network, or leaves a count below zero, is none. Not thread-safe.
 */
public final class Transfers {
  private final CountNetwork network;
  private final MoveSearch.Costs costs;
  private final MoveSearch search;
  private final Sets sets;
  private final SetShifts shifts;

  /** How each set that loses people is spread, by the changes of sets (the same object). */
  private final Map<Map<Integer, Double>, Map<Integer, Map<Integer, Double>>> spreads =
      new IdentityHashMap<>();

  /** The move that is being made: by count. */
  private final Map<Integer, Double> change = new LinkedHashMap<>();

  public Transfers(CountNetwork network, Sets sets, MoveSearch.Costs costs, MoveSearch search) {
    this.network = network;
    this.costs = costs;
    this.search = search;
    this.sets = sets;
    this.shifts = new SetShifts(sets);
  }

  /** The cheapest move of this shape in which a count changes by {@code by}; null if none is. */
  public MoveSearch.Move find(int node, double by) {
    if (network.value(node, 0) + by < 0) {
      return null;
    }
    int one = network.oneSet(node);
    int other = network.otherSet(node);
    if (one == Sets.EVERYBODY) {
      return ofTotal(node, other, by);
    }
    return ofCell(node, one, other, by);
  }

  /** Whether there is a move that hides nothing. */
  public static boolean isFree(MoveSearch.Move move) {
    return move != null && move.cost() == 0;
  }

  private MoveSearch.Move ofCell(int node, int one, int other, double by) {
    MoveSearch.Move best = null;
    List<Map<Integer, Double>> columns = shifts.into(other);
    for (Map<Integer, Double> rows : shifts.into(one)) {
      for (Map<Integer, Double> column : columns) {
        best = cheaper(best, product(node, rows, column, by));
      }
    }
    if (!isFree(best)) {
      best = ofTotal(node, one, other, by, best);
      best = ofTotal(node, other, one, by, best);
    }
    if (best == null) {
      best = gathered(node, one, other, by, best);
      best = gathered(node, other, one, by, best);
    }
    if (best == null) {
      best = ofColumn(node, one, other, by, best);
      best = ofColumn(node, other, one, by, best);
    }
    return best;
  }

  /**
   * Rectangles with one row in common, each with other people of their own weights, as many as it
   * takes: three of one column come from three others that have one each.
   */
  private MoveSearch.Move gathered(
      int node, int row, int column, double by, MoveSearch.Move cheapest) {
    MoveSearch.Move best = cheapest;
    for (Map<Integer, Double> rows : shifts.into(row)) {
      WeightedMove move = new WeightedMove(network, search);
      double left = Math.abs(by);
      for (Map<Integer, Double> columns : shifts.into(column)) {
        if (!CountNetwork.isNone(left)
            && product(node, rows, columns, Math.signum(by))
            && isCheap()) {
          left -= move.addMost(change, left);
        }
      }
      if (CountNetwork.isNone(left)) {
        change.clear();
        change.putAll(move.counts());
        best = withOwnWeights(best);
      }
    }
    return best;
  }

  private boolean isCheap() {
    return change.keySet().stream().allMatch(n -> costs.of(n) < Double.POSITIVE_INFINITY);
  }

  private MoveSearch.Move ofTotal(int node, int set, double by) {
    MoveSearch.Move best = ofTotal(node, set, Sets.EVERYBODY, by, null);
    return ofColumn(node, Sets.EVERYBODY, set, by, best);
  }

  /** Some go over from another set, all of them in a set that is crossed with both. */
  private MoveSearch.Move ofTotal(
      int node, int set, int within, double by, MoveSearch.Move cheapest) {
    MoveSearch.Move best = cheapest;
    int total = network.known(set, Sets.EVERYBODY);
    if (total >= 0 && costs.of(total) == Double.POSITIVE_INFINITY) {
      return best;
    }
    for (Map<Integer, Double> rows : shifts.into(set)) {
      Map<Integer, Double> person = cheapestPerson(rows, loser(rows, by), within, Math.abs(by));
      if (!person.isEmpty()) {
        best = cheaper(best, product(node, rows, person, by));
      }
    }
    return best;
  }

  private static boolean loses(Map<Integer, Double> rows, int set, double by) {
    return rows.get(set) * by < 0;
  }

  /** The smallest set that loses people, when one more is in another. */
  private int loser(Map<Integer, Double> rows, double by) {
    return rows.keySet().stream()
        .filter(set -> loses(rows, set, by))
        .min(Comparator.comparingLong(sets::respondents))
        .orElseThrow();
  }

  /**
   * Some of a row go over from another column; in the rows of other items they are spread as that
   * column is.
   */
  private MoveSearch.Move ofColumn(
      int node, int row, int set, double by, MoveSearch.Move cheapest) {
    MoveSearch.Move best = cheapest;
    for (Map<Integer, Double> columns : shifts.into(set)) {
      int loser = loser(columns, by);
      if (isFree(best)) {
        continue;
      }
      Map<Integer, Double> spread = spread(columns, loser);
      double part = spread.getOrDefault(row, 0.0);
      if (part * sets.respondents(loser) >= Math.abs(by)) {
        boolean made = product(node, columns, spread, by / part);
        if (columns.keySet().stream().filter(c -> loses(columns, c, by)).count() == 1) {
          // each takes its own weight along: every count loses the same part of all its sums
          best = made ? withOwnWeights(best) : best;
        } else {
          best = cheaper(best, made);
        }
      }
      if (row != Sets.EVERYBODY) {
        best = cheaper(best, product(node, columns, shifts.within(row, spread), by));
      }
    }
    return best;
  }

  /** Somebody in the cheapest column of each segment in which enough of a set are. */
  private Map<Integer, Double> cheapestPerson(
      Map<Integer, Double> rows, int loser, int within, double count) {
    List<Integer> chosen = new ArrayList<>();
    for (Sets.Relation segment : shifts.partitionsOfEverybody(network.crossing(loser))) {
      boolean given = Arrays.stream(segment.parts()).anyMatch(column -> column == within);
      OptionalInt cheapest =
          Arrays.stream(segment.parts())
              .filter(column -> !given || column == within)
              .filter(column -> network.value(network.known(loser, column), 0) >= count)
              .reduce((one, other) -> cost(rows, other) < cost(rows, one) ? other : one);
      if (cheapest.isEmpty()) {
        return Map.of();
      }
      chosen.add(cheapest.getAsInt());
    }
    return chosen.isEmpty() || within != Sets.EVERYBODY && !chosen.contains(within)
        ? Map.of()
        : shifts.member(chosen, network.crossing(loser));
  }

  private double cost(Map<Integer, Double> rows, int column) {
    double cost = 0;
    for (int row : rows.keySet()) {
      int node = network.known(row, column);
      cost += node < 0 ? 0 : costs.of(node);
    }
    return cost;
  }

  /** Which part of a set is in each set that is crossed with one of the rows. */
  private Map<Integer, Double> spread(Map<Integer, Double> rows, int loser) {
    return spreads
        .computeIfAbsent(rows, r -> new HashMap<>())
        .computeIfAbsent(loser, set -> spreadOf(rows, loser));
  }

  private Map<Integer, Double> spreadOf(Map<Integer, Double> rows, int loser) {
    Set<Integer> crossing = new LinkedHashSet<>();
    rows.keySet().forEach(row -> crossing.addAll(network.crossing(row)));
    Map<Integer, Double> spread = new LinkedHashMap<>();
    spread.put(Sets.EVERYBODY, 1.0);
    for (int column : crossing) {
      int there = network.known(loser, column);
      if (there >= 0) {
        spread.put(column, network.value(there, 0) / sets.respondents(loser));
      }
    }
    return spread;
  }

  /** Makes a move of every count of two sets that change; false if one of them cannot. */
  private boolean product(
      int node, Map<Integer, Double> rows, Map<Integer, Double> columns, double by) {
    change.clear();
    for (Map.Entry<Integer, Double> row : rows.entrySet()) {
      for (Map.Entry<Integer, Double> column : columns.entrySet()) {
        double amount = by * row.getValue() * column.getValue();
        int crossed = network.known(row.getKey(), column.getKey());
        if (crossed >= 0) {
          change.merge(crossed, amount, Double::sum);
        }
      }
    }
    change.values().removeIf(CountNetwork::isNone);
    return change.containsKey(node);
  }

  /** The move that was made, of people who take their weights along, if it is the cheaper one. */
  private MoveSearch.Move withOwnWeights(MoveSearch.Move best) {
    MoveSearch.Move move = checked(best);
    return move == null || !network.threeWayTables().allow(move) ? best : move;
  }

  private MoveSearch.Move cheaper(MoveSearch.Move best, boolean made) {
    MoveSearch.Move move = made ? checked(best) : null;
    return move == null || !search.possible(move) ? best : move;
  }

  /** The move that was made, if it keeps all equations and is cheaper than the best so far. */
  private MoveSearch.Move checked(MoveSearch.Move best) {
    double cost = 0;
    for (Map.Entry<Integer, Double> entry : change.entrySet()) {
      cost += costs.of(entry.getKey());
      if (CountNetwork.isNegative(network.value(entry.getKey(), 0) + entry.getValue())) {
        return null;
      }
    }
    if (cost == Double.POSITIVE_INFINITY || best != null && cost >= best.cost() - 1e-9) {
      return null;
    }
    for (int changed : change.keySet()) {
      for (int equation : network.equationsOf(changed)) {
        if (!CountNetwork.isNone(imbalance(network.equations().get(equation)))) {
          return null;
        }
      }
    }
    int[] nodes = change.keySet().stream().mapToInt(Integer::intValue).toArray();
    double[] amounts = change.values().stream().mapToDouble(Double::doubleValue).toArray();
    return new MoveSearch.Move(nodes, amounts, cost);
  }

  private double imbalance(CountNetwork.Equation equation) {
    double sum = 0;
    for (int i = 0; i < equation.nodes().length; i++) {
      sum += equation.signs()[i] * change.getOrDefault(equation.nodes()[i], 0.0);
    }
    return sum;
  }
}
