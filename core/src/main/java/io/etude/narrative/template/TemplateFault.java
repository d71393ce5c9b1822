package io.etude.narrative.template;

/** What is wrong with a template, with its place as soon as that is known. */
public final class TemplateFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean placed;
  private final boolean missing;
  private final boolean last;

  private TemplateFault(
      String message, Throwable cause, boolean placed, boolean missing, boolean last) {
    super(message, cause);
    this.placed = placed;
    this.missing = missing;
    this.last = last;
  }

  /** A fault whose place its catcher knows. */
  public static TemplateFault of(String message) {
    return new TemplateFault(message, null, false, false, false);
  }

  /** A fault after which the run can't go on. */
  static TemplateFault ends(String message) {
    return new TemplateFault(message, null, false, false, true);
  }

  /** A fault that an expression in brackets may have before {@code !} and {@code ??}. */
  static TemplateFault missing(String message) {
    return new TemplateFault(message, null, false, true, false);
  }

  static TemplateFault at(String place, String message, Throwable cause) {
    return new TemplateFault(place + ": " + message, cause, true, false, false);
  }

  /** The fault with this place, unless it has one. */
  TemplateFault in(String place) {
    return placed
        ? this
        : new TemplateFault(place + ": " + getMessage(), this, true, missing, last);
  }

  /** The fault as one after which the run doesn't go on. */
  TemplateFault last() {
    return new TemplateFault(getMessage(), this, placed, missing, true);
  }

  boolean isLast() {
    return last;
  }

  boolean isMissing() {
    return missing;
  }
}
