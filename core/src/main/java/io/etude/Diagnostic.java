package io.etude;

import static java.util.Objects.requireNonNull;

/**
 * Something that was recovered from, or that a reader could be misled by, and how to mend it.
 *
 * @param rule a short stable name, e.g. {@code missingGlyph}
 * @param place where: a block's id, a page
 * @param message what happened
 * @param hint how to mend it
 */
public record Diagnostic(String rule, String place, String message, String hint) {
  /** Refuses null, and cuts values that are longer than a line. */
  public Diagnostic {
    requireNonNull(rule, "rule");
    requireNonNull(place, "place");
    message = Shown.cut(requireNonNull(message, "message"));
    hint = Shown.cut(requireNonNull(hint, "hint"));
  }

  @Override
  public String toString() {
    return Shown.cut(
        (place.isEmpty() ? "" : place + ": ")
            + message
            + (hint.isEmpty() ? "" : " (" + hint + ")"));
  }
}
