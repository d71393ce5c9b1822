package io.etude.internal;

import io.etude.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order in which problems are said. */
public final class ProblemOrder {

  private ProblemOrder() {}

  /**
   * The problems, each once, by line and column; the files, and the problems without a place, in
   * the order in which they are first named.
   */
  public static List<Problem> sorted(List<Problem> problems) {
    List<String> files = problems.stream().map(ProblemOrder::file).distinct().toList();
    List<Problem> sorted = new ArrayList<>(problems.stream().distinct().toList());
    sorted.sort(
        Comparator.comparingInt((Problem problem) -> files.indexOf(file(problem)))
            .thenComparing(Problem::place));
    return sorted;
  }

  private static String file(Problem problem) {
    return problem.place().number() == 0 ? problem.toString() : problem.place().file();
  }
}
