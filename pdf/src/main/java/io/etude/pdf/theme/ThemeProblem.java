package io.etude.pdf.theme;

/** A theme that can't be: the YAML reader finds the line by the part that it is about. */
final class ThemeProblem extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String part;

  /** A problem of the part at that path of a theme file, e.g. {@code colors/grey}. */
  ThemeProblem(String part, String message) {
    super(message);
    this.part = part;
  }

  String part() {
    return part;
  }
}
