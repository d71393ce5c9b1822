package io.etude;

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

  /** An exception with a message for the person who keeps the study, and its cause. */
  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
