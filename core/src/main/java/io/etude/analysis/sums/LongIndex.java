package io.etude.analysis.sums;

import java.util.Arrays;

/** Numbers distinct longs in order of first appearance, without boxing: open addressing. */
public final class LongIndex {
  private long[] keys = new long[64];
  private int[] slots = new int[128];
  private int size;

  public LongIndex() {
    Arrays.fill(slots, -1);
  }

  public int size() {
    return size;
  }

  public long key(int index) {
    return keys[index];
  }

  /** The number of {@code key}, or −1. */
  public int find(long key) {
    int mask = slots.length - 1;
    int slot = spread(key) & mask;
    while (slots[slot] >= 0) {
      if (keys[slots[slot]] == key) {
        return slots[slot];
      }
      slot = slot + 1 & mask;
    }
    return -1;
  }

  /** The number of {@code key}, which is added if it is new. */
  public int add(long key) {
    int known = find(key);
    if (known >= 0) {
      return known;
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      rehash(slots.length * 2);
    }
    keys[size] = key;
    place(size);
    return size++;
  }

  private void rehash(int length) {
    slots = new int[length];
    Arrays.fill(slots, -1);
    for (int i = 0; i < size; i++) {
      place(i);
    }
  }

  private void place(int index) {
    int mask = slots.length - 1;
    int slot = spread(keys[index]) & mask;
    while (slots[slot] >= 0) {
      slot = slot + 1 & mask;
    }
    slots[slot] = index;
  }

  private static int spread(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32 ^ mixed >>> 47);
  }
}
