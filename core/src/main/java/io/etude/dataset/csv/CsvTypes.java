package io.etude.dataset.csv;

import io.etude.dataset.MissingValues;
import io.etude.dataset.Variable;
import io.etude.dataset.column.CodeText;
import io.etude.internal.Dates;
import io.etude.internal.Dates.Order;
import io.etude.internal.SheetHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the columns of a CSV file hold, by its first rows.
 *
 * @param variables the columns that have a name
 * @param orders for each column, named or not, which part of a date comes first
 */
record CsvTypes(List<Variable> variables, List<Order> orders) {

  private static final Pattern COMMA_IN_NUMBER = Pattern.compile("[-+]?\\d*,\\d+\\s?%?");
  private static final Pattern THOUSANDS = Pattern.compile("[-+]?[1-9]\\d{0,2}(,\\d{3})+");
  private static final Pattern POINT_IN_NUMBER = Pattern.compile("[-+]?[\\d,]*\\.\\d+\\s?%?");

  static CsvTypes of(SheetHead head, List<List<String>> rows, char decimal) {
    List<Variable> variables = new ArrayList<>();
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < head.names().size(); i++) {
      List<String> values = values(rows, i);
      Optional<Order> order = Dates.order(values);
      orders.add(order.orElse(Order.DAY_FIRST));
      String label = i < head.labels().size() ? head.labels().get(i) : "";
      if (!head.names().get(i).isEmpty()) {
        Variable.Type type =
            order.isPresent()
                ? Variable.Type.DATE
                : numbers(values, decimal) ? Variable.Type.NUMBER : Variable.Type.TEXT;
        variables.add(
            new Variable(head.names().get(i), label, type, List.of(), MissingValues.NONE));
      }
    }
    return new CsvTypes(variables, orders);
  }

  /** Whether numbers seem to be written with a comma for the decimal point. */
  static boolean commas(List<List<String>> rows) {
    boolean any = false;
    for (List<String> row : rows) {
      for (String field : row) {
        String value = field.strip();
        if (POINT_IN_NUMBER.matcher(value).matches()) {
          return false;
        }
        any |= COMMA_IN_NUMBER.matcher(value).matches() && !THOUSANDS.matcher(value).matches();
      }
    }
    return any;
  }

  private static List<String> values(List<List<String>> rows, int column) {
    List<String> values = new ArrayList<>();
    for (List<String> row : rows) {
      String value = column < row.size() ? row.get(column).strip() : "";
      if (!value.isEmpty()) {
        values.add(value);
      }
    }
    return values;
  }

  /** Whether there is a value and all values are numbers. */
  private static boolean numbers(List<String> values, char decimal) {
    for (String value : values) {
      char[] text = value.toCharArray();
      if (Double.isNaN(CodeText.number(text, 0, text.length, decimal))) {
        return false;
      }
    }
    return !values.isEmpty();
  }
}
