package io.etude.study;

import static java.util.Objects.requireNonNull;

import io.etude.Label;

/**
 * A chapter of the full results.
 *
 * @param id what questions name as their section
 * @param label the heading
 */
public record Section(String id, Label label) {

  /** Checks that nothing is null. */
  public Section {
    requireNonNull(id, "id");
    requireNonNull(label, "label");
  }

  /** A chapter whose heading is in no particular language. */
  public Section(String id, String label) {
    this(id, Label.of(label));
  }
}
