package io.etude.analysis.problem;

import io.etude.Place;
import io.etude.study.DataRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is odd in a part of the data: for each rule and subject how often it occurs and the first
 * few places. Of each rule the first {@value #SUBJECTS} subjects are kept apart, in the order of
 * their names, and the rest is counted together: whatever the data hold, the list stays short.
 */
public final class ProblemCounts {
  public static final int PLACES = 5;
  public static final int SUBJECTS = 50;

  /** The subject that stands for all that are not kept apart; sorts last. */
  private static final String REST = "\uFFFF";

  /**
   * What a count is kept for.
   *
   * @param rule the rule's code
   * @param subject column, question or value
   * @param details the key of the sentence in {@link ProblemTexts}, then what it speaks of
   */
  public record Key(String rule, String subject, List<String> details) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::rule)
            .thenComparing(Key::subject)
            .thenComparing(key -> String.join("\n", key.details));

    public Key {
      details = List.copyOf(details);
    }

    public static Key of(DataRule rule, String subject, String... details) {
      return new Key(rule.code(), subject, List.of(details));
    }

    private static Key rest(String rule) {
      return new Key(rule, REST, List.of("furtherSubjects", Integer.toString(SUBJECTS)));
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** A count and the first few places. */
  public static final class Count {
    public long count;
    public final List<Place> places = new ArrayList<>();

    public void add(long times, List<Place> more) {
      count += times;
      for (Place place : more) {
        if (places.size() < PLACES) {
          places.add(place);
        }
      }
    }
  }

  /** A finite number as it is written in data: {@code 150}, {@code 0.00002}. */
  public static String number(double value) {
    return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private final TreeMap<String, TreeMap<Key, Count>> rules = new TreeMap<>();

  /** All counts, in a fixed order. */
  public Map<Key, Count> counts() {
    TreeMap<Key, Count> all = new TreeMap<>();
    rules.values().forEach(all::putAll);
    return all;
  }

  /**
   * Adds to a count. A subject that once fell to the rest has {@link #SUBJECTS} others before it,
   * so it stays there whatever is merged, and those that are kept have all their occurrences.
   */
  public void add(Key key, long times, List<Place> places) {
    TreeMap<Key, Count> counts = rules.computeIfAbsent(key.rule, rule -> new TreeMap<>());
    counts.computeIfAbsent(key, k -> new Count()).add(times, places);
    Key rest = Key.rest(key.rule);
    int own = counts.size() - (counts.containsKey(rest) ? 1 : 0);
    if (own > SUBJECTS) {
      Key last = counts.lowerKey(rest);
      long count = counts.remove(last).count;
      counts.computeIfAbsent(rest, k -> new Count()).add(count, List.of());
    }
  }

  /** The problems of two parts, of which the first comes earlier in the data. */
  public static ProblemCounts merge(ProblemCounts a, ProblemCounts b) {
    ProblemCounts sum = new ProblemCounts();
    a.counts().forEach((key, count) -> sum.add(key, count.count, count.places));
    b.counts().forEach((key, count) -> sum.add(key, count.count, count.places));
    return sum;
  }
}
