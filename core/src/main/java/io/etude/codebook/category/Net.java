package io.etude.codebook.category;

import static java.util.Objects.requireNonNull;

import io.etude.Label;
import io.etude.StudyException;
import java.util.List;
import java.util.Optional;

/**
 * A sum of categories, computed from its members' data and never by adding rounded shares.
 *
 * @param id unique among the question's nets and codes
 * @param label what the members have in common
 * @param codes the members' codes, at least one
 * @param side the side of the scale that the members are; empty if the codebook doesn't say
 */
public record Net(String id, Label label, List<String> codes, Optional<Side> side) {

  /** A side of a scale of opinion. */
  public enum Side {
    /** What those who ask would like to hear: satisfied, good, agree. */
    POSITIVE,
    /** The opposite. */
    NEGATIVE;

    /** The other side. */
    public Side opposite() {
      return this == POSITIVE ? NEGATIVE : POSITIVE;
    }
  }

  /** Copies the list and checks that it is not empty. */
  public Net {
    requireNonNull(id, "id");
    requireNonNull(label, "label");
    requireNonNull(side, "side");
    codes = List.copyOf(requireNonNull(codes, "codes"));
    if (codes.isEmpty()) {
      throw new StudyException("codes", "net \"" + id + "\" has no member; give at least one code");
    }
  }

  /** A net of which the codebook doesn't say which side of a scale it is. */
  public Net(String id, Label label, List<String> codes) {
    this(id, label, codes, Optional.empty());
  }

  /** The same as a side of the scale. */
  public Net withSide(Side value) {
    return new Net(id, label, codes, Optional.of(value));
  }

  /** A net whose label is in no particular language. */
  public Net(String id, String label, List<String> codes) {
    this(id, Label.of(label), codes);
  }
}
