package io.etude.study;

import static java.util.Objects.requireNonNull;

import io.etude.StudyException;
import io.etude.internal.Rules;
import java.util.List;

/**
 * What holds of the rows of the data that count: a column has one of some values, a number within
 * limits, no value, or, without all these, any value.
 *
 * @param column a column of the data
 * @param codes values of that column, of which the empty text is the empty cell; empty for any
 * @param minimum the smallest number, included; negative infinity for none
 * @param maximum the largest number, included; infinity for none
 */
public record RowCondition(String column, List<String> codes, double minimum, double maximum) {

  /** Copies the list; a condition is about codes or about numbers, of which there must be some. */
  public RowCondition {
    requireNonNull(column, "column");
    codes = List.copyOf(requireNonNull(codes, "codes"));
    Rules.named("the column that tells which rows count", column, "column");
    String what = "a condition on column \"" + column + "\"";
    if (!(minimum <= maximum)) {
      throw new StudyException(
          "minimum", what + " has the minimum " + minimum + " above the maximum " + maximum);
    }
    if (!codes.isEmpty()
        && (minimum > Double.NEGATIVE_INFINITY || maximum < Double.POSITIVE_INFINITY)) {
      throw new StudyException("codes", what + " has codes and limits; make it two conditions");
    }
  }

  /** Rows with any value in that column. */
  public static RowCondition answered(String column) {
    return between(column, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** Rows without a value in that column. */
  public static RowCondition empty(String column) {
    return codes(column, "");
  }

  /** Rows whose value in that column is one of some codes. */
  public static RowCondition codes(String column, String... codes) {
    requireNonNull(column, "column");
    List<String> all = List.of(requireNonNull(codes, "codes"));
    Rules.notEmpty("a condition on column \"" + column + "\"", "code", all, "codes");
    return new RowCondition(column, all, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** Rows whose number in that column is within limits, both included, of which one may be none. */
  public static RowCondition between(String column, double minimum, double maximum) {
    return new RowCondition(column, List.of(), minimum, maximum);
  }

  /** Whether it is about numbers. */
  public boolean isRange() {
    return minimum > Double.NEGATIVE_INFINITY || maximum < Double.POSITIVE_INFINITY;
  }
}
