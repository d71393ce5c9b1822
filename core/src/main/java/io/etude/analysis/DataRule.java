package io.etude.analysis;

/**
 * A rule that the data should keep, and what an {@link Analysis} does by default where they don't.
 */
public enum DataRule {
  /** A value is neither a category nor a missing code of its question. Default: fail. */
  UNDECLARED_CODE("undeclaredCode", DataPolicy.FAIL),
  /** A rating lies outside its scale. Default: fail. */
  OUT_OF_RANGE("outOfRange", DataPolicy.FAIL),
  /** A number lies outside its plausible range. Default: go on. */
  IMPLAUSIBLE("implausible", DataPolicy.GO_ON),
  /** An answer to a question that the respondent was not asked. Default: set it missing. */
  CONTRADICTS_ROUTING("contradictsRouting", DataPolicy.SET_MISSING),
  /** "None of these" together with another option. Default: go on. */
  NONE_WITH_OTHERS("noneWithOthers", DataPolicy.GO_ON),
  /** Two rows have the same respondent id. Default: go on. */
  DUPLICATE_ID("duplicateId", DataPolicy.GO_ON);

  private final String code;
  private final DataPolicy policy;

  DataRule(String code, DataPolicy policy) {
    this.code = code;
    this.policy = policy;
  }

  /** The rule's name in {@link DataProblem#rule()}. */
  public String code() {
    return code;
  }

  /** What is done unless the analysis says otherwise. */
  public DataPolicy defaultPolicy() {
    return policy;
  }
}
