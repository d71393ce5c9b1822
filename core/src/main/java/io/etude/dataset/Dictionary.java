package io.etude.dataset;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Random;

/**
 * The distinct values of a column in order of first appearance, as text: {@code "1"}, {@code "very
 * satisfied"}. Numbers are written in their shortest form without an exponent, so {@code 1}, {@code
 * 1.0} and {@code 01} of a numeric variable are the same value {@code "1"}.
 *
 * <p>Append-only and thread-safe: the thread that reads may add values while others look values up.
 */
public final class Dictionary {

  /** That of {@link String#hashCode()}, which text in memory knows already. */
  private static final int USUAL = 31;

  /** So many values in a row don't come by chance: a file may have been made of equal hashes. */
  private static final int LONGEST_RUN = 1000;

  /** What a hash is multiplied by before the next character is added. */
  private volatile int factor = USUAL;

  /** The positions of values, from 1, by their hashes; 0 where there is room. */
  private volatile int[] table = new int[32];

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
    int known = find(hash(requireNonNull(value, "value")), value, null, 0, 0);
    return known < 0 ? add(value) : known;
  }

  /** The position of the {@code length} characters from {@code from}, adding them if new. */
  public int position(char[] text, int from, int length) {
    int hash = 0;
    int times = factor;
    for (int i = from; i < from + length; i++) {
      hash = hash * times + text[i];
    }
    int known = find(hash, null, text, from, length);
    return known < 0 ? add(new String(text, from, length)) : known;
  }

  private int hash(String value) {
    int times = factor;
    if (times == USUAL) {
      return value.hashCode();
    }
    int hash = 0;
    for (int i = 0; i < value.length(); i++) {
      hash = hash * times + value.charAt(i);
    }
    return hash;
  }

  private static int slot(int hash, int[] slots) {
    int mixed = hash * 0x9E3779B1;
    return (mixed ^ mixed >>> 15) & slots.length - 1;
  }

  /**
   * The position of a value, or of characters if that is null; -1 if there is none, or another
   * thread is adding it.
   */
  private int find(int hash, String value, char[] text, int from, int length) {
    // Read before the values: what the table has beyond may not be among them yet.
    int known = size;
    int[] slots = table;
    String[] array = values;
    int slot = slot(hash, slots);
    while (slots[slot] != 0) {
      int position = slots[slot] - 1;
      if (position >= known) {
        return -1;
      }
      String found = array[position];
      if (value == null ? same(found, text, from, length) : found.equals(value)) {
        return position;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return -1;
  }

  private static boolean same(String value, char[] text, int from, int length) {
    if (value.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (value.charAt(i) != text[from + i]) {
        return false;
      }
    }
    return true;
  }

  private synchronized int add(String value) {
    int known = find(hash(value), value, null, 0, 0);
    if (known >= 0) {
      return known;
    }
    int position = size;
    String[] array = values;
    if (position == array.length) {
      array = Arrays.copyOf(array, position * 2);
    }
    array[position] = value;
    values = array;
    size = position + 1;
    if (position * 2 >= table.length) {
      fill(table.length * 4);
    } else if (put(hash(value), position, table) > LONGEST_RUN && factor == USUAL) {
      factor = new Random().nextInt() | 1;
      fill(table.length);
    }
    return position;
  }

  /** A new table of all values. */
  private void fill(int length) {
    int[] slots = new int[length];
    for (int i = 0; i < size; i++) {
      put(hash(values[i]), i, slots);
    }
    table = slots;
  }

  /** How many values were in the way. */
  private static int put(int hash, int position, int[] slots) {
    int slot = slot(hash, slots);
    int before = 0;
    while (slots[slot] != 0) {
      slot = slot + 1 & slots.length - 1;
      before++;
    }
    slots[slot] = position + 1;
    return before;
  }
}
