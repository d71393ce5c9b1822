package io.etude.document;

import static java.util.Objects.requireNonNull;

import io.etude.figure.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The groups of a segment that have the highest and the lowest figures of a row, by their indices
 * in the banner. Groups whose figures aren't published are neither. Immutable.
 *
 * @param highest from the highest figure down
 * @param lowest from the lowest figure up
 * @param moreHighest how many groups print the last figure of the highest without being among them
 * @param moreLowest the same of the lowest
 */
public record SummaryExtremes(
    List<Integer> highest, List<Integer> lowest, int moreHighest, int moreLowest) {

  /** The most groups at either end. */
  public static final int MAX = 3;

  /** Of no more groups than this one fewer is named at either end, so that all are in a line. */
  private static final int FEW = 14;

  /** Copies the lists. */
  public SummaryExtremes {
    highest = List.copyOf(requireNonNull(highest, "highest"));
    lowest = List.copyOf(requireNonNull(lowest, "lowest"));
  }

  /** The most groups of a segment that are named at either end. */
  public static int most(SummaryBanner banner, int segment) {
    requireNonNull(banner, "banner");
    return banner.groupsOf(segment).size() > FEW ? MAX : MAX - 1;
  }

  /** Those of a row. */
  static SummaryExtremes of(SummaryTable table, int row, int segment) {
    List<Integer> groups = new ArrayList<>();
    for (int group : table.banner().groupsOf(segment)) {
      if (number(table, row, group).isPresent()) {
        groups.add(group);
      }
    }
    Comparator<Integer> rising =
        Comparator.comparingDouble(group -> number(table, row, group).orElseThrow());
    int most = most(table.banner(), segment);
    int half = Math.min(most, groups.size() / 2);
    List<Integer> up = groups.stream().sorted(rising).toList();
    List<Integer> down = groups.stream().sorted(rising.reversed()).toList();
    // the middle one of few groups is named once
    List<Integer> highest = down.subList(0, Math.min(most, groups.size() - half));
    List<Integer> lowest = up.stream().filter(g -> !highest.contains(g)).limit(half).toList();
    return new SummaryExtremes(
        highest,
        lowest,
        more(table, row, highest, lowest, groups),
        more(table, row, lowest, highest, groups));
  }

  /** How many groups print the last of some figures without being named. */
  private static int more(
      SummaryTable table, int row, List<Integer> own, List<Integer> other, List<Integer> all) {
    if (own.isEmpty()) {
      return 0;
    }
    String last = table.group(row, own.get(own.size() - 1)).text();
    return (int)
        all.stream()
            .filter(group -> !own.contains(group) && !other.contains(group))
            .filter(group -> table.group(row, group).text().equals(last))
            .count();
  }

  private static OptionalDouble number(SummaryTable table, int row, int group) {
    return table.group(row, group).figure().map(Figure::number).orElse(OptionalDouble.empty());
  }
}
