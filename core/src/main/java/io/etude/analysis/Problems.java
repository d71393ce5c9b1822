package io.etude.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is odd in a part of the data: for each rule and subject how often it occurs and the first
 * few places.
 */
final class Problems {
  private static final int PLACES = 5;

  /**
   * What a count is kept for.
   *
   * @param rule the rule's code
   * @param subject column, question or value
   * @param message the sentence for the reader
   */
  record Key(String rule, String subject, String message) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::rule).thenComparing(Key::subject).thenComparing(Key::message);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** A count and the first few places. */
  static final class Count {
    long count;
    final List<String> places = new ArrayList<>();

    void add(long times, List<String> more) {
      count += times;
      for (String place : more) {
        if (places.size() < PLACES) {
          places.add(place);
        }
      }
    }
  }

  private final TreeMap<Key, Count> counts = new TreeMap<>();

  Map<Key, Count> counts() {
    return counts;
  }

  void add(String rule, String subject, String message, String place) {
    counts
        .computeIfAbsent(new Key(rule, subject, message), k -> new Count())
        .add(1, List.of(place));
  }

  void add(Key key, long times, List<String> places) {
    counts.computeIfAbsent(key, k -> new Count()).add(times, places);
  }

  /** The problems of two parts, of which the first comes earlier in the data. */
  static Problems merge(Problems a, Problems b) {
    Problems sum = new Problems();
    a.counts.forEach((key, count) -> sum.add(key, count.count, count.places));
    b.counts.forEach((key, count) -> sum.add(key, count.count, count.places));
    return sum;
  }

  List<DataProblem> toList() {
    List<DataProblem> list = new ArrayList<>();
    counts.forEach(
        (key, c) ->
            list.add(new DataProblem(key.rule, key.subject, key.message, c.count, c.places)));
    return list;
  }
}
