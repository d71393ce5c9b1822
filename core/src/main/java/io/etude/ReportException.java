package io.etude;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The report cannot be made: a false claim in the prose, a broken template, a block that nobody
 * renders.
 */
public final class ReportException extends EtudeException {

  private static final long serialVersionUID = 1L;

  /** An exception with a message for the person who keeps the study. */
  public ReportException(String message) {
    super(message);
  }

  /** An exception for a thing that is wrong. */
  public ReportException(Problem problem) {
    super(requireNonNull(problem, "problem"));
  }

  /** An exception for a thing that is wrong, and its cause. */
  public ReportException(Problem problem, Throwable cause) {
    super(requireNonNull(problem, "problem"), cause);
  }

  private ReportException(List<Problem> problems) {
    super(problems);
  }

  /** An exception for several things that are wrong. */
  public static ReportException several(List<Problem> problems) {
    requireNonNull(problems, "problems");
    return new ReportException(problems);
  }

  /** An exception with a message for the person who keeps the study, and its cause. */
  public ReportException(String message, Throwable cause) {
    super(message, cause);
  }
}
