package io.etude.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Messages that begin with {@code file:line: }. */
public final class Problems {

  private static final Pattern PLACE = Pattern.compile("^([^:\\n]*):(\\d+): ");

  private Problems() {}

  /** The messages, each once, by line; the files in the order in which they are first named. */
  public static List<String> sorted(List<String> problems) {
    List<String> files = problems.stream().map(Problems::file).distinct().toList();
    List<String> sorted = new ArrayList<>(problems.stream().distinct().toList());
    sorted.sort(
        Comparator.comparingInt((String problem) -> files.indexOf(file(problem)))
            .thenComparingInt(Problems::line));
    return sorted;
  }

  private static String file(String problem) {
    Matcher place = PLACE.matcher(problem);
    return place.find() ? place.group(1) : "";
  }

  private static int line(String problem) {
    Matcher place = PLACE.matcher(problem);
    return place.find() ? Integer.parseInt(place.group(2)) : 0;
  }
}
