package io.etude.codebook;

import static java.util.Objects.requireNonNull;

import io.etude.StudyException;
import java.util.List;

/**
 * A sum of categories, computed from its members' data and never by adding rounded shares.
 *
 * @param id unique among the question's nets and codes
 * @param label what the members have in common
 * @param codes the members' codes, at least one
 */
public record Net(String id, Label label, List<String> codes) {

  /** Copies the list and checks that it is not empty. */
  public Net {
    requireNonNull(id, "id");
    requireNonNull(label, "label");
    codes = List.copyOf(requireNonNull(codes, "codes"));
    if (codes.isEmpty()) {
      throw new StudyException("codes", "net \"" + id + "\" has no member; give at least one code");
    }
  }

  /** A net whose label is in no particular language. */
  public Net(String id, String label, List<String> codes) {
    this(id, Label.of(label), codes);
  }
}
