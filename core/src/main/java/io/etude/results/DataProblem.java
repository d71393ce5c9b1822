package io.etude.results;

import io.etude.study.DataPolicy;
import java.util.List;

/**
 * A kind of problem in the data, with how often and, in complete results, where it occurs.
 *
 * @param rule the rule that is broken, e.g. {@code undeclaredCode}; see {@link
 *     io.etude.study.DataRule#code()}
 * @param subject the column, question or value concerned
 * @param message a sentence for the person who keeps the study, with the count, in the study's
 *     language
 * @param count number of occurrences
 * @param places the first few places, e.g. {@code responses.csv:41}
 * @param where those places in words, in the study's language, e.g. {@code responses.csv: lines 41,
 *     52, …}; empty without places
 * @param policy what was done about it
 */
public record DataProblem(
    String rule,
    String subject,
    String message,
    long count,
    List<String> places,
    String where,
    DataPolicy policy) {

  /** Copies the list. */
  public DataProblem {
    places = List.copyOf(places);
  }

  /** The same without the places. */
  DataProblem withoutPlaces() {
    return new DataProblem(rule, subject, message, count, List.of(), "", policy);
  }

  /** The message with the places behind it. */
  public String inWords() {
    return where.isEmpty() ? message : message + " (" + where + ")";
  }
}
