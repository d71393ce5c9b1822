package io.etude.analysis.disclosure.network;

import io.etude.analysis.sums.Fingerprints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Sets of respondents by number, and the relations between them: which is the sum of which others.
 * Sets with the same {@linkplain Fingerprints fingerprint} are one, however the codebook came to
 * them: a question asked twice, a segment's column that is also an answer, the base of a question
 * that only those with one answer were asked.
 */
public final class Sets {

  /** All respondents. */
  public static final int EVERYBODY = 0;

  /** No set: it would be empty. */
  static final int NONE = -1;

  /** Unions are sought among this many parts at most; among more only those of neighbours. */
  private static final int PARTS = 28;

  /**
   * Σ of the parts = the whole, for every respondent.
   *
   * @param whole the whole
   * @param parts the parts
   * @param signs 1 for a part that is added, −1 for one that is taken off
   * @param union whether the parts share nobody, and are none of them taken off
   */
  public record Relation(int whole, int[] parts, int[] signs, boolean union) {}

  /** What a set is in a table. */
  public enum Side {
    ROW,
    COLUMN
  }

  /**
   * What the codebook says of a set.
   *
   * @param side whether it is a row or a column
   * @param related sets that it is known to be a part of, or that are parts of it
   * @param values the values of a column of the data that make it up, if it is so; sets with equal
   *     ones are the same, whatever the answers
   * @param full whether somebody is in each answer or column beside it
   */
  public record Origin(Side side, List<Integer> related, Optional<Values> values, boolean full) {}

  /**
   * Values of a column of the data.
   *
   * @param column the column
   * @param codes the values
   */
  public record Values(String column, Set<String> codes) {}

  private record Identity(long print, long size) {}

  private final Map<Identity, Integer> numbers = new HashMap<>();
  private final List<Identity> identities = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();

  /** For sets that no table shows: what they are the difference of. */
  private final Map<Integer, Relation> made = new HashMap<>();

  /** The same for sets that are no column of a table, though they may be a row of one. */
  private final Map<Integer, Relation> differences = new HashMap<>();

  private final Map<Values, Integer> byValues = new HashMap<>();

  /** Sets with the same respondents as one that they are related to. */
  private final Map<Side, Map<Identity, List<Integer>>> beside =
      Map.of(Side.ROW, new HashMap<>(), Side.COLUMN, new HashMap<>());

  /** The rows and columns that have the same respondents. */
  private final Map<Identity, Set<Integer>> alike = new HashMap<>();

  /** Those of them that more than one question or segment has. */
  private final Set<Identity> shared = new HashSet<>();

  /** Everybody, and the bases of questions. */
  private final Set<Integer> bases = new HashSet<>(Set.of(EVERYBODY));

  private final boolean linked;

  /**
   * Everybody, so far.
   *
   * @param linked whether sets with equal fingerprints are one (else all but everybody are taken
   *     for different ones)
   */
  public Sets(long print, long size, boolean linked) {
    this.linked = linked;
    number(print, size);
  }

  /** The number of a set that tables show. */
  public int shown(long print, long size) {
    int number = number(print, size);
    made.remove(number);
    return number;
  }

  /** The number of the base of a question. */
  public int base(long print, long size) {
    int number = shown(print, size);
    bases.add(number);
    return number;
  }

  /**
   * The number of a set that tables show, of which the codebook says where it is from. Where it has
   * the same respondents as a set that is known to be larger or smaller, that is what answers tell:
   * the rest of the larger one could have some. So the two are not taken for one, but it is taken
   * for one with others from there: with the largest of several if each answer of the question is
   * given, since there is none left to be that of the rest; else with the smallest, which is a
   * guess ({@link #doubles}).
   */
  public int shown(Origin origin, long print, long size) {
    Identity identity = new Identity(print, size);
    Integer known = linked ? origin.values().map(byValues::get).orElse(null) : null;
    if (known != null && identities.get(known).equals(identity)) {
      return known;
    }
    int number = find(origin, identity);
    origin.values().ifPresent(values -> byValues.putIfAbsent(values, number));
    Set<Integer> same = alike.computeIfAbsent(identity, i -> new TreeSet<>());
    if (!same.add(number) && !origin.full()) {
      shared.add(identity);
    }
    return number;
  }

  private int find(Origin origin, Identity identity) {
    List<Integer> related = origin.related();
    if (identity.size == 0) {
      return shown(identity.print, identity.size);
    }
    List<Integer> known =
        beside.get(origin.side()).computeIfAbsent(identity, i -> new ArrayList<>());
    List<Integer> same = new ArrayList<>();
    boolean apart = related.stream().noneMatch(other -> identities.get(other).equals(identity));
    if (apart) {
      same.add(shown(identity.print, identity.size));
    }
    known.stream().filter(number -> linked && !related.contains(number)).forEach(same::add);
    if (same.isEmpty()) {
      known.add(fresh(identity));
      return known.get(known.size() - 1);
    }
    return same.get(origin.full() ? same.size() - 1 : 0);
  }

  /**
   * The other sets that have the same respondents, if that is so in several questions or segments:
   * nothing tells which of them are the same whatever the answers. So their counts are hidden
   * together.
   */
  public Set<Integer> doubles(int set) {
    Identity identity = identities.get(set);
    if (!linked || !shared.contains(identity)) {
      return Set.of();
    }
    Set<Integer> others = new TreeSet<>(alike.get(identity));
    others.removeAll(bases);
    return others.remove(set) ? others : Set.of();
  }

  private boolean isBeside(int set) {
    Identity identity = identities.get(set);
    return beside.values().stream()
        .anyMatch(side -> side.getOrDefault(identity, List.of()).contains(set));
  }

  private int fresh(Identity identity) {
    identities.add(identity);
    return identities.size() - 1;
  }

  private int number(long print, long size) {
    Identity identity = new Identity(print, size);
    Integer known = size == 0 ? null : numbers.get(identity);
    if (known != null && (linked || known == EVERYBODY)) {
      return known;
    }
    int number = fresh(identity);
    if (size > 0) {
      numbers.putIfAbsent(identity, number);
    }
    return number;
  }

  int size() {
    return identities.size();
  }

  /** How many respondents are in a set. */
  public long respondents(int set) {
    return identities.get(set).size;
  }

  public List<Relation> relations() {
    return relations;
  }

  /** What a set that no table shows is the difference of: {@code whole} = Σ parts; or null. */
  public Relation made(int set) {
    return made.get(set);
  }

  /** How a set is the difference of others, whether or not tables show it; or null. */
  Relation difference(int set) {
    return made.getOrDefault(set, differences.get(set));
  }

  /** Whether a set is known to be the union of a part and other sets. */
  public boolean isUnionWith(int whole, int part) {
    return relations.stream()
        .filter(r -> r.union && r.whole == whole)
        .anyMatch(r -> Arrays.stream(r.parts).anyMatch(p -> p == part));
  }

  /** Those of a set who are not in a part of it, if the two are all of it; else {@link #NONE}. */
  public int rest(int whole, int part) {
    return relations.stream()
        .filter(r -> r.union && r.whole == whole && r.parts.length == 2)
        .filter(r -> r.parts[0] == part)
        .mapToInt(r -> r.parts[1])
        .findFirst()
        .orElse(NONE);
  }

  /**
   * The set of those who are in one column and not in others, which are parts of it without common
   * respondents.
   *
   * @param isColumn whether a set is a column of a table
   */
  public int split(int whole, List<Integer> parts, IntPredicate isColumn) {
    int rest = difference(List.of(whole), parts);
    List<Integer> all = new ArrayList<>(parts);
    all.add(rest);
    int[] signs = new int[all.size()];
    Arrays.fill(signs, 1);
    Relation relation = new Relation(whole, ints(all), signs, true);
    if (!isKnown(relation)) {
      relations.add(relation);
    }
    if (!isColumn.test(rest)) {
      List<Integer> terms = new ArrayList<>(List.of(whole));
      terms.addAll(parts);
      int[] less = new int[terms.size()];
      Arrays.fill(less, -1);
      less[0] = 1;
      differences.putIfAbsent(rest, new Relation(rest, ints(terms), less, false));
    }
    return rest;
  }

  /**
   * The parts are disjoint and make up the whole, with others in it that no table shows. Of a
   * single part there may always be others, though nobody is.
   */
  public void partition(int whole, List<Integer> parts) {
    int rest = difference(List.of(whole), parts);
    boolean holds = holds(List.of(whole), parts);
    if (holds && parts.size() == 1 && parts.get(0) != whole) {
      rest = made(new Identity(0, 0), List.of(whole), parts);
    }
    if (rest != NONE || holds) {
      relate(whole, parts, rest, true);
    }
  }

  /** As many as in all parts together, who may be the same people. */
  public void sum(int whole, List<Integer> parts) {
    relate(whole, parts, NONE, false);
  }

  /** Each part lies in the whole, and the whole in all of them together. */
  public void cover(int whole, List<Integer> parts) {
    parts.forEach(part -> partition(whole, List.of(part)));
    if (parts.size() > 1) {
      within(whole, parts);
    }
  }

  /** The set lies in the parts together, which are disjoint. */
  public void within(int set, List<Integer> parts) {
    if (parts.size() == 1) {
      partition(parts.get(0), List.of(set));
      return;
    }
    int rest = difference(parts, List.of(set));
    if (rest != NONE || holds(List.of(set), parts)) {
      List<Integer> all = new ArrayList<>(parts);
      int[] signs = new int[parts.size() + (rest == NONE ? 0 : 1)];
      Arrays.fill(signs, 1);
      if (rest != NONE) {
        all.add(rest);
        signs[parts.size()] = -1;
      }
      add(new Relation(set, ints(all), signs, rest == NONE));
    }
  }

  private void relate(int whole, List<Integer> parts, int rest, boolean union) {
    List<Integer> all = new ArrayList<>(parts);
    if (rest != NONE) {
      all.add(rest);
    }
    int[] signs = new int[all.size()];
    Arrays.fill(signs, 1);
    add(new Relation(whole, ints(all), signs, union));
  }

  private void add(Relation relation) {
    if (relation.parts.length > 1 || relation.parts[0] != relation.whole) {
      relations.add(relation);
    }
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private boolean holds(List<Integer> plus, List<Integer> minus) {
    return size(plus) == size(minus) && print(plus) == print(minus);
  }

  private long size(List<Integer> sets) {
    return sets.stream().mapToLong(set -> identities.get(set).size).sum();
  }

  private long print(List<Integer> sets) {
    return sets.stream().mapToLong(set -> identities.get(set).print).sum();
  }

  /** The set Σ plus − Σ minus; none if it is empty, or if there is none. */
  private int difference(List<Integer> plus, List<Integer> minus) {
    long size = size(plus) - size(minus);
    if (size <= 0) {
      return NONE;
    }
    Identity identity = new Identity(print(plus) - print(minus), size);
    boolean everybody = plus.stream().anyMatch(set -> identities.get(set).equals(identity));
    // what a set leaves of another is told from what the same respondents leave of it as well
    boolean isBeside = Stream.concat(plus.stream(), minus.stream()).anyMatch(this::isBeside);
    if (everybody || isBeside) {
      return made(identity, plus, minus);
    }
    int before = identities.size();
    int number = number(identity.print, size);
    if (number == before) {
      make(number, plus, minus);
    }
    return number;
  }

  /** A set that no table shows. */
  private int made(Identity identity, List<Integer> plus, List<Integer> minus) {
    int number = fresh(identity);
    make(number, plus, minus);
    return number;
  }

  private void make(int number, List<Integer> plus, List<Integer> minus) {
    int[] parts = new int[plus.size() + minus.size()];
    int[] signs = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      boolean added = i < plus.size();
      parts[i] = added ? plus.get(i) : minus.get(i - plus.size());
      signs[i] = added ? 1 : -1;
    }
    made.put(number, new Relation(number, parts, signs, false));
  }

  /** Finds which of the shown sets are unions of parts of the partitions known so far. */
  public void findUnions() {
    List<Relation> partitions = relations.stream().filter(r -> r.union).toList();
    List<Relation> found = new ArrayList<>();
    for (Relation partition : partitions) {
      Unions unions = new Unions(partition);
      for (int set = 0; set < identities.size(); set++) {
        if (!made.containsKey(set) && set != partition.whole) {
          int[] parts = unions.of(set);
          if (parts.length > 1) {
            int[] signs = new int[parts.length];
            Arrays.fill(signs, 1);
            found.add(new Relation(set, parts, signs, true));
          }
        }
      }
    }
    for (Relation relation : found) {
      if (!isKnown(relation)) {
        relations.add(relation);
      }
    }
  }

  private boolean isKnown(Relation relation) {
    return relations.stream()
        .anyMatch(r -> r.whole == relation.whole && sameSet(r.parts, relation.parts));
  }

  private static boolean sameSet(int[] a, int[] b) {
    return Arrays.equals(Arrays.stream(a).sorted().toArray(), Arrays.stream(b).sorted().toArray());
  }

  /** The sums of fingerprints of the parts of one partition, half of the parts at a time. */
  private final class Unions {
    private final int[] parts;
    private final long whole;
    private final Map<Long, Integer> first = new HashMap<>();
    private final long[] second;
    private final int split;

    Unions(Relation partition) {
      parts = Arrays.stream(partition.parts).filter(set -> identities.get(set).size > 0).toArray();
      whole = identities.get(partition.whole).size;
      split = parts.length > PARTS ? 0 : parts.length / 2;
      second = new long[parts.length > PARTS ? 0 : 1 << parts.length - split];
      for (int mask = 0; parts.length <= PARTS && mask < 1 << split; mask++) {
        first.putIfAbsent(sum(mask, 0), mask);
      }
      for (int mask = 0; mask < second.length; mask++) {
        second[mask] = sum(mask, split);
      }
    }

    private long sum(int mask, int from) {
      long sum = 0;
      for (int rest = mask; rest != 0; rest &= rest - 1) {
        sum += identities.get(parts[from + Integer.numberOfTrailingZeros(rest)]).print;
      }
      return sum;
    }

    /** The parts that make up a set; empty if none do. */
    int[] of(int set) {
      Identity wanted = identities.get(set);
      if (wanted.size == 0 || wanted.size >= whole) {
        return new int[0];
      }
      if (parts.length > PARTS) {
        return neighbours(wanted);
      }
      for (int mask = 0; mask < second.length; mask++) {
        Integer other = first.get(wanted.print - second[mask]);
        if (other != null) {
          long bits = (long) mask << split | other;
          return Arrays.stream(parts).filter(part -> (bits >>> position(part) & 1) != 0).toArray();
        }
      }
      return new int[0];
    }

    private int position(int part) {
      for (int i = 0; i < parts.length; i++) {
        if (parts[i] == part) {
          return i;
        }
      }
      throw new IllegalStateException();
    }

    private int[] neighbours(Identity wanted) {
      for (int from = 0; from < parts.length; from++) {
        long print = 0;
        for (int to = from; to < parts.length; to++) {
          print += identities.get(parts[to]).print;
          if (print == wanted.print) {
            return Arrays.copyOfRange(parts, from, to + 1);
          }
        }
      }
      return new int[0];
    }
  }
}
