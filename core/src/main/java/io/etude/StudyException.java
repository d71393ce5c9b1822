package io.etude;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The codebook is wrong; the message names file, line, rule, value and the nearest valid value. */
public final class StudyException extends EtudeException {

  private static final long serialVersionUID = 1L;

  private final String path;
  private final boolean located;

  /** An exception with a message for the person who keeps the study. */
  public StudyException(String message) {
    this("", message);
  }

  /** An exception with a message for the person who keeps the study, and its cause. */
  public StudyException(String message, Throwable cause) {
    super(message, cause);
    path = "";
    located = false;
  }

  private StudyException(Problem problem, Throwable cause) {
    super(problem, cause);
    path = "";
    located = true;
  }

  private StudyException(List<Problem> problems) {
    super(problems);
    path = "";
    located = true;
  }

  /** An exception for several things that are wrong, each of which has its place already. */
  public static StudyException several(List<Problem> problems) {
    requireNonNull(problems, "problems");
    return new StudyException(problems);
  }

  /** An exception for a thing that is wrong, which has its place already. */
  public static StudyException located(Problem problem) {
    return new StudyException(requireNonNull(problem, "problem"), null);
  }

  /** An exception for a thing that is wrong, which has its place already, and its cause. */
  public static StudyException located(Problem problem, Throwable cause) {
    return new StudyException(requireNonNull(problem, "problem"), cause);
  }

  /**
   * An exception about the part at {@code path}, relative to the value that throws it: the YAML
   * reader finds the line by it.
   */
  public StudyException(String path, String message) {
    super(message);
    this.path = path;
    located = false;
  }

  /** The same for a thing that is wrong. */
  public StudyException(String path, Problem problem) {
    super(requireNonNull(problem, "problem"));
    this.path = path;
    located = false;
  }

  /** Whether the message has its place already. */
  public boolean isLocated() {
    return located;
  }

  /** Where the problem is, relative to the value that threw; empty for the value itself. */
  public String path() {
    return path;
  }
}
