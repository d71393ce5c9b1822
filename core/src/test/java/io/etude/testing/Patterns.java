package io.etude.testing;

import io.etude.analysis.sums.Pattern;
import java.util.BitSet;

/** Patterns of a few columns. */
public final class Patterns {

  private Patterns() {}

  /** The columns whose bits are set: those of 5 are the first and the third. */
  public static Pattern of(long bits) {
    return Pattern.of(BitSet.valueOf(new long[] {bits}));
  }
}
