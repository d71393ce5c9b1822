package io.etude.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
   * The messages, each once, by line and column; the files in the order in which they are first
   * named.
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

  private static String file(String problem) {
    Matcher place = PLACE.matcher(problem);
    return place.find() ? place.group(1) : "";
  }

  private static int number(String problem, int group) {
    Matcher place = PLACE.matcher(problem);
    return place.find() && place.group(group) != null ? Integer.parseInt(place.group(group)) : 0;
  }
}
