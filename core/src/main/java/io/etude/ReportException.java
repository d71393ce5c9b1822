package io.etude;

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

  /** An exception with a message for the person who keeps the study, and its cause. */
  public ReportException(String message, Throwable cause) {
    super(message, cause);
  }
}
