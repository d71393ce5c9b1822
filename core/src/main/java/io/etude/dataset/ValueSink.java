package io.etude.dataset;

import io.etude.dataset.ReadRequest.Form;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Takes the values of one column as Java objects (numbers, text, null) and makes the column of each
 * chunk, with one dictionary for all of them.
 */
abstract class ValueSink {

  static ValueSink of(Form form, String column) {
    return switch (form) {
      case CODES -> new Codes();
      case NUMBERS -> new Numbers(column);
      case TEXT -> new Text();
    };
  }

  /** Takes the next row's value, which is at {@code place}. */
  abstract void add(Object value, Supplier<String> place);

  /** The column of the values since the last call. */
  abstract Column column();

  /** The text of a value: numbers in their shortest form. */
  static String text(Object value) {
    if (value instanceof BigDecimal decimal) {
      BigDecimal stripped = decimal.stripTrailingZeros();
      return stripped.signum() == 0 ? "0" : stripped.toPlainString();
    }
    if (value instanceof Long || value instanceof Integer || value instanceof BigInteger) {
      return value.toString();
    }
    if (value instanceof Float number) {
      return text(new BigDecimal(number.toString()));
    }
    return value instanceof Number number ? CodeText.of(number.doubleValue()) : value.toString();
  }

  private static final class Codes extends ValueSink {
    private final Dictionary dictionary = new Dictionary();
    private Positions positions = new Positions(16);

    @Override
    void add(Object value, Supplier<String> place) {
      positions.add(value == null ? CodeColumn.EMPTY : dictionary.position(text(value)));
    }

    @Override
    Column column() {
      Column column = positions.column(dictionary);
      positions = new Positions(16);
      return column;
    }
  }

  private static final class Numbers extends ValueSink {
    private final String column;
    private double[] values = new double[16];
    private int size;

    Numbers(String column) {
      this.column = column;
    }

    @Override
    void add(Object value, Supplier<String> place) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = number(value, place);
    }

    private double number(Object value, Supplier<String> place) {
      if (value == null) {
        return Double.NaN;
      }
      if (value instanceof Number number) {
        return number.doubleValue();
      }
      char[] text = value.toString().toCharArray();
      double number = CodeText.number(text, 0, text.length, '.');
      if (Double.isNaN(number)) {
        throw new DataException(
            place.get() + ": column \"" + column + "\" should be a number, not \"" + value + "\"");
      }
      return number;
    }

    @Override
    Column column() {
      Column column = new NumberColumn(Arrays.copyOf(values, size));
      size = 0;
      return column;
    }
  }

  private static final class Text extends ValueSink {
    private String[] values = new String[16];
    private int size;

    @Override
    void add(Object value, Supplier<String> place) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value == null ? null : text(value);
    }

    @Override
    Column column() {
      Column column = new TextColumn(Arrays.copyOf(values, size));
      size = 0;
      return column;
    }
  }
}
