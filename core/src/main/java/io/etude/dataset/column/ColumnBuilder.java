package io.etude.dataset.column;

import static java.util.Objects.requireNonNull;

import io.etude.DataException;
import io.etude.Place;
import io.etude.Problem;
import io.etude.dataset.CodeColumn;
import io.etude.dataset.Column;
import io.etude.dataset.Dictionary;
import io.etude.dataset.NumberColumn;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.TextColumn;
import io.etude.dataset.Variable;
import io.etude.dataset.positions.Positions;
import io.etude.internal.CodeText;
import io.etude.internal.Dates;
import io.etude.internal.Numerals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Makes the columns of chunks from values that come as Java objects, one column at a time: for
 * sources of one's own. Not thread-safe.
 *
 * <p>A value is null if empty, else a number, a {@link java.time.LocalDate}, {@link
 * java.time.LocalDateTime} or {@link java.time.LocalTime}, or anything else for its {@code
 * toString()}. Codes and texts have numbers in their shortest form, dates and times in that of ISO;
 * codes that are text lose a fraction of zeros: {@code "1.0"} is {@code "1"}, but {@code "1.000"},
 * which may be a thousand, stays. Text is read as numbers with the decimal sign of its column.
 */
public abstract sealed class ColumnBuilder {

  private ColumnBuilder() {}

  /**
   * A builder of columns in that form.
   *
   * @param form the form
   * @param column the column's name
   * @param signs what tells the decimal sign of numbers that are text
   */
  public static ColumnBuilder of(Form form, String column, ColumnSigns signs) {
    return of(form, column, 0, signs);
  }

  /**
   * A builder of columns in that form.
   *
   * @param form the form
   * @param column the column's name
   * @param number where the column is in the data, from 1, for messages; 0 if that is not known
   * @param signs what tells the decimal sign of numbers that are text
   */
  public static ColumnBuilder of(Form form, String column, int number, ColumnSigns signs) {
    requireNonNull(form, "form");
    requireNonNull(column, "column");
    requireNonNull(signs, "signs");
    String named = "column " + (number == 0 ? "" : number + " ") + "\"" + column + "\"";
    return switch (form) {
      case CODES -> new Codes();
      case NUMBERS, NUMBERS_AMONG_TEXT ->
          new Numbers(named, signs.reader(column), form == Form.NUMBERS);
      case DAYS -> new Days(named, signs.reader(column));
      case TEXT -> new Text(false);
      case WRITTEN -> new Text(true);
    };
  }

  /** What a value that is not null is; text that holds a number or a date is that. */
  public static Variable.Type type(Object value) {
    requireNonNull(value, "value");
    if (value instanceof Number) {
      return Variable.Type.NUMBER;
    }
    if (value instanceof LocalTime) {
      return Variable.Type.TIME;
    }
    if (Dates.days(value).isPresent()) {
      return Variable.Type.DATE;
    }
    return Numerals.isNumber(value.toString()) ? Variable.Type.NUMBER : Variable.Type.TEXT;
  }

  /**
   * Takes the next row's value.
   *
   * @param value the value, null if it is empty
   * @param place where it is, for messages; only asked if it is needed
   * @throws DataException if the value is not in the form wanted
   */
  public abstract void add(Object value, Supplier<Place> place);

  /** The column of the values since the last call. All have one dictionary. */
  public abstract Column column();

  /** The text of a value that is not null: numbers in their shortest form, dates in that of ISO. */
  public static String text(Object value) {
    requireNonNull(value, "value");
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
    if (value instanceof LocalDateTime instant) {
      return Dates.text(instant);
    }
    if (value instanceof LocalTime time) {
      return Dates.time(time.toNanoOfDay() / 1e9);
    }
    return value instanceof Number number ? CodeText.of(number.doubleValue()) : value.toString();
  }

  private static final class Codes extends ColumnBuilder {
    private final Dictionary dictionary = new Dictionary();
    private Positions positions = new Positions(16);

    @Override
    public void add(Object value, Supplier<Place> place) {
      positions.add(value == null ? CodeColumn.EMPTY : dictionary.position(code(value)));
    }

    private static String code(Object value) {
      String text = text(value);
      if (value instanceof String && text.endsWith("0")) {
        char[] chars = text.toCharArray();
        return text.substring(0, CodeText.withoutZeroFraction(chars, 0, chars.length, false));
      }
      return text;
    }

    @Override
    public Column column() {
      Column column = positions.column(dictionary);
      positions = new Positions(16);
      return column;
    }
  }

  private static sealed class Numbers extends ColumnBuilder {
    /** What messages call the column. */
    private final String column;

    private final NumberReader reader;
    private final boolean strict;
    private double[] values = new double[16];
    private int size;

    Numbers(String column, NumberReader reader, boolean strict) {
      this.column = column;
      this.reader = reader;
      this.strict = strict;
    }

    @Override
    public void add(Object value, Supplier<Place> place) {
      double number = number(value, place);
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = number;
    }

    private double number(Object value, Supplier<Place> place) {
      if (value == null) {
        return Double.NaN;
      }
      double number = number(value);
      if (strict && Double.isNaN(number)) {
        throw new DataException(
            Problem.of(column + " should be " + wanted() + ", not \"" + text(value) + "\"")
                .in(place.get()));
      }
      return number;
    }

    String wanted() {
      return "a number";
    }

    /** The number that a value is; NaN if it is none. */
    double number(Object value) {
      if (value instanceof Number number) {
        return number.doubleValue();
      }
      if (value instanceof LocalTime time) {
        return time.toNanoOfDay() / 1e9;
      }
      return reader.read(value.toString());
    }

    @Override
    public Column column() {
      Column column = new NumberColumn(Arrays.copyOf(values, size), reader.sign());
      size = 0;
      return column;
    }
  }

  private static final class Days extends Numbers {
    Days(String column, NumberReader reader) {
      super(column, reader, true);
    }

    @Override
    String wanted() {
      return "a date";
    }

    @Override
    double number(Object value) {
      return Dates.days(value).orElse(Double.NaN);
    }
  }

  private static final class Text extends ColumnBuilder {
    private final boolean onlyText;
    private String[] values = new String[16];
    private int size;

    Text(boolean onlyText) {
      this.onlyText = onlyText;
    }

    @Override
    public void add(Object value, Supplier<Place> place) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      boolean left = value == null || onlyText && !isText(value);
      values[size++] = left ? null : text(value);
    }

    private static boolean isText(Object value) {
      return !(value instanceof Number) && !(value instanceof Temporal);
    }

    @Override
    public Column column() {
      Column column = new TextColumn(Arrays.copyOf(values, size));
      size = 0;
      return column;
    }
  }
}
