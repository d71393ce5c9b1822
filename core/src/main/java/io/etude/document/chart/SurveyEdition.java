package io.etude.document.chart;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An edition of a survey on the axis of {@link ChartSpec.Lines}.
 *
 * @param label its name
 * @param place where it is: editions are as far apart as their places are, whatever these count.
 *     Editions whose names give a time have it in years as their places
 */
public record SurveyEdition(String label, double place) {

  private static final double ROUNDING = 1e-9;

  /** Refuses null, and a place that is no number. */
  public SurveyEdition {
    requireNonNull(label, "label");
    if (!Double.isFinite(place)) {
      throw new IllegalArgumentException("edition \"" + label + "\" has the place " + place);
    }
  }

  /** Editions at equal distances: their places are 0, 1, 2 and so on. */
  public static List<SurveyEdition> evenly(List<String> labels) {
    requireNonNull(labels, "labels");
    return IntStream.range(0, labels.size())
        .mapToObj(i -> new SurveyEdition(labels.get(i), i))
        .toList();
  }

  /** Whether editions are at equal distances, so that those between named ones can be counted. */
  public static boolean areEven(List<SurveyEdition> editions) {
    requireNonNull(editions, "editions");
    int last = editions.size() - 1;
    if (last < 2) {
      return true;
    }
    double first = editions.get(0).place();
    double step = (editions.get(last).place() - first) / last;
    return IntStream.rangeClosed(0, last)
        .allMatch(i -> Math.abs((editions.get(i).place() - first) / step - i) < ROUNDING);
  }

  /** A copy of editions, each of which has to be behind the one before. */
  static List<SurveyEdition> inOrder(List<SurveyEdition> editions) {
    List<SurveyEdition> copy = List.copyOf(requireNonNull(editions, "editions"));
    for (int i = 1; i < copy.size(); i++) {
      SurveyEdition before = copy.get(i - 1);
      if (copy.get(i).place() <= before.place()) {
        throw new IllegalArgumentException(
            "edition \"" + copy.get(i).label() + "\" is not behind \"" + before.label() + "\"");
      }
    }
    return copy;
  }
}
