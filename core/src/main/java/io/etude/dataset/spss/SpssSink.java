package io.etude.dataset.spss;

import io.etude.dataset.CodeColumn;
import io.etude.dataset.Column;
import io.etude.dataset.DecimalSign;
import io.etude.dataset.Dictionary;
import io.etude.dataset.NumberColumn;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.TextColumn;
import io.etude.dataset.Variable;
import io.etude.dataset.column.NumberReader;
import io.etude.dataset.positions.Positions;
import io.etude.internal.CodeText;
import io.etude.internal.Dates;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/** Takes the values of one variable of a system file and makes the column of each chunk. */
abstract class SpssSink {

  final Dictionary dictionary = new Dictionary();

  /** A sink for a text variable. */
  static SpssSink ofText(Form form, NumberReader reader) {
    return switch (form) {
      case CODES -> new TextCodes();
      case NUMBERS -> new WrittenNumbers(reader, true);
      case NUMBERS_AMONG_TEXT -> new WrittenNumbers(reader, false);
      case DAYS -> new Days();
      case TEXT, WRITTEN -> new Texts(CodeText::of, Double.NaN);
    };
  }

  /** A sink for a numeric variable; none if what it stands for has not that form. */
  static Optional<SpssSink> ofNumber(Form form, SpssFormat format, double sysmis) {
    boolean date = format.type() == Variable.Type.DATE;
    return switch (form) {
      case CODES -> Optional.of(new NumberCodes(format::code, sysmis));
      case NUMBERS, NUMBERS_AMONG_TEXT ->
          date ? Optional.empty() : Optional.of(new Numbers(x -> x, sysmis));
      case DAYS -> date ? Optional.of(new Numbers(SpssFormat::days, sysmis)) : Optional.empty();
      case TEXT -> Optional.of(new Texts(format::code, sysmis));
      case WRITTEN -> Optional.of(new Texts(number -> null, sysmis));
    };
  }

  /** Takes a number. */
  abstract void add(double value);

  /**
   * Takes a text without the padding at its end, empty for an empty value.
   *
   * @return false if it is not {@link #wanted()}
   */
  abstract boolean add(String value);

  /** What texts should be, for messages. */
  String wanted() {
    return "a number";
  }

  /** The column of the values since the last call. */
  abstract Column column();

  /** Codes of numbers: small whole ones, which nearly all are, by a table. */
  private static final class NumberCodes extends SpssSink {
    private static final int LOWEST = -28;
    private static final int HIGHEST = 100;

    private final DoubleFunction<String> code;
    private final double sysmis;
    private final int[] small = new int[HIGHEST - LOWEST];
    private long[] keys = new long[8];
    private int[] found = new int[8];
    private int size;
    private Positions positions = new Positions(16);

    NumberCodes(DoubleFunction<String> code, double sysmis) {
      this.code = code;
      this.sysmis = sysmis;
    }

    @Override
    void add(double value) {
      int whole = (int) value;
      if (whole == value && whole >= LOWEST && whole < HIGHEST) {
        int known = small[whole - LOWEST];
        if (known == 0) {
          known = dictionary.position(code.apply(whole)) + 1;
          small[whole - LOWEST] = known;
        }
        positions.add(known - 1);
      } else if (value == sysmis || Double.isNaN(value)) {
        positions.add(CodeColumn.EMPTY);
      } else {
        positions.add(lookUp(Double.doubleToLongBits(value)));
      }
    }

    private int lookUp(long bits) {
      int slot = slot(bits, keys.length);
      while (found[slot] != 0) {
        if (keys[slot] == bits) {
          return found[slot] - 1;
        }
        slot = (slot + 1) & (keys.length - 1);
      }
      int position = dictionary.position(code.apply(Double.longBitsToDouble(bits)));
      keys[slot] = bits;
      found[slot] = position + 1;
      if (++size * 2 > keys.length) {
        grow();
      }
      return position;
    }

    private static int slot(long bits, int length) {
      long hash = bits * 0x9E3779B97F4A7C15L;
      return (int) (hash >>> 32) & (length - 1);
    }

    private void grow() {
      long[] oldKeys = keys;
      int[] oldFound = found;
      keys = new long[oldKeys.length * 2];
      found = new int[oldKeys.length * 2];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldFound[i] != 0) {
          int slot = slot(oldKeys[i], keys.length);
          while (found[slot] != 0) {
            slot = (slot + 1) & (keys.length - 1);
          }
          keys[slot] = oldKeys[i];
          found[slot] = oldFound[i];
        }
      }
    }

    @Override
    boolean add(String value) {
      throw new IllegalStateException("the variable is a number");
    }

    @Override
    Column column() {
      Column column = positions.column(dictionary);
      positions = new Positions(positions.size());
      return column;
    }
  }

  private static final class TextCodes extends SpssSink {
    private Positions positions = new Positions(16);

    @Override
    void add(double value) {
      throw new IllegalStateException("the variable is text");
    }

    @Override
    boolean add(String value) {
      String code = value.strip();
      positions.add(code.isEmpty() ? CodeColumn.EMPTY : dictionary.position(code));
      return true;
    }

    @Override
    Column column() {
      Column column = positions.column(dictionary);
      positions = new Positions(positions.size());
      return column;
    }
  }

  private static class Numbers extends SpssSink {
    private final DoubleUnaryOperator unit;
    private final double sysmis;
    private double[] values = new double[16];
    private int size;

    Numbers(DoubleUnaryOperator unit, double sysmis) {
      this.unit = unit;
      this.sysmis = sysmis;
    }

    @Override
    void add(double value) {
      put(value == sysmis ? Double.NaN : unit.applyAsDouble(value));
    }

    final void put(double value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }

    @Override
    boolean add(String value) {
      throw new IllegalStateException("the variable is a number");
    }

    /** The decimal sign that texts have. */
    Optional<DecimalSign> sign() {
      return Optional.empty();
    }

    @Override
    final Column column() {
      Column column = new NumberColumn(Arrays.copyOf(values, size), sign());
      size = 0;
      return column;
    }
  }

  /** Numbers that are held as text. */
  private static final class WrittenNumbers extends Numbers {
    private final NumberReader reader;
    private final boolean strict;

    WrittenNumbers(NumberReader reader, boolean strict) {
      super(x -> x, Double.NaN);
      this.reader = reader;
      this.strict = strict;
    }

    @Override
    boolean add(String value) {
      double number = reader.read(value);
      put(number);
      return !strict || value.isBlank() || !Double.isNaN(number);
    }

    @Override
    Optional<DecimalSign> sign() {
      return reader.sign();
    }
  }

  /** Days of dates that are held as text. */
  private static final class Days extends Numbers {
    Days() {
      super(x -> x, Double.NaN);
    }

    @Override
    String wanted() {
      return "a date";
    }

    @Override
    boolean add(String value) {
      double days = Dates.days(value, Dates.Order.DAY_FIRST);
      put(days);
      return value.isBlank() || !Double.isNaN(days);
    }
  }

  private static final class Texts extends SpssSink {
    private final DoubleFunction<String> code;
    private final double sysmis;
    private String[] values = new String[16];
    private int size;

    Texts(DoubleFunction<String> code, double sysmis) {
      this.code = code;
      this.sysmis = sysmis;
    }

    private void put(String value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }

    @Override
    void add(double value) {
      put(value == sysmis || Double.isNaN(value) ? null : code.apply(value));
    }

    @Override
    boolean add(String value) {
      put(value.isBlank() ? null : value);
      return true;
    }

    @Override
    Column column() {
      Column column = new TextColumn(Arrays.copyOf(values, size));
      size = 0;
      return column;
    }
  }
}
