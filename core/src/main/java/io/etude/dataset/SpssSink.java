package io.etude.dataset;

import io.etude.dataset.ReadRequest.Form;
import java.util.Arrays;

/** Takes the values of one variable of a system file and makes the column of each chunk. */
abstract class SpssSink {

  final Dictionary dictionary = new Dictionary();

  static SpssSink of(Form form, boolean number, double sysmis) {
    return switch (form) {
      case CODES -> number ? new NumberCodes(sysmis) : new TextCodes();
      case NUMBERS -> new Numbers(sysmis);
      case TEXT -> new Texts(sysmis);
    };
  }

  /** Takes a number. */
  abstract void add(double value);

  /**
   * Takes a text without the padding at its end, empty for an empty value.
   *
   * @return false if a number is wanted and this is none
   */
  abstract boolean add(String value);

  /** The column of the values since the last call. */
  abstract Column column();

  /** Codes of numbers: small whole ones, which nearly all are, by a table. */
  private static final class NumberCodes extends SpssSink {
    private static final int LOWEST = -100;
    private static final int HIGHEST = 1000;

    private final double sysmis;
    private final int[] small = new int[HIGHEST - LOWEST];
    private long[] keys = new long[64];
    private int[] found = new int[64];
    private int size;
    private Positions positions = new Positions(16);

    NumberCodes(double sysmis) {
      this.sysmis = sysmis;
    }

    @Override
    void add(double value) {
      int whole = (int) value;
      if (whole == value && whole >= LOWEST && whole < HIGHEST) {
        int known = small[whole - LOWEST];
        if (known == 0) {
          known = dictionary.position(Integer.toString(whole)) + 1;
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
      int position = dictionary.position(CodeText.of(Double.longBitsToDouble(bits)));
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

  private static final class Numbers extends SpssSink {
    private final double sysmis;
    private double[] values = new double[16];
    private int size;

    Numbers(double sysmis) {
      this.sysmis = sysmis;
    }

    @Override
    void add(double value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value == sysmis ? Double.NaN : value;
    }

    @Override
    boolean add(String value) {
      char[] text = value.strip().toCharArray();
      double number = text.length == 0 ? Double.NaN : CodeText.number(text, 0, text.length, '.');
      add(number);
      return text.length == 0 || !Double.isNaN(number);
    }

    @Override
    Column column() {
      Column column = new NumberColumn(Arrays.copyOf(values, size));
      size = 0;
      return column;
    }
  }

  private static final class Texts extends SpssSink {
    private final double sysmis;
    private String[] values = new String[16];
    private int size;

    Texts(double sysmis) {
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
      put(value == sysmis || Double.isNaN(value) ? null : CodeText.of(value));
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
