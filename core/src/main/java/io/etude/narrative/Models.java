package io.etude.narrative;

import io.etude.ReportException;
import io.etude.narrative.template.Value;
import java.math.BigDecimal;
import java.util.List;

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

    String text(int index) {
      if (index < values.size() && values.get(index) instanceof Value.Text text) {
        return text.text();
      }
      throw wrong(index, "a text");
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
            function + "() takes at most " + count + " values, not " + values.size());
      }
    }

    private ReportException wrong(int index, String wanted) {
      return new ReportException(function + "() wants " + wanted + " as value " + (index + 1));
    }
  }
}
