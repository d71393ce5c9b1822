package io.etude.analysis.disclosure.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groupings of all respondents of which tables show any two together, by threes: answers by two
 * segments whose overlap a table shows as well. Counts by two groupings may keep every equation and
 * still be those of nobody: any two of three groups may have somebody in common while all three
 * have nobody. So counts must be sums of numbers by all three groupings, none of them negative.
 * Source: Dobra and Fienberg, <em>PNAS</em> 97 (2000): bounds on cells out of margins that overlap.
 * Immutable but for its effort; not thread-safe.
 */
final class ThreeWayTables {

  /** Groups by all three groupings in the largest table. */
  private static final int MAX_GROUPS = 1_000;

  /** Entries visited by all programs of a study: some seconds. */
  private static final long MAX_EFFORT = 2_000_000_000L;

  /**
   * One table.
   *
   * @param cells its counts by two groupings, by number
   * @param groups for each group by all three groupings the places of its cells in that list
   */
  record Table(int[] cells, int[][] groups) {

    /** Entries of its equations. */
    long size() {
      return (long) cells.length * groups.length;
    }
  }

  private final CountNetwork network;
  private final List<Table> tables = new ArrayList<>();
  private final Map<Integer, List<Integer>> tablesOf = new HashMap<>();
  private final Effort effort = new Effort(MAX_EFFORT);

  /**
   * Whether tables show any two of four groupings together, or of three that make too many groups.
   */
  private boolean isPartial;

  /**
   * The tables of a network.
   *
   * @param network the counts, all of them connected
   */
  ThreeWayTables(CountNetwork network, Sets sets) {
    this.network = network;
    List<int[]> groupings = groupings(sets);
    int size = groupings.size();
    boolean[][] crossed = new boolean[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        crossed[i][j] = isCrossed(groupings.get(i), groupings.get(j));
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        for (int k = j + 1; crossed[i][j] && k < size; k++) {
          if (crossed[i][k] && crossed[j][k]) {
            add(groupings.get(i), groupings.get(j), groupings.get(k));
            for (int l = k + 1; l < size; l++) {
              isPartial |= crossed[i][l] && crossed[j][l] && crossed[k][l];
            }
          }
        }
      }
    }
  }

  /** The finest ways in which everybody is in one of some sets. */
  private static List<int[]> groupings(Sets sets) {
    Map<Integer, int[]> finest = new HashMap<>();
    for (Sets.Relation relation : sets.relations()) {
      if (relation.union() && relation.whole() != Sets.EVERYBODY) {
        finest.merge(
            relation.whole(),
            relation.parts(),
            (one, other) -> one.length < other.length ? other : one);
      }
    }
    Map<Set<Integer>, int[]> groupings = new LinkedHashMap<>();
    for (Sets.Relation relation : sets.relations()) {
      if (relation.union() && relation.whole() == Sets.EVERYBODY) {
        Set<Integer> groups = new HashSet<>();
        boolean apart = Arrays.stream(relation.parts()).allMatch(p -> split(p, finest, groups, 0));
        if (apart && groups.size() > 1) {
          groupings.put(groups, groups.stream().mapToInt(Integer::intValue).sorted().toArray());
        }
      }
    }
    return List.copyOf(groupings.values());
  }

  /** Adds the parts of parts of a set; false if one of them is there already. */
  private static boolean split(int set, Map<Integer, int[]> finest, Set<Integer> into, int depth) {
    int[] parts = finest.get(set);
    if (parts == null || depth > finest.size()) {
      return into.add(set);
    }
    return Arrays.stream(parts).allMatch(part -> split(part, finest, into, depth + 1));
  }

  /** Whether tables show most counts by two groupings, of which none is made from the other. */
  private boolean isCrossed(int[] one, int[] other) {
    int shown = 0;
    for (int a : one) {
      for (int b : other) {
        int node = network.known(a, b);
        if (a == b || node >= 0 && network.oneSet(node) == Sets.EVERYBODY) {
          return false;
        }
        shown += node >= 0 && network.isShown(node) ? 1 : 0;
      }
    }
    return 2 * shown > (one.length - 1) * (other.length - 1);
  }

  private void add(int[] one, int[] two, int[] three) {
    if ((long) one.length * two.length * three.length > MAX_GROUPS) {
      isPartial = true;
      return;
    }
    Map<Integer, Integer> places = new LinkedHashMap<>();
    List<int[]> groups = new ArrayList<>();
    for (int a : one) {
      for (int b : two) {
        for (int c : three) {
          int[] cells = {network.known(a, b), network.known(a, c), network.known(b, c)};
          if (Arrays.stream(cells).noneMatch(cell -> cell == CountNetwork.VOID)) {
            groups.add(
                Arrays.stream(cells)
                    .filter(cell -> cell >= 0)
                    .map(cell -> places.computeIfAbsent(cell, node -> places.size()))
                    .toArray());
          }
        }
      }
    }
    for (int cell : places.keySet()) {
      tablesOf.computeIfAbsent(cell, node -> new ArrayList<>()).add(tables.size());
    }
    int[] cells = places.keySet().stream().mapToInt(Integer::intValue).toArray();
    tables.add(new Table(cells, groups.toArray(new int[0][])));
  }

  /**
   * Whether there are tables, and counts that are possible by each of them are possible by all
   * groupings together.
   */
  boolean sayAll() {
    return !tables.isEmpty() && !isPartial && !effort.isSpent();
  }

  /** The tables that have one of some counts. */
  List<Table> of(int... nodes) {
    return Arrays.stream(nodes)
        .boxed()
        .flatMap(node -> tablesOf.getOrDefault(node, List.of()).stream())
        .distinct()
        .map(tables::get)
        .toList();
  }

  /**
   * Whether there can be people by all three groupings after a move. Where it takes too long to
   * find that out, nothing is known against it.
   */
  boolean allow(MoveSearch.Move move) {
    Map<Integer, Double> change = new HashMap<>();
    for (int i = 0; i < move.nodes().length; i++) {
      change.put(move.nodes()[i], move.by()[i]);
    }
    return of(move.nodes()).stream().allMatch(table -> isPossible(table, change));
  }

  private boolean isPossible(Table table, Map<Integer, Double> change) {
    int columns = table.groups.length;
    double[][] a = new double[table.cells.length][columns];
    double[] b = new double[a.length];
    double[] upper = new double[columns];
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    for (int e = 0; e < b.length; e++) {
      int cell = table.cells[e];
      b[e] = Math.max(0, network.value(cell, 0) + change.getOrDefault(cell, 0.0));
    }
    for (int g = 0; g < columns; g++) {
      for (int cell : table.groups[g]) {
        a[cell][g] = 1;
      }
    }
    return LinearProgram.solve(a, b, new double[columns], upper, effort) != null
        || effort.isSpent();
  }
}
