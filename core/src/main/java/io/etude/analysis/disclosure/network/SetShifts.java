package io.etude.analysis.disclosure.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of the sizes of all {@link Sets} when one respondent goes from one set to another,
 * or joins some: the relations say which other sets gain or lose one. Not thread-safe.
 */
final class SetShifts {

  /** Sets that one respondent's change may touch; more are no simple change. */
  private static final int MAX_TOUCHED = 60;

  /** Ways that are looked at for each set. */
  private static final int MAX_WAYS = 200;

  private final Sets sets;
  private final Map<Integer, List<Sets.Relation>> relationsOf = new HashMap<>();
  private final Map<Integer, List<Map<Integer, Double>>> known = new HashMap<>();

  SetShifts(Sets sets) {
    this.sets = sets;
    for (Sets.Relation relation : sets.relations()) {
      Set<Integer> members = new LinkedHashSet<>(List.of(relation.whole()));
      for (int part : relation.parts()) {
        members.add(part);
      }
      for (int member : members) {
        relationsOf.computeIfAbsent(member, set -> new ArrayList<>()).add(relation);
      }
    }
  }

  /**
   * The unions whose parts are among some sets, each of which has everybody in one of its parts.
   */
  List<Sets.Relation> partitionsOfEverybody(Set<Integer> among) {
    List<Sets.Relation> found = new ArrayList<>();
    for (Sets.Relation relation : relationsOf.getOrDefault(Sets.EVERYBODY, List.of())) {
      if (relation.union() && relation.whole() == Sets.EVERYBODY) {
        boolean all = true;
        for (int part : relation.parts()) {
          all &= among.contains(part);
        }
        if (all) {
          found.add(relation);
        }
      }
    }
    return found;
  }

  /**
   * By how much each set changes when one more is in a set, in each way that is known: he comes
   * from another part of the same whole, or into a part of it from outside.
   */
  List<Map<Integer, Double>> into(int set) {
    return known.computeIfAbsent(set, this::ways);
  }

  private List<Map<Integer, Double>> ways(int set) {
    List<Map<Integer, Double>> ways = new ArrayList<>();
    Set<Integer> parts = new LinkedHashSet<>();
    for (Sets.Relation relation : unionsOf(set)) {
      if (relation.whole() == set) {
        for (int part : relation.parts()) {
          parts.add(part);
        }
      }
    }
    Set<Integer> origins = new LinkedHashSet<>();
    for (Sets.Relation relation : unionsOf(set)) {
      if (relation.whole() != set) {
        for (int part : relation.parts()) {
          origins.add(part);
        }
      }
    }
    origins.remove(set);
    for (int origin : origins) {
      Map<Integer, Double> start = new LinkedHashMap<>();
      start.put(set, 1.0);
      start.put(origin, -1.0);
      settle(start, start.keySet(), ways);
      for (int part : parts) {
        Map<Integer, Double> more = new LinkedHashMap<>(start);
        more.put(part, 1.0);
        settle(more, more.keySet(), ways);
      }
    }
    return List.copyOf(ways);
  }

  private List<Sets.Relation> unionsOf(int set) {
    return relationsOf.getOrDefault(set, List.of()).stream().filter(Sets.Relation::union).toList();
  }

  /** The sets among some that hold somebody who is in all of those; empty if nobody can be. */
  Map<Integer, Double> member(List<Integer> of, Set<Integer> among) {
    Map<Integer, Double> member = new LinkedHashMap<>();
    member.put(Sets.EVERYBODY, 1.0);
    of.forEach(set -> climb(set, member));
    for (Sets.Relation relation : sets.relations()) {
      boolean all = among.contains(relation.whole());
      for (int part : relation.parts()) {
        all &= among.contains(part);
      }
      if (all && !CountNetwork.isNone(imbalance(relation, member))) {
        return Map.of();
      }
    }
    return member;
  }

  private void climb(int set, Map<Integer, Double> member) {
    member.put(set, 1.0);
    for (Sets.Relation relation : unionsOf(set)) {
      if (relation.whole() != set && !member.containsKey(relation.whole())) {
        climb(relation.whole(), member);
      }
    }
  }

  /** Those who are spread over sets, if all of them were in one set, and so in none beside it. */
  Map<Integer, Double> within(int set, Map<Integer, Double> spread) {
    Map<Integer, Double> member = new LinkedHashMap<>();
    climb(set, member);
    Map<Integer, Double> narrowed = new LinkedHashMap<>(spread);
    for (int in : member.keySet()) {
      for (Sets.Relation relation : unionsOf(in)) {
        if (in != Sets.EVERYBODY && in != set || relation.whole() != in) {
          for (int part : relation.parts()) {
            remove(part, member, narrowed);
          }
        }
      }
    }
    narrowed.putAll(member);
    return narrowed;
  }

  /** Takes out a set and its parts, but not those that hold a member. */
  private void remove(int set, Map<Integer, Double> member, Map<Integer, Double> from) {
    if (!member.containsKey(set) && from.remove(set) != null) {
      for (Sets.Relation relation : unionsOf(set)) {
        if (relation.whole() == set) {
          for (int part : relation.parts()) {
            remove(part, member, from);
          }
        }
      }
    }
  }

  /**
   * Gives the sets that follow their changes. What a relation lacks is taken up by a part that no
   * table shows, else by the whole, else, where the whole cannot change, by each part in turn.
   */
  private void settle(
      Map<Integer, Double> start, Set<Integer> given, List<Map<Integer, Double>> found) {
    Map<Integer, Double> change = new LinkedHashMap<>(start);
    List<Integer> open = new ArrayList<>(start.keySet());
    for (int done = 0; done < open.size(); done++) {
      for (Sets.Relation relation : relationsOf.getOrDefault(open.get(done), List.of())) {
        double left = imbalance(relation, change);
        if (CountNetwork.isNone(left)) {
          continue;
        }
        int free = free(relation, change, given);
        if (open.size() > MAX_TOUCHED || found.size() >= MAX_WAYS) {
          return;
        }
        if (free < 0) {
          branch(relation, left, change, given, found);
          return;
        }
        double before = change.getOrDefault(free, 0.0);
        change.put(free, before + (free == relation.whole() ? left : -left * sign(relation, free)));
        open.add(free);
      }
    }
    change.values().removeIf(CountNetwork::isNone);
    found.add(change);
  }

  private void branch(
      Sets.Relation relation,
      double left,
      Map<Integer, Double> change,
      Set<Integer> given,
      List<Map<Integer, Double>> found) {
    for (int part : relation.parts()) {
      if (!change.containsKey(part)) {
        Map<Integer, Double> more = new LinkedHashMap<>(change);
        more.put(part, -left * sign(relation, part));
        Set<Integer> fixed = new LinkedHashSet<>(given);
        fixed.add(part);
        settle(more, fixed, found);
      }
    }
  }

  private static double imbalance(Sets.Relation relation, Map<Integer, Double> change) {
    double sum = -change.getOrDefault(relation.whole(), 0.0);
    for (int p = 0; p < relation.parts().length; p++) {
      sum += relation.signs()[p] * change.getOrDefault(relation.parts()[p], 0.0);
    }
    return sum;
  }

  /** The set of a relation that gives way; −1 if there is none. */
  private int free(Sets.Relation relation, Map<Integer, Double> change, Set<Integer> given) {
    for (int part : relation.parts()) {
      if (sets.made(part) != null && !change.containsKey(part)) {
        return part;
      }
    }
    boolean isFixed = relation.whole() == Sets.EVERYBODY || given.contains(relation.whole());
    return isFixed ? -1 : relation.whole();
  }

  private static int sign(Sets.Relation relation, int part) {
    for (int p = 0; p < relation.parts().length; p++) {
      if (relation.parts()[p] == part) {
        return relation.signs()[p];
      }
    }
    throw new IllegalStateException();
  }
}
