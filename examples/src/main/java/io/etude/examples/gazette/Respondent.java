package io.etude.examples.gazette;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A synthetic respondent.
 *
 * @param number from 1
 * @param status {@code agent} or {@code elected}
 * @param type the kind of authority
 * @param population inhabitants of the authority; empty for bodies without a territory
 * @param advance how far the authority is
 * @param contentment how content the respondent is
 * @param knowledge how much the respondent knows of software
 * @param answers column to value; an empty value is no answer
 */
record Respondent(
    int number,
    String status,
    String type,
    OptionalInt population,
    double advance,
    double contentment,
    double knowledge,
    Map<String, String> answers) {

  static final int SMALL = 3_500;
  static final int LARGE = 20_000;

  Respondent(
      int number,
      String status,
      String type,
      OptionalInt population,
      double advance,
      double contentment,
      double knowledge) {
    this(number, status, type, population, advance, contentment, knowledge, new LinkedHashMap<>());
  }

  boolean isElected() {
    return status.equals("elected");
  }

  boolean isIntercommunal() {
    return type.equals("intercommunal");
  }

  boolean hasNoPopulation() {
    return population.isEmpty();
  }

  boolean isSmall() {
    return population.isPresent() && population.getAsInt() < SMALL;
  }

  boolean isMiddling() {
    return population.isPresent() && !isSmall() && !isLarge();
  }

  boolean isLarge() {
    return population.isPresent() && population.getAsInt() >= LARGE;
  }
}
