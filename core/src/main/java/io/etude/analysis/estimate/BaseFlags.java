package io.etude.analysis.estimate;

import io.etude.results.Flag;
import io.etude.study.Conventions;
import java.util.EnumSet;

/** What a reader must know of a base: whether it is low, and whether its sampling units are few. */
final class BaseFlags {
  private static final int FEW_DF = 8;

  private BaseFlags() {}

  /**
   * The flags of a base.
   *
   * @param size its respondents
   */
  static EnumSet<Flag> of(ColumnEstimates.Size size, int df, Conventions conventions) {
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    double least =
        switch (conventions.lowBaseOn()) {
          case BOTH -> size.least();
          case UNWEIGHTED -> size.people();
          case EFFECTIVE -> size.effective();
        };
    // Sums of equal weights give 99.99999999999997 for 100; that is rounding, not a smaller base.
    double reached = least * (1 + 1e-12);
    if (reached < conventions.publishBase()) {
      flags.add(Flag.LOW_BASE);
    } else if (reached < conventions.cautionBase()) {
      flags.add(Flag.SMALL_BASE);
    }
    if (df < FEW_DF) {
      flags.add(Flag.LOW_DF);
    }
    return flags;
  }

  /** What holds of both of two bases together: the lower of them decides. */
  static EnumSet<Flag> lower(EnumSet<Flag> one, EnumSet<Flag> other) {
    EnumSet<Flag> flags = EnumSet.copyOf(one);
    flags.addAll(other);
    if (flags.contains(Flag.LOW_BASE)) {
      flags.remove(Flag.SMALL_BASE);
    }
    return flags;
  }
}
