package io.etude.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Messages that begin with {@code file:line:column: }, or with {@code file:line: } where no column
 * is known.
 */
public final class PlacedMessages {

  private static final Pattern PLACE = Pattern.compile("^([^:\\n]*):(\\d+)(?::(\\d+))?: ");

  private PlacedMessages() {}

  /**
   * The messages, each once, by line and column; the files, and the messages without a place, in
   * the order in which they are first named.
   */
  public static List<String> sorted(List<String> problems) {
    List<String> files = problems.stream().map(PlacedMessages::file).distinct().toList();
    List<String> sorted = new ArrayList<>(problems.stream().distinct().toList());
    sorted.sort(
        Comparator.comparingInt((String problem) -> files.indexOf(file(problem)))
            .thenComparingInt(problem -> number(problem, 2))
            .thenComparingInt(problem -> number(problem, 3)));
    return sorted;
  }

  /**
   * Where in its file a message has its cause.
   *
   * @param line the line, from 1
   * @param column the column, from 1; 0 if it is not known
   */
  public record Place(int line, int column) {}

  /** The place that a message begins with; empty if it begins with none. */
  public static Optional<Place> place(String problem) {
    return PLACE.matcher(problem).find()
        ? Optional.of(new Place(number(problem, 2), number(problem, 3)))
        : Optional.empty();
  }

  private static String file(String problem) {
    Matcher place = PLACE.matcher(problem);
    return place.find() ? place.group(1) : problem;
  }

  private static int number(String problem, int group) {
    Matcher place = PLACE.matcher(problem);
    return place.find() && place.group(group) != null ? Integer.parseInt(place.group(group)) : 0;
  }
}
