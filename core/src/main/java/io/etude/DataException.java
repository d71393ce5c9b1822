package io.etude;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The data file is broken or does not fit the study; the message names the file and the line or
 * offset.
 */
public final class DataException extends EtudeException {

  private static final long serialVersionUID = 1L;

  /** An exception with a message for the person who keeps the study. */
  public DataException(String message) {
    super(message);
  }

  /** An exception for a thing that is wrong. */
  public DataException(Problem problem) {
    super(requireNonNull(problem, "problem"));
  }

  /** An exception for a thing that is wrong, and its cause. */
  public DataException(Problem problem, Throwable cause) {
    super(requireNonNull(problem, "problem"), cause);
  }

  private DataException(List<Problem> problems) {
    super(problems);
  }

  /** An exception for several things that are wrong. */
  public static DataException several(List<Problem> problems) {
    requireNonNull(problems, "problems");
    return new DataException(problems);
  }

  /** An exception with a message for the person who keeps the study, and its cause. */
  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
