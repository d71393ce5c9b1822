package io.etude.dataset.positions;

import io.etude.dataset.CodeColumn;
import io.etude.dataset.Dictionary;
import java.util.Arrays;

/** Dictionary positions of a column under construction, in the narrowest array that holds them. */
public final class Positions {

  private byte[] bytes;
  private short[] shorts;
  private int[] ints;
  private int size;

  public Positions(int capacity) {
    bytes = new byte[Math.max(16, capacity)];
  }

  public int size() {
    return size;
  }

  public void add(int position) {
    if (bytes != null) {
      if (position <= Byte.MAX_VALUE) {
        if (size == bytes.length) {
          bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) position;
        return;
      }
      widenToShorts();
    }
    addWide(position);
  }

  private void addWide(int position) {
    if (shorts != null) {
      if (position <= Short.MAX_VALUE) {
        if (size == shorts.length) {
          shorts = Arrays.copyOf(shorts, size * 2);
        }
        shorts[size++] = (short) position;
        return;
      }
      widenToInts();
    }
    if (size == ints.length) {
      ints = Arrays.copyOf(ints, size * 2);
    }
    ints[size++] = position;
  }

  private void widenToShorts() {
    shorts = new short[bytes.length];
    for (int i = 0; i < size; i++) {
      shorts[i] = bytes[i];
    }
    bytes = null;
  }

  private void widenToInts() {
    ints = new int[shorts.length];
    for (int i = 0; i < size; i++) {
      ints[i] = shorts[i];
    }
    shorts = null;
  }

  /** The column as it is; the positions are those of {@code dictionary} already. */
  public CodeColumn column(Dictionary dictionary) {
    if (bytes != null) {
      return CodeColumn.of(dictionary, bytes.length == size ? bytes : Arrays.copyOf(bytes, size));
    }
    if (shorts != null) {
      return CodeColumn.of(
          dictionary, shorts.length == size ? shorts : Arrays.copyOf(shorts, size));
    }
    return CodeColumn.of(dictionary, ints.length == size ? ints : Arrays.copyOf(ints, size));
  }

  /** The column with each local position replaced by {@code global[position]}. */
  public CodeColumn column(Dictionary dictionary, int[] global) {
    int highest = -1;
    boolean same = true;
    for (int i = 0; i < global.length; i++) {
      highest = Math.max(highest, global[i]);
      same &= global[i] == i;
    }
    if (same) {
      return column(dictionary);
    }
    if (highest <= Byte.MAX_VALUE && bytes != null) {
      return CodeColumn.of(dictionary, mapBytes(global));
    }
    if (highest <= Short.MAX_VALUE && ints == null) {
      short[] mapped = new short[size];
      for (int i = 0; i < size; i++) {
        int position = bytes != null ? bytes[i] : shorts[i];
        mapped[i] = position < 0 ? CodeColumn.EMPTY : (short) global[position];
      }
      return CodeColumn.of(dictionary, mapped);
    }
    int[] mapped = new int[size];
    for (int i = 0; i < size; i++) {
      int position = bytes != null ? bytes[i] : shorts != null ? shorts[i] : ints[i];
      mapped[i] = position < 0 ? CodeColumn.EMPTY : global[position];
    }
    return CodeColumn.of(dictionary, mapped);
  }

  private byte[] mapBytes(int[] global) {
    byte[] mapped = new byte[size];
    for (int i = 0; i < size; i++) {
      mapped[i] = bytes[i] < 0 ? CodeColumn.EMPTY : (byte) global[bytes[i]];
    }
    return mapped;
  }
}
