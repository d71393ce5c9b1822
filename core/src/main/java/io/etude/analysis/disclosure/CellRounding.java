package io.etude.analysis.disclosure;

/**
 * Random rounding by cell keys. A base n becomes ñ = b·⌊n/b + u⌋, a share p of it p̃ = (b/ñ)·⌊p·ñ/b
 * + u⌋, at most 1. A cell's key K is the sum of its members' keys modulo 2⁶⁴; u is between 0 and 1,
 * mix(K) for a base and mix(K + mix(K of the base)) for a share, so that the same people always
 * give the same figure, and that of one person more is no hint.
 *
 * <p>Source: B. Fraser and J. Wooton, <em>A proposed method for confidentialising tabular output to
 * protect against differencing</em> (UNECE work session, 2005), for the keys; D. Steele, G. Lea and
 * C. Flood, <em>OOPSLA</em> (2014), for the mixer.
 *
 * @param to what is rounded to a multiple of, in respondents
 * @param weighted whether respondents have weights, so that a share is no multiple itself
 */
public record CellRounding(int to, boolean weighted) {
  private static final double UNIT = 0x1p-53;
  private static final int SPARE_BITS = 11;

  /** A base. */
  public double base(double n, long key) {
    return to * Math.floor(n / to + unit(mixed(key)));
  }

  /**
   * A share.
   *
   * @param p the share, weighted
   * @param base the rounded base, above 0
   * @param baseKey the key of the base
   * @param key that of those in the row
   */
  public double share(double p, double base, long baseKey, long key) {
    double parts = Math.floor(p * base / to + unit(mixed(key + mixed(baseKey))));
    return Math.min(1, to * parts / base);
  }

  /**
   * What rounding adds to the variance of a share, (1 + p̃²)(b² − 1)/(6ñ²), with b² for b² − 1
   * where there are weights: the rounding error of a whole number has a variance of at most (b² −
   * 1)/6 on average.
   */
  public double variance(double p, double base) {
    return (1 + p * p) * noise(base);
  }

  /** (b² − 1)/(6ñ²): what a share of all but nobody adds. */
  public double noise(double base) {
    double b2 = (double) to * to;
    return (weighted ? b2 : b2 - 1) / (6 * base * base);
  }

  private static double unit(long mixed) {
    return (mixed >>> SPARE_BITS) * UNIT;
  }

  private static long mixed(long key) {
    long z = key + 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
