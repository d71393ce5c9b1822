package io.etude.render;

/**
 * Something that the renderer recovered from.
 *
 * @param rule a short stable name, e.g. {@code missingGlyph}
 * @param place where: a block's id, a page
 * @param message what happened
 * @param hint how to mend it
 */
public record Diagnostic(String rule, String place, String message, String hint) {

  @Override
  public String toString() {
    return (place.isEmpty() ? "" : place + ": ")
        + message
        + (hint.isEmpty() ? "" : " (" + hint + ")");
  }
}
