package io.etude.dataset.csv;

import io.etude.dataset.column.Notation;
import io.etude.internal.CodeText;
import io.etude.internal.Dates;

/**
 * How a CSV file writes the values of a column.
 *
 * @param order which part of a date comes first
 * @param pointIsDecimal whether no point stands between thousands
 */
record CsvNotation(Dates.Order order, boolean pointIsDecimal) implements Notation {

  @Override
  public double days(String text) {
    return Dates.days(text, order);
  }

  @Override
  public int codeEnd(char[] text, int from, int end) {
    return CodeText.withoutZeroFraction(text, from, end, pointIsDecimal);
  }
}
