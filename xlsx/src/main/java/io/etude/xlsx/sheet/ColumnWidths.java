package io.etude.xlsx.sheet;

import io.etude.xlsx.style.Style;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The widths of a sheet's columns, in digits. A column is never narrower than the widest number in
 * it, whatever width it is given.
 */
final class ColumnWidths {

  private final Map<Integer, Double> widths = new TreeMap<>();
  private final Map<Integer, Double> numbers = new HashMap<>();

  /**
   * For each column the largest number in its latest style that is known to find room, and with it
   * all smaller ones above zero.
   */
  private final Map<Integer, Largest> largest = new HashMap<>();

  private record Largest(double number, Style style) {

    boolean isWider(double other, Style own) {
      return other > 0 && other <= number && own == style;
    }
  }

  /** Makes sure that a column is as wide as a number in it. */
  void fit(int column, double number, Style style) {
    if (style.alignment().wrap() == Style.Wrap.SHRINK || !Double.isFinite(number)) {
      return;
    }
    Largest before = largest.get(column);
    if (before != null && before.isWider(number, style)) {
      return;
    }
    double reach = NumberWidth.isWidestTo(number, style);
    if (reach > 0) {
      largest.put(column, new Largest(reach, style));
    }
    double needed = NumberWidth.of(number, style);
    numbers.merge(column, needed, Math::max);
    if (needed > of(column)) {
      widths.put(column, needed);
    }
  }

  /** Sets a column's width. */
  void set(int column, double digits) {
    widths.put(column, Math.max(digits, ofNumbers(column)));
  }

  /** Widens a column if it is narrower. */
  void widen(int column, double digits) {
    widths.merge(column, Math.max(digits, ofNumbers(column)), Math::max);
  }

  double of(int column) {
    return widths.getOrDefault(column, SheetSizes.DEFAULT_WIDTH);
  }

  /** What the widest number of a column needs; 0 if it has none. */
  double ofNumbers(int column) {
    return numbers.getOrDefault(column, 0.0);
  }

  /** The columns with a width of their own. */
  Map<Integer, Double> all() {
    return Collections.unmodifiableMap(widths);
  }
}
