package io.etude.analysis.sums;

import io.etude.analysis.problem.ProblemCounts;
import java.util.Arrays;

/**
 * The ids of a part's respondents as sorted 64-bit hashes, to find duplicates across parts. Beyond
 * {@link #LIMIT} respondents the check is given up, since memory must not grow with them.
 *
 * @param hashes distinct hashes, ascending
 * @param rows for each hash the first row of the data that has it, from 0
 * @param repeated the first few rows that repeat an earlier id
 * @param duplicates how many rows repeat an earlier id
 * @param complete whether the check was carried through
 */
public record IdSums(
    long[] hashes, long[] rows, long[] repeated, long duplicates, boolean complete) {
  static final int LIMIT = 2_000_000;
  public static final IdSums NONE = new IdSums(new long[0], new long[0], new long[0], 0, true);

  /** The ids of rows that follow each other, each with its row. */
  public static IdSums of(long[] hashes, long[] rows) {
    long[] sorted = hashes.clone();
    Arrays.sort(sorted);
    int size = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[size++] = sorted[i];
      }
    }
    long[] distinct = Arrays.copyOf(sorted, size);
    long[] firsts = new long[size];
    Arrays.fill(firsts, -1);
    long[] repeated = new long[hashes.length - size];
    int repeats = 0;
    for (int i = 0; i < hashes.length; i++) {
      int at = Arrays.binarySearch(distinct, hashes[i]);
      if (firsts[at] < 0) {
        firsts[at] = rows[i];
      } else {
        repeated[repeats++] = rows[i];
      }
    }
    return new IdSums(distinct, firsts, first(repeated), repeats, true);
  }

  static IdSums merge(IdSums a, IdSums b) {
    return merge(a, b, LIMIT);
  }

  /** The ids of two parts; beyond the limit of respondents the check is given up. */
  static IdSums merge(IdSums a, IdSums b, int limit) {
    if (!a.complete || !b.complete || a.hashes.length + b.hashes.length > limit) {
      return new IdSums(
          new long[0],
          new long[0],
          first(joined(a.repeated, b.repeated)),
          a.duplicates + b.duplicates,
          false);
    }
    return zip(a, b);
  }

  private static IdSums zip(IdSums a, IdSums b) {
    int most = a.hashes.length + b.hashes.length;
    long[] hashes = new long[most];
    long[] rows = new long[most];
    long[] repeated = new long[Math.min(a.hashes.length, b.hashes.length)];
    int size = 0;
    int repeats = 0;
    int j = 0;
    for (int i = 0; i < a.hashes.length || j < b.hashes.length; size++) {
      boolean left = j == b.hashes.length;
      boolean right = i == a.hashes.length;
      int order = left ? -1 : right ? 1 : Long.compare(a.hashes[i], b.hashes[j]);
      if (order == 0) {
        repeated[repeats++] = Math.max(a.rows[i], b.rows[j]);
        rows[size] = Math.min(a.rows[i], b.rows[j]);
      } else {
        rows[size] = order < 0 ? a.rows[i] : b.rows[j];
      }
      hashes[size] = order <= 0 ? a.hashes[i] : b.hashes[j];
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    long[] all = joined(joined(a.repeated, b.repeated), Arrays.copyOf(repeated, repeats));
    return new IdSums(
        Arrays.copyOf(hashes, size),
        Arrays.copyOf(rows, size),
        first(all),
        repeats + a.duplicates + b.duplicates,
        true);
  }

  private static long[] joined(long[] a, long[] b) {
    long[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }

  private static long[] first(long[] rows) {
    Arrays.sort(rows);
    return Arrays.copyOf(rows, Math.min(rows.length, ProblemCounts.PLACES));
  }

  /** A 64-bit FNV-1a hash with a final mix; two ids of two million collide with odds of 1e-7. */
  public static long hash(String id) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001B3L;
    }
    hash ^= hash >>> 32;
    hash *= 0x9E3779B97F4A7C15L;
    return hash ^ hash >>> 29;
  }
}
