package io.etude.narrative;

import io.etude.ReportException;
import io.etude.narrative.template.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Makes the values that templates see, and reads what their functions are called with. */
final class Models {

  private Models() {}

  /** A function that templates call. */
  interface Function {
    Value call(Arguments arguments);
  }

  static Value text(String text) {
    return new Value.Text(text);
  }

  static Value number(double value) {
    return new Value.Num(new BigDecimal(Double.toString(value)));
  }

  static Value truth(boolean value) {
    return new Value.Truth(value);
  }

  static Value list(List<Value> items) {
    return new Value.Items(items);
  }

  /** A value of {@link io.etude.internal.Parameters}. */
  static Value given(Object value) {
    if (value instanceof Map<?, ?> map) {
      Value.Fields fields = new Value.Fields();
      map.forEach((key, inner) -> fields.put((String) key, given(inner)));
      return fields;
    } else if (value instanceof List<?> items) {
      return list(items.stream().map(Models::given).toList());
    } else if (value instanceof BigDecimal number) {
      return new Value.Num(number);
    } else if (value instanceof Boolean truth) {
      return truth(truth);
    }
    return text((String) value);
  }

  static Value function(String name, Function function) {
    return new Value.Function(name, arguments -> function.call(new Arguments(name, arguments)));
  }

  /**
   * What a function is called with.
   *
   * @param function its name, for messages
   * @param values the arguments
   */
  record Arguments(String function, List<Value> values) {

    int size() {
      return values.size();
    }

    boolean endsWithNumber() {
      return size() > 0 && values.get(size() - 1) instanceof Value.Num;
    }

    String text(int index) {
      if (index < values.size() && values.get(index) instanceof Value.Text text) {
        return text.text();
      }
      throw wrong(index, "a text in quotation marks");
    }

    int whole(int index, int otherwise, int most) {
      if (index >= values.size()) {
        return otherwise;
      }
      if (values.get(index) instanceof Value.Num number) {
        double value = number.number().doubleValue();
        if (value == Math.rint(value) && value >= 0 && value <= most) {
          return (int) value;
        }
      }
      throw wrong(index, "a whole number from 0 to " + most);
    }

    double decimal(int index) {
      if (index < values.size() && values.get(index) instanceof Value.Num number) {
        return number.number().doubleValue();
      }
      throw wrong(index, "a number");
    }

    void atMost(int count) {
      if (values.size() > count) {
        throw new ReportException(
            function
                + "() takes at most "
                + (count == 1 ? "one value" : count + " values")
                + ", not "
                + values.size());
      }
    }

    private ReportException wrong(int index, String wanted) {
      String which = index == 0 ? "first" : index == 1 ? "second" : "value " + (index + 1);
      return new ReportException(
          function
              + "() takes "
              + wanted
              + (index < 2 ? " as its " + which + " value" : " as its " + which));
    }
  }
}
