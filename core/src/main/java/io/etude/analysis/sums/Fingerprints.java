package io.etude.analysis.sums;

import java.util.Arrays;
import java.util.List;

/**
 * Fingerprints of sets of respondents: each respondent's row of the data is hashed to 64 bits, and
 * a set's fingerprint is the sum of its members' hashes, modulo 2⁶⁴. So sums of fingerprints are
 * those of disjoint unions, in any order and over any parts of the data, and equal fingerprints
 * mean equal sets (but for one chance in 2⁶⁴ a pair). Disclosure control finds by them which rows
 * and columns of different tables count the same people; they are gathered for it alone.
 *
 * @param everybody the fingerprint of all respondents; 0 if none are gathered
 * @param kinds fingerprints by row variable and answer cell; last cells that nobody is in may be
 *     missing
 * @param patterns fingerprints by segment and pattern
 * @param sizes respondents by segment and pattern
 * @param powers further sums, which show where one set has few respondents more than another
 */
public record Fingerprints(
    long everybody, long[][] kinds, long[][] patterns, long[][] sizes, PowerSums powers) {

  /** None gathered. */
  public static final Fingerprints NONE =
      new Fingerprints(0, new long[0][], new long[0][], new long[0][], PowerSums.NONE);

  /** The hash of a row of a chunk: Steele, Lea and Flood's SplitMix64 mixer (OOPSLA 2014). */
  public static long hash(long chunk, int row) {
    return mixed(mixed(chunk) + row + 1);
  }

  private static long mixed(long seed) {
    long z = seed + 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  /** The sum of two parts, whose patterns go where the unions say. */
  static Fingerprints merge(Fingerprints a, Fingerprints b, List<KeyUnion<Pattern>> unions) {
    if (a.kinds.length == 0 && a.patterns.length == 0) {
      return b;
    }
    long[][] kinds = new long[a.kinds.length][];
    for (int v = 0; v < kinds.length; v++) {
      kinds[v] = Arrays.copyOf(a.kinds[v], Math.max(a.kinds[v].length, b.kinds[v].length));
      for (int k = 0; k < b.kinds[v].length; k++) {
        kinds[v][k] += b.kinds[v][k];
      }
    }
    return new Fingerprints(
        a.everybody + b.everybody,
        kinds,
        merged(a.patterns, b.patterns, unions),
        merged(a.sizes, b.sizes, unions),
        PowerSums.merge(a.powers, b.powers, unions));
  }

  private static long[][] merged(long[][] a, long[][] b, List<KeyUnion<Pattern>> unions) {
    long[][] sums = new long[a.length][];
    for (int s = 0; s < sums.length; s++) {
      sums[s] = new long[unions.get(s).size()];
      for (int p = 0; p < a[s].length; p++) {
        sums[s][unions.get(s).left()[p]] += a[s][p];
      }
      for (int p = 0; p < b[s].length; p++) {
        sums[s][unions.get(s).right()[p]] += b[s][p];
      }
    }
    return sums;
  }
}
