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

  private DataException(List<String> problems) {
    super(problems);
  }

  /** An exception for several things that are wrong, each of which has its place already. */
  public static DataException several(List<String> problems) {
    requireNonNull(problems, "problems");
    return new DataException(problems);
  }

  /** An exception with a message for the person who keeps the study, and its cause. */
  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
