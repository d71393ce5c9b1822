package io.etude.results;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;

/** Sets of flags, always in the order of {@link Flag}, so that output does not vary. */
final class Flags {
  private Flags() {}

  static Set<Flag> frozen(Collection<Flag> flags) {
    if (flags.isEmpty()) {
      return Set.of();
    }
    if (flags instanceof Frozen frozen) {
      return frozen;
    }
    EnumSet<Flag> copy = EnumSet.noneOf(Flag.class);
    copy.addAll(flags);
    return new Frozen(copy);
  }

  /** A set that nobody else can change: it need not be copied again. */
  private static final class Frozen extends AbstractSet<Flag> {
    private final EnumSet<Flag> flags;

    Frozen(EnumSet<Flag> flags) {
      this.flags = flags;
    }

    @Override
    public boolean contains(Object flag) {
      return flags.contains(flag);
    }

    @Override
    public Iterator<Flag> iterator() {
      return Collections.unmodifiableSet(flags).iterator();
    }

    @Override
    public int size() {
      return flags.size();
    }
  }
}
