package io.etude.document;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the editions of {@link ChartSpec.Lines} are on their axis: by time where all of them are
 * called by a year, each later than the one before, else at equal distances.
 */
public final class EditionPlaces {

  private static final double ROUNDING = 1e-9;

  private EditionPlaces() {}

  /**
   * The places of some editions, from 0 for the first one to their number less one for the last
   * one: 0, 1, 2 of 2019, 2020 and 2021; 0, 1.47, 2 of 1978, 2006 and 2016.
   */
  public static List<Double> of(List<String> editions) {
    requireNonNull(editions, "editions");
    int last = editions.size() - 1;
    if (last < 1 || !areYears(editions)) {
      return IntStream.rangeClosed(0, last).mapToObj(i -> (double) i).toList();
    }
    double first = year(editions.get(0));
    double span = year(editions.get(last)) - first;
    return editions.stream().map(edition -> last * (year(edition) - first) / span).toList();
  }

  /** Whether editions are at equal distances, so that those between named ones can be counted. */
  public static boolean areEven(List<String> editions) {
    List<Double> places = of(editions);
    return IntStream.range(0, places.size()).allMatch(i -> Math.abs(places.get(i) - i) < ROUNDING);
  }

  private static boolean areYears(List<String> editions) {
    return editions.stream().allMatch(edition -> edition.matches("[12]\\d{3}"))
        && IntStream.range(1, editions.size())
            .allMatch(i -> year(editions.get(i)) > year(editions.get(i - 1)));
  }

  private static int year(String edition) {
    return Integer.parseInt(edition);
  }
}
