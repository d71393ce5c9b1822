package io.etude.xlsx;

import io.etude.dataset.CodeColumn;
import io.etude.dataset.Column;
import io.etude.dataset.Dictionary;
import io.etude.dataset.NumberColumn;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.TextColumn;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A column of a chunk in the making. */
abstract sealed class ExcelColumn {

  static ExcelColumn of(ReadRequest.Form form) {
    return switch (form) {
      case CODES -> new Codes();
      case NUMBERS -> new Numbers();
      case TEXT -> new Texts();
    };
  }

  /** Takes the next row's value; false if it is not of the form wanted. */
  abstract boolean add(Object value);

  /** The column of what was added since the last call. */
  abstract Column take();

  private static final class Codes extends ExcelColumn {

    private static final Pattern WHOLE = Pattern.compile("(-?\\d+)\\.0+");
    private final Dictionary dictionary = new Dictionary();
    private int[] positions = new int[64];
    private int size;

    @Override
    boolean add(Object value) {
      if (size == positions.length) {
        positions = Arrays.copyOf(positions, size * 2);
      }
      positions[size++] = value == null ? CodeColumn.EMPTY : dictionary.position(code(value));
      return true;
    }

    /** Text loses a fraction of zeros, as in other sources. */
    private static String code(Object value) {
      String text = ExcelRows.text(value);
      return text.endsWith("0") && text.indexOf('.') > 0
          ? WHOLE.matcher(text).replaceFirst("$1")
          : text;
    }

    @Override
    Column take() {
      int count = size;
      size = 0;
      if (dictionary.size() <= Byte.MAX_VALUE) {
        byte[] narrow = new byte[count];
        for (int i = 0; i < count; i++) {
          narrow[i] = (byte) positions[i];
        }
        return CodeColumn.of(dictionary, narrow);
      }
      if (dictionary.size() <= Short.MAX_VALUE) {
        short[] narrow = new short[count];
        for (int i = 0; i < count; i++) {
          narrow[i] = (short) positions[i];
        }
        return CodeColumn.of(dictionary, narrow);
      }
      return CodeColumn.of(dictionary, Arrays.copyOf(positions, count));
    }
  }

  private static final class Numbers extends ExcelColumn {

    private static final Pattern NUMBER =
        Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private double[] values = new double[64];
    private int size;

    @Override
    boolean add(Object value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      double number = Double.NaN;
      if (value instanceof Double exact) {
        number = exact;
      } else if (value != null) {
        if (!NUMBER.matcher(value.toString()).matches()) {
          return false;
        }
        number = Double.parseDouble(value.toString());
      }
      values[size++] = number;
      return !Double.isInfinite(number);
    }

    @Override
    Column take() {
      double[] taken = Arrays.copyOf(values, size);
      size = 0;
      return new NumberColumn(taken);
    }
  }

  private static final class Texts extends ExcelColumn {

    private String[] values = new String[64];
    private int size;

    @Override
    boolean add(Object value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value == null ? null : ExcelRows.text(value);
      return true;
    }

    @Override
    Column take() {
      String[] taken = Arrays.copyOf(values, size);
      size = 0;
      return new TextColumn(taken);
    }
  }
}
