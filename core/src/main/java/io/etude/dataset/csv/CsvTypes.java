package io.etude.dataset.csv;

import io.etude.dataset.DecimalSign;
import io.etude.dataset.MissingValues;
import io.etude.dataset.Variable;
import io.etude.dataset.column.ColumnSigns;
import io.etude.internal.Dates;
import io.etude.internal.Dates.Order;
import io.etude.internal.Numerals;
import io.etude.internal.SheetHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the columns of a CSV file hold, by its first rows.
 *
 * @param variables the columns that have a name
 * @param signs for each column, named or not, the decimal sign that its numbers tell
 * @param orders for each column, named or not, which part of a date comes first
 */
record CsvTypes(List<Variable> variables, List<Optional<DecimalSign>> signs, List<Order> orders) {

  static CsvTypes of(SheetHead head, List<List<String>> rows, Optional<DecimalSign> decimal) {
    List<Variable> variables = new ArrayList<>();
    List<Optional<DecimalSign>> signs = new ArrayList<>();
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < head.names().size(); i++) {
      List<String> values = values(rows, i);
      Optional<Order> order = Dates.order(values);
      orders.add(order.orElse(Order.DAY_FIRST));
      signs.add(decimal.or(() -> ColumnSigns.of(values)));
      String label = i < head.labels().size() ? head.labels().get(i) : "";
      if (!head.names().get(i).isEmpty()) {
        Variable.Type type =
            order.isPresent()
                ? Variable.Type.DATE
                : numbers(values) ? Variable.Type.NUMBER : Variable.Type.TEXT;
        variables.add(
            new Variable(head.names().get(i), label, type, List.of(), MissingValues.NONE));
      }
    }
    return new CsvTypes(variables, signs, orders);
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
  private static boolean numbers(List<String> values) {
    return !values.isEmpty() && values.stream().allMatch(Numerals::isNumber);
  }
}
