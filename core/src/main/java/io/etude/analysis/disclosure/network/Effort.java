package io.etude.analysis.disclosure.network;

/**
 * Work that may still be spent on finding the cheapest suppression, counted in entries of tables
 * visited: the same on every machine, unlike time. Who runs out of it suppresses more instead. Not
 * thread-safe.
 */
public final class Effort {
  private long left;

  public Effort(long entries) {
    left = entries;
  }

  /** Whether there is no more. */
  public boolean isSpent() {
    return left < 0;
  }

  /** Spends; false if there is no more. */
  boolean spend(long entries) {
    left -= entries;
    return left >= 0;
  }
}
