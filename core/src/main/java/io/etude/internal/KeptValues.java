package io.etude.internal;

import java.lang.ref.SoftReference;
import java.util.function.IntFunction;

/**
 * Immutable values by number that are made when they are asked for, and kept as long as there is
 * memory: a table of an annex is laid, measured, painted and read aloud, each with all its cells.
 * Thread-safe if making a value is; threads that ask at once may each make it.
 */
public final class KeptValues<T> {

  private final int size;
  private final IntFunction<T> maker;
  private volatile SoftReference<Object[]> kept = new SoftReference<>(null);

  /**
   * Keeps nothing yet.
   *
   * @param size how many values there are
   * @param maker makes equal values of equal numbers, with fields that are all final
   */
  public KeptValues(int size, IntFunction<T> maker) {
    this.size = size;
    this.maker = maker;
  }

  /** The value of a number between 0 and the size, exclusive. */
  @SuppressWarnings("unchecked") // only values of the maker are put in
  public T get(int number) {
    Object[] values = kept.get();
    if (values == null) {
      values = new Object[size];
      kept = new SoftReference<>(values);
    }
    Object value = values[number];
    if (value == null) {
      value = maker.apply(number);
      values[number] = value;
    }
    return (T) value;
  }
}
