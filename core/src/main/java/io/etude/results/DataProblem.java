package io.etude.results;

import static java.util.Objects.requireNonNull;

import io.etude.study.DataPolicy;
import java.util.List;
import java.util.Optional;

/**
 * A kind of problem in the data, with how often and, in complete results, where it occurs.
 * Immutable.
 */
public final class DataProblem {

  private final String rule;
  private final String subject;
  private final String message;
  private final long count;
  private final List<String> places;
  private final String where;
  private final String englishMessage;
  private final String englishWhere;
  private final DataPolicy policy;

  private DataProblem(Builder builder) {
    rule = builder.rule;
    subject = builder.subject;
    message = builder.message;
    count = builder.count;
    places = List.copyOf(builder.places);
    where = builder.where;
    englishMessage = builder.englishMessage.orElse(message);
    englishWhere = builder.englishWhere.orElse(where);
    policy = builder.policy;
  }

  /** A builder for a problem with that rule. */
  public static Builder builder(String rule) {
    return new Builder(rule);
  }

  /** A builder that starts from this. */
  public Builder toBuilder() {
    Builder builder = new Builder(rule);
    builder.subject = subject;
    builder.message = message;
    builder.count = count;
    builder.places = places;
    builder.where = where;
    builder.englishMessage = Optional.of(englishMessage);
    builder.englishWhere = Optional.of(englishWhere);
    builder.policy = policy;
    return builder;
  }

  /**
   * The rule that is broken, e.g. {@code undeclaredCode}; see {@link
   * io.etude.study.DataRule#code()}.
   */
  public String rule() {
    return rule;
  }

  /** The column, question or value concerned. */
  public String subject() {
    return subject;
  }

  /** A sentence for the person who keeps the study, with the count, in the study's language. */
  public String message() {
    return message;
  }

  /** Number of occurrences. */
  public long count() {
    return count;
  }

  /** The first few places, e.g. {@code responses.csv:41}. */
  public List<String> places() {
    return places;
  }

  /**
   * Those places in words, in the study's language, e.g. {@code responses.csv: lines 41, 52, …};
   * empty without places.
   */
  public String where() {
    return where;
  }

  /** What was done about it. */
  public DataPolicy policy() {
    return policy;
  }

  /** The same without the places. */
  DataProblem withoutPlaces() {
    return toBuilder().places(List.of()).where("").english(englishMessage, "").build();
  }

  /** The message with the places behind it. */
  public String inWords() {
    return where.isEmpty() ? message : message + " (" + where + ")";
  }

  /** The same in English, as exceptions and diagnostics are: for consoles and logs. */
  public String inEnglish() {
    return englishWhere.isEmpty() ? englishMessage : englishMessage + " (" + englishWhere + ")";
  }

  private List<Object> parts() {
    return List.of(
        rule, subject, message, count, places, where, englishMessage, englishWhere, policy);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DataProblem that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return rule + " (" + count + "): " + message;
  }

  /** Makes a {@link DataProblem}. Not thread-safe. */
  public static final class Builder {
    private final String rule;
    private String subject = "";
    private String message = "";
    private long count = 0;
    private List<String> places = List.of();
    private String where = "";
    private Optional<String> englishMessage = Optional.empty();
    private Optional<String> englishWhere = Optional.empty();
    private DataPolicy policy = DataPolicy.GO_ON;

    private Builder(String rule) {
      this.rule = requireNonNull(rule, "rule");
    }

    /** The column, question or value concerned. Default: none. */
    public Builder subject(String value) {
      subject = requireNonNull(value, "subject");
      return this;
    }

    /**
     * A sentence for the person who keeps the study, with the count, in the study's language.
     * Default: none.
     */
    public Builder message(String value) {
      message = requireNonNull(value, "message");
      return this;
    }

    /** Number of occurrences. Default: 0. */
    public Builder count(long value) {
      count = value;
      return this;
    }

    /** The first few places, e.g. {@code responses.csv:41}. Default: none. */
    public Builder places(List<String> value) {
      places = List.copyOf(requireNonNull(value, "places"));
      return this;
    }

    /** Those places in words, in the study's language. Default: none. */
    public Builder where(String value) {
      where = requireNonNull(value, "where");
      return this;
    }

    /** The message and the places in words, in English. Default: as in the study's language. */
    public Builder english(String sentence, String placesInWords) {
      englishMessage = Optional.of(requireNonNull(sentence, "sentence"));
      englishWhere = Optional.of(requireNonNull(placesInWords, "placesInWords"));
      return this;
    }

    /** What was done about it. Default: {@link DataPolicy#GO_ON}. */
    public Builder policy(DataPolicy value) {
      policy = requireNonNull(value, "policy");
      return this;
    }

    /** The finished value. */
    public DataProblem build() {
      return new DataProblem(this);
    }
  }
}
