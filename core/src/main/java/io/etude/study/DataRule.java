package io.etude.study;

import io.etude.internal.yaml.YamlValue;

/** A rule that the data should keep, and what an analysis does by default where they don't. */
public enum DataRule {
  /** A value is neither a category nor a missing code of its question. Default: fail. */
  UNDECLARED_CODE(DataPolicy.FAIL),
  /** A rating lies outside its scale. Default: fail. */
  OUT_OF_RANGE(DataPolicy.FAIL),
  /** A number lies outside its plausible range. Default: go on. */
  IMPLAUSIBLE(DataPolicy.GO_ON),
  /**
   * A number or a date lies in none of the bands that its question or segment has. Default: go on.
   */
  OUTSIDE_BANDS(DataPolicy.GO_ON),
  /** An answer to a question that the respondent was not asked. Default: set it missing. */
  CONTRADICTS_ROUTING(DataPolicy.SET_MISSING),
  /** "None of these" together with another option. Default: go on. */
  NONE_WITH_OTHERS(DataPolicy.GO_ON),
  /** Two rows have the same respondent id. Default: go on. */
  DUPLICATE_ID(DataPolicy.GO_ON),
  /** A respondent gave every item of a grid the same answer. Default: go on. */
  STRAIGHT_LINING(DataPolicy.GO_ON),
  /** Nobody is in the base of a question. Default: go on. */
  NO_ANSWERS(DataPolicy.GO_ON),
  /** Everybody gave the same answer: its column is constant. Default: go on. */
  SAME_ANSWER(DataPolicy.GO_ON);

  private final DataPolicy policy;

  DataRule(DataPolicy policy) {
    this.policy = policy;
  }

  /** The rule's name in YAML and in reports, e.g. {@code undeclaredCode}. */
  public String code() {
    return YamlValue.camelCase(this);
  }

  /** What is done unless the study or the analysis says otherwise. */
  public DataPolicy defaultPolicy() {
    return policy;
  }
}
