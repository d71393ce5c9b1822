package io.etude.narrative.template;

import io.etude.Place;
import io.etude.Problem;

/** What is wrong with a template, with its place as soon as that is known. */
public final class TemplateFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final boolean missing;
  private final boolean last;

  private TemplateFault(Problem problem, Throwable cause, boolean missing, boolean last) {
    super(problem.toString(), cause);
    this.problem = problem;
    this.missing = missing;
    this.last = last;
  }

  /** A fault whose place its catcher knows. */
  public static TemplateFault of(String message) {
    return new TemplateFault(Problem.of(message), null, false, false);
  }

  /** A fault after which the run can't go on. */
  static TemplateFault ends(String message) {
    return new TemplateFault(Problem.of(message), null, false, true);
  }

  /** A fault that an expression in brackets may have before {@code !} and {@code ??}. */
  static TemplateFault missing(String message) {
    return new TemplateFault(Problem.of(message), null, true, false);
  }

  static TemplateFault at(Place place, String message, Throwable cause) {
    return at(place, Problem.of(message), cause);
  }

  static TemplateFault at(Place place, Problem problem, Throwable cause) {
    return new TemplateFault(problem.in(place), cause, false, false);
  }

  /** The fault with this place, unless it has one. */
  TemplateFault in(Place place) {
    return problem.place().isKnown()
        ? this
        : new TemplateFault(problem.in(place), this, missing, last);
  }

  /** The fault as one after which the run doesn't go on. */
  TemplateFault last() {
    return new TemplateFault(problem, this, missing, true);
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  boolean isLast() {
    return last;
  }

  boolean isMissing() {
    return missing;
  }
}
