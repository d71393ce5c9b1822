package io.etude.analysis.sums;

import io.etude.study.Conventions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Sums of powers of the respondents' hashes, by which two sets that differ by few are compared
 * without a list of their members. Each respondent is a number x modulo the prime 2⁶¹ − 1, and a
 * set is known by Σx, Σx², Σx³ …, which add up over parts of the data as counts do.
 *
 * <p>A set A holds all of a set B if the differences of their sums are the power sums of |A| − |B|
 * numbers. Newton's identities give the elementary symmetric polynomials of that many numbers from
 * as many sums, and the next sum must then make the next polynomial 0. If B has members outside A
 * it does so by chance only: less than once in 2⁵⁴ pairs. Source: Y. Minsky, A. Trachtenberg and R.
 * Zippel, <em>IEEE Transactions on Information Theory</em> 49 (2003), who find by such sums how two
 * sets differ.
 *
 * @param degrees how many powers there are; differences of fewer respondents can be recognised
 * @param kinds sums by row variable, and within it by answer cell and power
 * @param patterns sums by segment, and within it by pattern and power
 */
public record PowerSums(int degrees, long[][] kinds, long[][] patterns) {

  /** None gathered. */
  public static final PowerSums NONE = new PowerSums(0, new long[0][], new long[0][]);

  private static final long PRIME = (1L << 61) - 1;

  /** Beyond it the sums would take more room than the counts. */
  private static final int MAX_DEGREES = 100;

  /** How many powers are needed to recognise differences below the minima. */
  public static int degrees(Optional<Conventions.Disclosure> rules) {
    return rules
        .map(r -> Math.min(MAX_DEGREES, Math.max(r.minimumCell(), r.minimumBase())))
        .orElse(0);
  }

  /** The powers of the numbers of some respondents, by power and respondent. */
  public static long[][] powers(long[] hashes, int degrees) {
    long[][] powers = new long[degrees][hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      long x = Math.floorMod(hashes[i], PRIME);
      long power = 1;
      for (int j = 0; j < degrees; j++) {
        power = times(power, x);
        powers[j][i] = power;
      }
    }
    return powers;
  }

  /** The sums over the respondents of each cell, by cell and power. */
  public static long[] sums(long[][] powers, int[] cells, int count) {
    long[] sums = new long[count * powers.length];
    for (int j = 0; j < powers.length; j++) {
      for (int i = 0; i < cells.length; i++) {
        int at = cells[i] * powers.length + j;
        sums[at] = plus(sums[at], powers[j][i]);
      }
    }
    return sums;
  }

  /** Adds the sums of one cell or pattern to those of a set. */
  public void add(long[] cells, int cell, long[] to) {
    for (int j = 0; j < degrees && cell * degrees < cells.length; j++) {
      to[j] = plus(to[j], cells[cell * degrees + j]);
    }
  }

  /** The sums of two sets that share nobody, taken together. */
  public static long[] plus(long[] one, long[] other) {
    long[] sums = new long[one.length];
    Arrays.setAll(sums, j -> plus(one[j], other[j]));
    return sums;
  }

  /** The sums of those of a set who are not in a part of it. */
  public static long[] minus(long[] whole, long[] part) {
    long[] sums = new long[whole.length];
    Arrays.setAll(sums, j -> minus(whole[j], part[j]));
    return sums;
  }

  /**
   * Whether one set has all members of another, and so many more.
   *
   * @param more from 1 to as many as there are sums, less one
   */
  public static boolean contains(long[] whole, long[] part, int more) {
    long[] sums = minus(whole, part);
    long[] symmetric = new long[more + 2];
    symmetric[0] = 1;
    for (int k = 1; k <= more + 1; k++) {
      long sum = 0;
      for (int i = 1; i <= k; i++) {
        long term = times(symmetric[k - i], sums[i - 1]);
        sum = i % 2 == 1 ? plus(sum, term) : minus(sum, term);
      }
      symmetric[k] = times(sum, power(k, PRIME - 2)); // Fermat: the inverse of k
    }
    return symmetric[more + 1] == 0;
  }

  /** The sums of two parts, whose patterns go where the unions say. */
  static PowerSums merge(PowerSums a, PowerSums b, List<KeyUnion<Pattern>> unions) {
    if (a.degrees == 0) {
      return b;
    }
    long[][] kinds = new long[a.kinds.length][];
    for (int v = 0; v < kinds.length; v++) {
      kinds[v] = Arrays.copyOf(a.kinds[v], Math.max(a.kinds[v].length, b.kinds[v].length));
      for (int i = 0; i < b.kinds[v].length; i++) {
        kinds[v][i] = plus(kinds[v][i], b.kinds[v][i]);
      }
    }
    long[][] patterns = new long[a.patterns.length][];
    for (int s = 0; s < patterns.length; s++) {
      patterns[s] = new long[unions.get(s).size() * a.degrees];
      a.addTo(patterns[s], a.patterns[s], unions.get(s).left());
      b.addTo(patterns[s], b.patterns[s], unions.get(s).right());
    }
    return new PowerSums(a.degrees, kinds, patterns);
  }

  private void addTo(long[] sums, long[] patterns, int[] places) {
    for (int i = 0; i < patterns.length; i++) {
      int at = places[i / degrees] * degrees + i % degrees;
      sums[at] = plus(sums[at], patterns[i]);
    }
  }

  private static long plus(long a, long b) {
    long sum = a + b;
    return sum >= PRIME ? sum - PRIME : sum;
  }

  private static long minus(long a, long b) {
    return a >= b ? a - b : a - b + PRIME;
  }

  private static long times(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    return plus(low & PRIME, high << 3 | low >>> 61); // 2⁶¹ is 1
  }

  private static long power(long base, long exponent) {
    long power = 1;
    long square = base;
    for (long rest = exponent; rest != 0; rest >>>= 1) {
      power = (rest & 1) == 1 ? times(power, square) : power;
      square = times(square, square);
    }
    return power;
  }
}
