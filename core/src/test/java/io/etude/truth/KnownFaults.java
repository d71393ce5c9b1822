package io.etude.truth;

import java.util.EnumSet;
import java.util.Set;

/**
 * Faults that are known and not mended yet: the detector finds them and the build goes on. Whoever
 * mends one takes it out here; {@code -Detude.lies.show=1} says which ones were not found.
 */
final class KnownFaults {

  static final Set<Fault> OPEN =
      EnumSet.of(
          // columns that hold ticks and never a "no": the base is called those who answered
          Fault.CHOSEN_UNSAID);

  private KnownFaults() {}
}
