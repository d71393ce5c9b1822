package io.etude.report.scale;

import io.etude.document.SurveyEdition;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Decides where the editions of a chart are: by time where all of them are called by a year, each
 * later than the one before, else at equal distances.
 */
public final class EditionPlaces {

  private EditionPlaces() {}

  /** The editions with those names, in order, at their places. */
  public static List<SurveyEdition> of(List<String> names) {
    return areYears(names)
        ? names.stream().map(name -> new SurveyEdition(name, Integer.parseInt(name))).toList()
        : SurveyEdition.evenly(names);
  }

  private static boolean areYears(List<String> names) {
    return names.stream().allMatch(name -> name.matches("[12]\\d{3}"))
        && IntStream.range(1, names.size())
            .allMatch(i -> Integer.parseInt(names.get(i)) > Integer.parseInt(names.get(i - 1)));
  }
}
