package io.etude.analysis;

import java.util.List;

/**
 * A kind of problem in the data, with how often and where it occurs.
 *
 * @param rule the rule that is broken, e.g. {@code undeclaredCode}
 * @param subject the column, question or value concerned
 * @param message a sentence for the person who keeps the study
 * @param count number of occurrences
 * @param places the first few places, e.g. {@code responses.csv:41}
 */
public record DataProblem(
    String rule, String subject, String message, long count, List<String> places) {

  /** Copies the list. */
  public DataProblem {
    places = List.copyOf(places);
  }
}
