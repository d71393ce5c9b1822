package io.etude.dataset.csv;

import io.etude.dataset.CodeColumn;
import io.etude.dataset.Column;
import io.etude.dataset.DecimalSign;
import io.etude.dataset.Dictionary;
import io.etude.dataset.NumberColumn;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.TextColumn;
import io.etude.dataset.column.NumberReader;
import io.etude.dataset.positions.Positions;
import io.etude.internal.CodeText;
import io.etude.internal.Dates;
import java.util.Arrays;
import java.util.Optional;

/** Takes the fields of one column of a block of records, as characters, and makes the column. */
abstract class FieldSink {

  /**
   * A sink with room for {@code rows} rows.
   *
   * @param form the form wanted
   * @param reader reads the column's numbers
   * @param order which part of a date comes first
   */
  static FieldSink of(Form form, int rows, NumberReader reader, Dates.Order order) {
    return switch (form) {
      case CODES -> new Codes(rows, !reader.sign().equals(Optional.of(DecimalSign.COMMA)));
      case NUMBERS -> new Numbers(rows, reader, true);
      case NUMBERS_AMONG_TEXT -> new Numbers(rows, reader, false);
      case DAYS -> new Days(rows, reader, order);
      case TEXT, WRITTEN -> new Text(rows);
    };
  }

  /**
   * Takes the next row's field.
   *
   * @return false if the field is not {@link #wanted()}
   */
  abstract boolean add(char[] buffer, int offset, int length);

  /** What fields should be, for messages. */
  String wanted() {
    return "a number";
  }

  /** The decimal sign of the numbers taken so far, if it is known. */
  Optional<DecimalSign> sign() {
    return Optional.empty();
  }

  /** The currency of the numbers taken so far, if one has any. */
  Optional<String> currency() {
    return Optional.empty();
  }

  /** The column; codes get their positions in {@code dictionary}, which the others ignore. */
  abstract Column column(Dictionary dictionary);

  private static boolean blank(char c) {
    return c <= ' ' || c == '\u00a0';
  }

  /** The first character that is no blank, or {@code offset + length}. */
  private static int start(char[] buffer, int offset, int length) {
    int from = offset;
    int end = offset + length;
    while (from < end && blank(buffer[from])) {
      from++;
    }
    return from;
  }

  private static int end(char[] buffer, int from, int limit) {
    int end = limit;
    while (end > from && blank(buffer[end - 1])) {
      end--;
    }
    return end;
  }

  /**
   * Codes get positions in the order of their first appearance in the block; only {@link #column}
   * looks them up in the dictionary, so that blocks may be parsed side by side.
   */
  static final class Codes extends FieldSink {
    private static final int SINGLES = 128;

    private final Positions positions;
    private final boolean pointIsDecimal;
    private final short[] singles = new short[SINGLES];
    private String[] values = new String[16];
    private int size;
    private int[] table = new int[32];

    Codes(int rows, boolean pointIsDecimal) {
      this.pointIsDecimal = pointIsDecimal;
      positions = new Positions(rows);
    }

    @Override
    boolean add(char[] buffer, int offset, int length) {
      if (length == 1 && buffer[offset] < SINGLES) {
        positions.add(single(buffer[offset]));
      } else {
        addTrimmed(buffer, offset, length);
      }
      return true;
    }

    private int single(char c) {
      int known = singles[c];
      if (known != 0) {
        return known - 1;
      }
      if (blank(c)) {
        return CodeColumn.EMPTY;
      }
      int position = lookUp(new char[] {c}, 0, 1);
      if (position < Short.MAX_VALUE) {
        singles[c] = (short) (position + 1);
      }
      return position;
    }

    private void addTrimmed(char[] buffer, int offset, int length) {
      int from = start(buffer, offset, length);
      int end = end(buffer, from, offset + length);
      if (from == end) {
        positions.add(CodeColumn.EMPTY);
        return;
      }
      if (buffer[end - 1] == '0') {
        end = CodeText.withoutZeroFraction(buffer, from, end, pointIsDecimal);
      }
      positions.add(lookUp(buffer, from, end - from));
    }

    private int lookUp(char[] buffer, int from, int length) {
      int slot = hash(buffer, from, length) & (table.length - 1);
      while (table[slot] != 0) {
        int position = table[slot] - 1;
        if (same(values[position], buffer, from, length)) {
          return position;
        }
        slot = (slot + 1) & (table.length - 1);
      }
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = new String(buffer, from, length);
      table[slot] = size;
      if (size * 2 > table.length) {
        rehash();
      }
      return size - 1;
    }

    private void rehash() {
      int[] wider = new int[table.length * 4];
      for (int i = 0; i < size; i++) {
        char[] value = values[i].toCharArray();
        int slot = hash(value, 0, value.length) & (wider.length - 1);
        while (wider[slot] != 0) {
          slot = (slot + 1) & (wider.length - 1);
        }
        wider[slot] = i + 1;
      }
      table = wider;
    }

    private static int hash(char[] buffer, int from, int length) {
      int hash = length;
      for (int i = from; i < from + length; i++) {
        hash = hash * 31 + buffer[i];
      }
      hash *= 0x9E3779B1;
      return hash ^ (hash >>> 15);
    }

    private static boolean same(String value, char[] buffer, int from, int length) {
      if (value.length() != length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (value.charAt(i) != buffer[from + i]) {
          return false;
        }
      }
      return true;
    }

    @Override
    Column column(Dictionary dictionary) {
      int[] global = new int[size];
      for (int i = 0; i < size; i++) {
        global[i] = dictionary.position(values[i]);
      }
      return positions.column(dictionary, global);
    }
  }

  /** Numbers. */
  static class Numbers extends FieldSink {
    private final NumberReader reader;
    private final boolean strict;
    private double[] values;
    private int size;

    Numbers(int rows, NumberReader reader, boolean strict) {
      this.reader = reader;
      this.strict = strict;
      values = new double[Math.max(16, rows)];
    }

    @Override
    boolean add(char[] buffer, int offset, int length) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      int from = start(buffer, offset, length);
      int end = end(buffer, from, offset + length);
      double value = from == end ? Double.NaN : number(buffer, from, end);
      values[size++] = value;
      return !strict || from == end || !Double.isNaN(value);
    }

    /** The number that stands there, NaN if it is none. */
    double number(char[] buffer, int from, int end) {
      return reader.read(buffer, from, end);
    }

    @Override
    Optional<DecimalSign> sign() {
      return reader.sign();
    }

    @Override
    Optional<String> currency() {
      return reader.currency();
    }

    @Override
    Column column(Dictionary dictionary) {
      return new NumberColumn(
          values.length == size ? values : Arrays.copyOf(values, size), reader.sign());
    }
  }

  /** Dates as days. */
  static final class Days extends Numbers {
    private final Dates.Order order;

    Days(int rows, NumberReader reader, Dates.Order order) {
      super(rows, reader, true);
      this.order = order;
    }

    @Override
    String wanted() {
      return "a date";
    }

    @Override
    double number(char[] buffer, int from, int end) {
      return Dates.days(new String(buffer, from, end - from), order);
    }
  }

  /** Text, with surrounding blanks removed. */
  static final class Text extends FieldSink {
    private String[] values;
    private int size;

    Text(int rows) {
      values = new String[Math.max(16, rows)];
    }

    @Override
    boolean add(char[] buffer, int offset, int length) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      int from = start(buffer, offset, length);
      int end = end(buffer, from, offset + length);
      values[size++] = from == end ? null : new String(buffer, from, end - from);
      return true;
    }

    @Override
    Column column(Dictionary dictionary) {
      return new TextColumn(values.length == size ? values : Arrays.copyOf(values, size));
    }
  }
}
