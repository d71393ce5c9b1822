package io.etude;

/**
 * The analysis cannot be done as the study asks: a lonely stratum, a raking that does not converge.
 */
public final class AnalysisException extends EtudeException {

  private static final long serialVersionUID = 1L;

  /** An exception with a message for the person who keeps the study. */
  public AnalysisException(String message) {
    super(message);
  }

  /** An exception with a message for the person who keeps the study, and its cause. */
  public AnalysisException(String message, Throwable cause) {
    super(message, cause);
  }
}
