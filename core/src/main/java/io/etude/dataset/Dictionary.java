package io.etude.dataset;

import java.util.concurrent.ConcurrentHashMap;

/**
 * The distinct values of a column in order of first appearance, as text: {@code "1"}, {@code "very
 * satisfied"}. Numbers are written in their shortest form without an exponent, so {@code 1}, {@code
 * 1.0} and {@code 01} of a numeric variable are the same value {@code "1"}.
 *
 * <p>Append-only and thread-safe: the thread that reads may add values while others look values up.
 */
public final class Dictionary {

  private final ConcurrentHashMap<String, Integer> positions = new ConcurrentHashMap<>();
  private volatile String[] values = new String[16];
  private volatile int size;

  /** An empty dictionary. */
  public Dictionary() {}

  /** The number of distinct values so far. */
  public int size() {
    return size;
  }

  /** The value at {@code position}, which must be below {@link #size()}. */
  public String value(int position) {
    if (position < 0 || position >= size) {
      throw new IndexOutOfBoundsException("position " + position + " of " + size);
    }
    return values[position];
  }

  /** The position of {@code value}, adding it if it is new. */
  public int position(String value) {
    Integer known = positions.get(value);
    return known != null ? known : add(value);
  }

  private synchronized int add(String value) {
    Integer known = positions.get(value);
    if (known != null) {
      return known;
    }
    int position = size;
    String[] array = values;
    if (position == array.length) {
      array = java.util.Arrays.copyOf(array, position * 2);
    }
    array[position] = value;
    values = array;
    size = position + 1;
    positions.put(value, position);
    return position;
  }
}
