package io.etude.report.scale;

import io.etude.document.chart.SurveyEdition;
import io.etude.internal.EditionTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Decides where the editions of a chart are: by time where the names of all of them give one in the
 * same form ("2016", "Wave 2016", "2016-03"), each later than the one before, else at equal
 * distances. Months in words are not read: "March 2016" and "December 2017" are not 21 months apart
 * but a year by what is known of them.
 */
public final class EditionPlaces {

  private EditionPlaces() {}

  /** The editions with those names, in order, at their places. */
  public static List<SurveyEdition> of(List<String> names) {
    List<EditionTime> times =
        names.stream().map(EditionTime::of).flatMap(Optional::stream).toList();
    return times.size() == names.size() && areInOrder(times)
        ? IntStream.range(0, names.size())
            .mapToObj(i -> new SurveyEdition(names.get(i), times.get(i).years()))
            .toList()
        : SurveyEdition.evenly(names);
  }

  private static boolean areInOrder(List<EditionTime> times) {
    return times.stream().map(EditionTime::form).distinct().count() <= 1
        && IntStream.range(1, times.size())
            .allMatch(i -> times.get(i).years() > times.get(i - 1).years());
  }
}
