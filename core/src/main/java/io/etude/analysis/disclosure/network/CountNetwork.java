package io.etude.analysis.disclosure.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The counts of all tables of a study and the equations between them. A count is that of the
 * respondents who are in two {@link Sets sets}, one of a row and one of a column; it is one count
 * wherever it is shown. A relation between sets is an equation between counts for every set that
 * they are crossed with. Counts that no table shows (those outside a segment, those without a row)
 * take part as well.
 *
 * <p>Besides the number of respondents each count has the sums of their weights and of the squares
 * of their weights, which keep the same equations.
 */
public final class CountNetwork {
  /** Respondents, Σw, Σw². */
  static final int MEASURES = 3;

  /** A count that is 0 whatever the answers: a row of one column of the data by another one. */
  public static final int VOID = -1;

  private static final double ROUNDING = 1e-6;

  /**
   * Σ sign · count = 0.
   *
   * @param nodes the counts; the whole first
   * @param signs −1 for the whole
   */
  public record Equation(int[] nodes, int[] signs) {}

  private final Sets sets;
  private final Map<Long, Integer> numbers = new HashMap<>();
  private final List<Long> keys = new ArrayList<>();
  private final Map<Long, Integer> found = new HashMap<>();
  private final Map<Integer, Set<Integer>> crossing = new HashMap<>();
  private final List<double[]> values = new ArrayList<>();
  private final List<Boolean> shown = new ArrayList<>();
  private final List<Equation> equations = new ArrayList<>();
  private final List<List<Integer>> equationsOf = new ArrayList<>();

  /** For each set the unions that it is a part of, directly or not: relation to part. */
  private final Map<Integer, Map<Integer, Integer>> within = new HashMap<>();

  private final Map<Integer, Set<Integer>> above = new HashMap<>();

  /** For each set the disjoint sets that it is the union of, in each way. */
  private final Map<Integer, List<int[]>> unions = new HashMap<>();

  private ThreeWayTables threeWayTables;

  public CountNetwork(Sets sets) {
    this.sets = sets;
    Map<Integer, List<int[]>> parents = new HashMap<>();
    for (int r = 0; r < sets.relations().size(); r++) {
      Sets.Relation relation = sets.relations().get(r);
      if (relation.union()) {
        unions.computeIfAbsent(relation.whole(), set -> new ArrayList<>()).add(relation.parts());
      }
      for (int p = 0; relation.union() && p < relation.parts().length; p++) {
        parents
            .computeIfAbsent(relation.parts()[p], set -> new ArrayList<>())
            .add(new int[] {r, p, relation.whole()});
      }
    }
    for (int set = 0; set < sets.size(); set++) {
      Map<Integer, Integer> parts = new HashMap<>();
      Set<Integer> wholes = new HashSet<>();
      climb(set, parents, parts, wholes);
      within.put(set, parts);
      above.put(set, wholes);
    }
    for (int set = 0; set < sets.size(); set++) {
      if (sets.made(set) != null) {
        above.get(set).addAll(aboveAll(sets.made(set).parts()));
      }
    }
  }

  /** The sets that have everybody of some sets: they have their sums and differences too. */
  private Set<Integer> aboveAll(int[] parts) {
    Set<Integer> common = null;
    for (int part : parts) {
      Set<Integer> wholes = new HashSet<>(above.get(part));
      wholes.add(part);
      if (common == null) {
        common = wholes;
      } else {
        common.retainAll(wholes);
      }
    }
    return common;
  }

  private static void climb(
      int set,
      Map<Integer, List<int[]>> parents,
      Map<Integer, Integer> parts,
      Set<Integer> wholes) {
    for (int[] parent : parents.getOrDefault(set, List.of())) {
      parts.put(parent[0], parent[1]);
      if (wholes.add(parent[2])) {
        climb(parent[2], parents, parts, wholes);
      }
    }
  }

  private boolean disjoint(int one, int other) {
    return apart(one, other)
        || unions.getOrDefault(one, List.of()).stream().anyMatch(parts -> apart(parts, other))
        || unions.getOrDefault(other, List.of()).stream().anyMatch(parts -> apart(parts, one));
  }

  private boolean apart(int[] parts, int other) {
    return Arrays.stream(parts).allMatch(part -> apart(part, other));
  }

  private boolean apart(int one, int other) {
    Map<Integer, Integer> parts = within.get(other);
    for (Map.Entry<Integer, Integer> entry : within.get(one).entrySet()) {
      Integer part = parts.get(entry.getKey());
      if (part != null && !part.equals(entry.getValue())) {
        return true;
      }
    }
    return false;
  }

  private long key(int row, int column) {
    int one = row;
    int other = column;
    if (one == other || above.get(one).contains(other)) {
      other = Sets.EVERYBODY;
    } else if (above.get(other).contains(one)) {
      one = Sets.EVERYBODY;
    }
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  /** Adds a count that a table shows; gives its number, or {@link #VOID}. */
  public int show(int row, int column, double[] sums) {
    if (disjoint(row, column)) {
      return VOID;
    }
    Integer known = numbers.get(key(row, column));
    return known != null ? known : add(key(row, column), sums, true);
  }

  private int add(long key, double[] sums, boolean isShown) {
    numbers.put(key, values.size());
    keys.add(key);
    values.add(sums);
    shown.add(isShown);
    equationsOf.add(new ArrayList<>());
    return values.size() - 1;
  }

  /** The number of a count; {@link #VOID}, or −2 if it cannot be told. */
  private int find(int row, int column) {
    if (disjoint(row, column)) {
      return VOID;
    }
    Integer known = numbers.get(key(row, column));
    if (known != null) {
      return known;
    }
    double[] sums = sums(row, column);
    return sums == null ? -2 : add(key(row, column), sums, false);
  }

  /** The sums of a count that no table shows, from those that make it; null if there is none. */
  private double[] sums(int row, int column) {
    Sets.Relation made = sets.difference(row);
    boolean byRow = made != null;
    made = byRow ? made : sets.difference(column);
    if (made == null) {
      return null;
    }
    double[] sums = new double[MEASURES];
    for (int i = 0; i < made.parts().length; i++) {
      int part = byRow ? find(made.parts()[i], column) : find(row, made.parts()[i]);
      if (part < VOID) {
        return null;
      }
      for (int m = 0; part >= 0 && m < MEASURES; m++) {
        sums[m] += made.signs()[i] * values.get(part)[m];
      }
    }
    for (int m = 0; m < MEASURES; m++) {
      sums[m] = Math.abs(sums[m]) < 1e-9 ? 0 : sums[m];
    }
    return sums[0] < 0 ? null : sums;
  }

  /** Makes the equations of the relations, once all shown counts are there. */
  public void connect() {
    Set<List<Integer>> known = new HashSet<>();
    for (Sets.Relation relation : sets.relations()) {
      for (int with = 0; with < sets.size(); with++) {
        cross(relation, with, known);
      }
    }
  }

  private void cross(Sets.Relation relation, int with, Set<List<Integer>> known) {
    int whole = find(relation.whole(), with);
    if (whole < VOID) {
      return;
    }
    Map<Integer, Integer> terms = new HashMap<>();
    if (whole >= 0) {
      terms.merge(whole, -1, Integer::sum);
    }
    for (int p = 0; p < relation.parts().length; p++) {
      int part = find(relation.parts()[p], with);
      if (part < VOID) {
        return;
      }
      if (part >= 0) {
        terms.merge(part, relation.signs()[p], Integer::sum);
      }
    }
    terms.values().removeIf(sign -> sign == 0);
    List<Integer> nodes = new ArrayList<>(terms.keySet());
    nodes.sort(null);
    if (nodes.isEmpty() || !known.add(nodes)) {
      return;
    }
    int[] ordered = nodes.stream().mapToInt(Integer::intValue).toArray();
    int[] signs = Arrays.stream(ordered).map(terms::get).toArray();
    for (int node : ordered) {
      equationsOf.get(node).add(equations.size());
    }
    equations.add(new Equation(ordered, signs));
  }

  /** Whether so many respondents are none, but for rounding. */
  static boolean isNone(double respondents) {
    return Math.abs(respondents) < ROUNDING;
  }

  /** Whether so many respondents are fewer than none, by more than rounding. */
  static boolean isNegative(double respondents) {
    return respondents < -ROUNDING;
  }

  public int size() {
    return values.size();
  }

  /** The smaller number of the two sets that make a count; that of everybody if it is a size. */
  public int oneSet(int node) {
    return (int) (keys.get(node) >>> 32);
  }

  /** The larger number of the two sets that make a count. */
  public int otherSet(int node) {
    return keys.get(node).intValue();
  }

  /**
   * The count of two sets, once all are connected; {@link #VOID} if nobody can be in both, −2 if it
   * has no number.
   */
  public int known(int row, int column) {
    return found.computeIfAbsent(
        (long) row << 32 | column,
        sets -> disjoint(row, column) ? VOID : numbers.getOrDefault(key(row, column), -2));
  }

  /** The sets with which one makes a count. */
  Set<Integer> crossing(int set) {
    if (crossing.isEmpty()) {
      for (int node = 0; node < size(); node++) {
        int one = oneSet(node);
        int other = otherSet(node);
        crossing.computeIfAbsent(one, s -> new TreeSet<>()).add(other);
        crossing.computeIfAbsent(other, s -> new TreeSet<>()).add(one);
      }
    }
    return crossing.getOrDefault(set, Set.of());
  }

  /** The groupings that tables show by twos, by threes, once all counts are connected. */
  ThreeWayTables threeWayTables() {
    if (threeWayTables == null) {
      threeWayTables = new ThreeWayTables(this, sets);
    }
    return threeWayTables;
  }

  /** Whether moves heed how segments overlap, as far as tables show it. */
  public boolean heedsOverlaps() {
    return threeWayTables().sayAll();
  }

  /** The number of the count of all respondents; {@link #VOID} if no table shows it. */
  public int everybody() {
    return numbers.getOrDefault(key(Sets.EVERYBODY, Sets.EVERYBODY), VOID);
  }

  public double value(int node, int measure) {
    return values.get(node)[measure];
  }

  /** What those in a count weigh on average; NaN if there are none. */
  public double meanWeight(int node) {
    return value(node, 1) / value(node, 0);
  }

  public boolean isShown(int node) {
    return shown.get(node);
  }

  public List<Equation> equations() {
    return equations;
  }

  /** The equations that have a count, by number. */
  public List<Integer> equationsOf(int node) {
    return equationsOf.get(node);
  }
}
