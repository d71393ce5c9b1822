package io.etude.analysis;

import java.util.Arrays;

/**
 * The ids of a part's respondents as sorted 64-bit hashes, to find duplicates across parts. Beyond
 * {@link #LIMIT} respondents the check is given up, since memory must not grow with them.
 *
 * @param hashes distinct hashes, ascending
 * @param duplicates how many rows repeat an earlier id
 * @param complete whether the check was carried through
 */
record IdSums(long[] hashes, long duplicates, boolean complete) {
  static final int LIMIT = 2_000_000;
  static final IdSums NONE = new IdSums(new long[0], 0, true);

  static IdSums of(long[] all) {
    long[] sorted = all.clone();
    Arrays.sort(sorted);
    int size = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[size++] = sorted[i];
      }
    }
    return new IdSums(Arrays.copyOf(sorted, size), sorted.length - size, true);
  }

  static IdSums merge(IdSums a, IdSums b) {
    if (!a.complete || !b.complete || a.hashes.length + b.hashes.length > LIMIT) {
      return new IdSums(new long[0], a.duplicates + b.duplicates, false);
    }
    if (a.hashes.length + b.hashes.length == 0) {
      return a;
    }
    long[] all = Arrays.copyOf(a.hashes, a.hashes.length + b.hashes.length);
    System.arraycopy(b.hashes, 0, all, a.hashes.length, b.hashes.length);
    IdSums sum = of(all);
    return new IdSums(sum.hashes, sum.duplicates + a.duplicates + b.duplicates, true);
  }

  /** A 64-bit FNV-1a hash with a final mix; two ids of two million collide with odds of 1e-7. */
  static long hash(String id) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001B3L;
    }
    hash ^= hash >>> 32;
    hash *= 0x9E3779B97F4A7C15L;
    return hash ^ hash >>> 29;
  }
}
