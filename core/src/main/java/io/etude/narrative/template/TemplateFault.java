package io.etude.narrative.template;

/** What is wrong with a template, with its place as soon as that is known. */
public final class TemplateFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean placed;
  private final boolean missing;

  private TemplateFault(String message, Throwable cause, boolean placed, boolean missing) {
    super(message, cause);
    this.placed = placed;
    this.missing = missing;
  }

  /** A fault whose place its catcher knows. */
  public static TemplateFault of(String message) {
    return new TemplateFault(message, null, false, false);
  }

  /** A fault that an expression in brackets may have before {@code !} and {@code ??}. */
  static TemplateFault missing(String message) {
    return new TemplateFault(message, null, false, true);
  }

  static TemplateFault at(String place, String message, Throwable cause) {
    return new TemplateFault(place + ": " + message, cause, true, false);
  }

  /** The fault with this place, unless it has one. */
  TemplateFault in(String place) {
    return placed ? this : new TemplateFault(place + ": " + getMessage(), this, true, missing);
  }

  boolean isMissing() {
    return missing;
  }
}
