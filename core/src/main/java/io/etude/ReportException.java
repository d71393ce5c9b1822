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

  private ReportException(List<String> problems) {
    super(problems);
  }

  /** An exception for several things that are wrong, each of which has its place already. */
  public static ReportException several(List<String> problems) {
    requireNonNull(problems, "problems");
    return new ReportException(problems);
  }

  /** An exception with a message for the person who keeps the study, and its cause. */
  public ReportException(String message, Throwable cause) {
    super(message, cause);
  }
}
