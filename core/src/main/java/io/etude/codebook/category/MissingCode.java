package io.etude.codebook.category;

import static java.util.Objects.requireNonNull;

import io.etude.Label;

/**
 * A value of the data that is not an answer and stays out of the valid base.
 *
 * @param code the value in the data
 * @param label what it means
 * @param kind why there is no answer
 */
public record MissingCode(String code, Label label, MissingKind kind) {

  /** Checks that nothing is null. */
  public MissingCode {
    requireNonNull(code, "code");
    requireNonNull(label, "label");
    requireNonNull(kind, "kind");
  }

  /** A code whose label is in no particular language. */
  public MissingCode(String code, String label, MissingKind kind) {
    this(code, Label.of(label), kind);
  }
}
