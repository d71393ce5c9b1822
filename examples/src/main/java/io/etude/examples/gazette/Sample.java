package io.etude.examples.gazette;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/** Draws who answered: 180 agents and 122 elected officials of five kinds of authority. */
final class Sample {
  private final Random random;
  private final List<Respondent> respondents = new ArrayList<>();

  Sample(long seed) {
    random = new Random(seed);
  }

  List<Respondent> draw() {
    List<Place> places = new ArrayList<>();
    add(places, "commune", 44, 51, 150, Respondent.SMALL);
    add(places, "commune", 26, 20, Respondent.SMALL, Respondent.LARGE);
    add(places, "commune", 17, 13, Respondent.LARGE, 280_000);
    add(places, "intercommunal", 3, 2, 1_900, Respondent.SMALL);
    add(places, "intercommunal", 31, 17, Respondent.SMALL, Respondent.LARGE);
    add(places, "intercommunal", 24, 11, Respondent.LARGE, 450_000);
    add(places, "department", 19, 5, 120_000, 1_600_000);
    add(places, "region", 9, 2, 900_000, 8_000_000);
    add(places, "other", 7, 1, 0, 0);
    Collections.shuffle(places, random);
    places.forEach(this::addRespondent);
    return respondents;
  }

  private record Place(String type, String status, int least, int limit) {}

  private static void add(
      List<Place> places, String type, int agents, int elected, int least, int limit) {
    places.addAll(Collections.nCopies(agents, new Place(type, "agent", least, limit)));
    places.addAll(Collections.nCopies(elected, new Place(type, "elected", least, limit)));
  }

  private void addRespondent(Place place) {
    OptionalInt population =
        place.limit() == 0
            ? OptionalInt.empty()
            : OptionalInt.of(population(place.least(), place.limit()));
    double size = (StrictMath.log(population.orElse(20_000)) - StrictMath.log(9_000)) / 2;
    double bonus = place.type().equals("intercommunal") ? 0.2 : 0;
    double advance = 0.45 * size + bonus + random.nextGaussian();
    double contentment = 0.25 * advance + random.nextGaussian();
    double elected = place.status().equals("elected") ? -0.6 : 0.2;
    double knowledge = 0.2 * size + elected + random.nextGaussian();
    respondents.add(
        new Respondent(
            respondents.size() + 1,
            place.status(),
            place.type(),
            population,
            advance,
            contentment,
            knowledge));
  }

  /** Small authorities are more frequent than large ones: uniform on the logarithm. */
  private int population(int least, int limit) {
    double low = StrictMath.log(least);
    double high = StrictMath.log(limit);
    int drawn = (int) StrictMath.exp(low + random.nextDouble() * (high - low));
    return Math.min(limit - 1, Math.max(least, drawn));
  }
}
