package io.etude.dataset.column;

import static java.util.Objects.requireNonNull;

import io.etude.DataException;
import io.etude.Place;
import io.etude.Problem;
import io.etude.dataset.CodeColumn;
import io.etude.dataset.Column;
import io.etude.dataset.Dictionary;
import io.etude.dataset.NumberColumn;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.ReadRequest.Wanted;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes the columns of chunks, one column at a time, for all sources, also for those of one's own.
 * Values come as Java objects, or, where there are many, as characters and plain numbers. Not
 * thread-safe.
 *
 * <p>An object is null if empty, else a number, a {@link java.time.LocalDate}, {@link
 * java.time.LocalDateTime} or {@link java.time.LocalTime}, or anything else for its {@code
 * toString()}. Codes and texts have numbers in their shortest form, dates and times in that of ISO;
 * codes that are text lose a fraction of zeros: {@code "1.0"} is {@code "1"}, but {@code "1.000"},
 * which may be a thousand, stays. Text is read as numbers with the decimal sign of its column.
 */
public abstract sealed class ColumnBuilder {

  private static final int FEW_ROWS = 16;

  private final Setting setting;

  private ColumnBuilder(Setting setting) {
    this.setting = setting;
  }

  private record Setting(Form form, int number, NumberReader reader, Notation notation, int rows) {}

  /**
   * A builder for each column of a request.
   *
   * @param request the request
   * @param columns where each of its columns is in the data, from 0
   * @param signs what tells the decimal signs of numbers that are text
   */
  public static List<ColumnBuilder> of(ReadRequest request, int[] columns, ColumnSigns signs) {
    requireNonNull(request, "request");
    requireNonNull(columns, "columns");
    requireNonNull(signs, "signs");
    List<ColumnBuilder> builders = new ArrayList<>();
    for (Wanted wanted : request.columns()) {
      int number = columns[builders.size()] + 1;
      NumberReader reader = signs.reader(wanted.column());
      builders.add(of(wanted.form(), number, reader, Notation.USUAL, FEW_ROWS));
    }
    return builders;
  }

  /**
   * A builder of columns in that form, of values in a notation.
   *
   * @param form the form
   * @param number where the column is in the data, from 1, for messages; 0 if that is not known
   * @param reader reads the numbers that are text
   * @param notation what values stand for
   * @param rows how many rows there may be
   */
  public static ColumnBuilder of(
      Form form, int number, NumberReader reader, Notation notation, int rows) {
    requireNonNull(form, "form");
    requireNonNull(reader, "reader");
    requireNonNull(notation, "notation");
    Setting setting = new Setting(form, number, reader, notation, Math.max(FEW_ROWS, rows));
    return switch (form) {
      case CODES -> new Codes(setting);
      case NUMBERS, NUMBERS_AMONG_TEXT -> new Numbers(setting);
      case DAYS -> new Days(setting);
      case TEXT, WRITTEN -> new Text(setting);
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
   * @throws DataException if the value is not in the form wanted; nothing is taken then
   */
  public final void add(Object value, Supplier<Place> place) {
    if (value == null) {
      addEmpty();
    } else if (!(value instanceof String text ? add(text) : take(value))) {
      throw new DataException(fault(text(value)).in(place.get()));
    }
  }

  boolean take(Object value) {
    return value instanceof Double || value instanceof Integer
        ? add(((Number) value).doubleValue())
        : add(text(value));
  }

  /**
   * Takes the next row's text, {@code text[from..end)}, which is not empty.
   *
   * @return false if it is not in the form wanted; nothing is taken then
   */
  public boolean add(char[] text, int from, int end) {
    return add(new String(text, from, end - from));
  }

  /**
   * Takes the next row's number.
   *
   * @return false if it is not in the form wanted; nothing is taken then
   */
  public abstract boolean add(double number);

  abstract boolean add(String text);

  /** Takes an empty value for the next row. */
  public abstract void addEmpty();

  /** What is wrong with a value that is not in the form wanted. */
  public final Problem fault(String value) {
    return Problem.of(
        "column "
            + (setting.number == 0 ? "" : setting.number + " ")
            + "\""
            + setting.reader.column()
            + "\" should be "
            + (setting.form == Form.DAYS ? "a date" : "a number")
            + ", not \""
            + value
            + "\"");
  }

  /** Reads the numbers that are text. */
  public final NumberReader reader() {
    return setting.reader;
  }

  /** The column of the values since the last call. All have one dictionary. */
  public abstract Column column();

  /**
   * The same, for the columns of several builders that are to have one dictionary.
   *
   * @param shared takes the codes, in the order of their first appearance
   */
  public Column column(Dictionary shared) {
    return column();
  }

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
    private static final int SINGLES = 128;

    private final Notation notation;
    private final Dictionary dictionary = new Dictionary();

    /** The positions, from 1, of codes that are one character, which most are. */
    private final short[] singles = new short[SINGLES];

    /** The bits of the numbers so far, and the positions, from 1, of their codes. */
    private long[] numbers = new long[FEW_ROWS];

    private int[] found = new int[FEW_ROWS];
    private int size;
    private Positions positions;

    Codes(Setting setting) {
      super(setting);
      notation = setting.notation;
      positions = new Positions(setting.rows);
    }

    @Override
    public void addEmpty() {
      positions.add(CodeColumn.EMPTY);
    }

    @Override
    public boolean add(char[] text, int from, int end) {
      boolean single = end - from == 1 && text[from] < SINGLES;
      positions.add(single ? single(text, from) : position(text, from, end));
      return true;
    }

    private int single(char[] text, int from) {
      int known = singles[text[from]];
      if (known == 0) {
        known = dictionary.position(text, from, 1) + 1;
        singles[text[from]] = (short) (known > Short.MAX_VALUE ? 0 : known);
      }
      return known - 1;
    }

    private int position(char[] text, int from, int end) {
      int cut = text[end - 1] == '0' ? notation.codeEnd(text, from, end) : end;
      return dictionary.position(text, from, cut - from);
    }

    @Override
    boolean add(String text) {
      String code = text.strip();
      if (code.endsWith("0") && code.indexOf('.') >= 0) {
        return add(code.toCharArray(), 0, code.length());
      }
      positions.add(dictionary.position(code));
      return true;
    }

    @Override
    public boolean add(double number) {
      long bits = Double.doubleToLongBits(number);
      int slot = slot(bits);
      if (found[slot] == 0) {
        if (++size * 2 > numbers.length) {
          widen();
          slot = slot(bits);
        }
        numbers[slot] = bits;
        found[slot] = dictionary.position(notation.code(number)) + 1;
      }
      positions.add(found[slot] - 1);
      return true;
    }

    /** Where the number is, or has room. */
    private int slot(long bits) {
      // The high bits: of whole numbers all others are zero.
      int slot =
          (int) (bits * 0x9E3779B97F4A7C15L >>> Long.numberOfLeadingZeros(numbers.length) + 1);
      while (found[slot] != 0 && numbers[slot] != bits) {
        slot = (slot + 1) & (numbers.length - 1);
      }
      return slot;
    }

    private void widen() {
      long[] oldNumbers = numbers;
      int[] oldFound = found;
      numbers = new long[oldNumbers.length * 2];
      found = new int[oldFound.length * 2];
      for (int i = 0; i < oldFound.length; i++) {
        if (oldFound[i] != 0) {
          int slot = slot(oldNumbers[i]);
          numbers[slot] = oldNumbers[i];
          found[slot] = oldFound[i];
        }
      }
    }

    @Override
    public Column column() {
      Column column = positions.column(dictionary);
      positions = new Positions(positions.size());
      return column;
    }

    @Override
    public Column column(Dictionary shared) {
      int[] global = new int[dictionary.size()];
      for (int i = 0; i < global.length; i++) {
        global[i] = shared.position(dictionary.value(i));
      }
      Column column = positions.column(shared, global);
      positions = new Positions(0);
      return column;
    }
  }

  private static sealed class Numbers extends ColumnBuilder {
    private final NumberReader reader;
    private final boolean strict;
    private double[] values = {};
    private int rows;
    private int size;
    private boolean written;

    Numbers(Setting setting) {
      super(setting);
      reader = setting.reader;
      strict = setting.form != Form.NUMBERS_AMONG_TEXT;
      rows = setting.rows;
    }

    @Override
    public void addEmpty() {
      room();
      values[size++] = Double.NaN;
    }

    private void room() {
      if (size == values.length) {
        values = Arrays.copyOf(values, size == 0 ? rows : size * 2);
      }
    }

    @Override
    public boolean add(char[] text, int from, int end) {
      return addWritten(reader.read(text, from, end));
    }

    @Override
    boolean add(String text) {
      return addWritten(reader.read(text));
    }

    private boolean addWritten(double number) {
      written = true;
      return put(number);
    }

    @Override
    public boolean add(double number) {
      return put(number);
    }

    final boolean put(double number) {
      if (strict && Double.isNaN(number)) {
        return false;
      }
      room();
      values[size++] = number;
      return true;
    }

    @Override
    boolean take(Object value) {
      if (value instanceof Number number) {
        return put(number.doubleValue());
      }
      return value instanceof LocalTime time ? put(time.toNanoOfDay() / 1e9) : super.take(value);
    }

    @Override
    public Column column() {
      boolean full = size == values.length;
      double[] made = full ? values : Arrays.copyOf(values, size);
      values = full ? new double[0] : values;
      rows = Math.max(rows, size);
      size = 0;
      return new NumberColumn(made, written ? reader.sign() : Optional.empty());
    }
  }

  private static final class Days extends Numbers {
    private final Notation notation;

    Days(Setting setting) {
      super(setting);
      notation = setting.notation;
    }

    @Override
    public boolean add(char[] text, int from, int end) {
      return add(new String(text, from, end - from));
    }

    @Override
    boolean add(String text) {
      return put(notation.days(text));
    }

    @Override
    public boolean add(double number) {
      return put(notation.days(number));
    }

    @Override
    boolean take(Object value) {
      return put(Dates.days(value).orElse(Double.NaN));
    }
  }

  private static final class Text extends ColumnBuilder {
    private final Notation notation;
    private final boolean onlyText;
    private String[] values = {};
    private int rows;
    private int size;

    Text(Setting setting) {
      super(setting);
      notation = setting.notation;
      onlyText = setting.form == Form.WRITTEN;
      rows = setting.rows;
    }

    @Override
    public void addEmpty() {
      add((String) null);
    }

    @Override
    boolean add(String text) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size == 0 ? rows : size * 2);
      }
      values[size++] = text;
      return true;
    }

    @Override
    public boolean add(double number) {
      return add(onlyText ? null : notation.code(number));
    }

    @Override
    boolean take(Object value) {
      boolean left = onlyText && (value instanceof Number || value instanceof Temporal);
      return left ? add((String) null) : super.take(value);
    }

    @Override
    public Column column() {
      boolean full = size == values.length;
      String[] made = full ? values : Arrays.copyOf(values, size);
      values = full ? new String[0] : values;
      rows = Math.max(rows, size);
      size = 0;
      return new TextColumn(made);
    }
  }
}
