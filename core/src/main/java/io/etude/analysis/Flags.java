package io.etude.analysis;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Sets of flags, always in the order of {@link Flag}, so that output does not vary. */
final class Flags {
  private Flags() {}

  static EnumSet<Flag> copy(Collection<Flag> flags) {
    EnumSet<Flag> copy = EnumSet.noneOf(Flag.class);
    copy.addAll(flags);
    return copy;
  }

  static Set<Flag> frozen(Collection<Flag> flags) {
    return flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(copy(flags));
  }
}
