package io.etude.study;

import io.etude.EtudeException;

/** The codebook is wrong; the message names file, line, rule, value and the nearest valid value. */
public final class StudyException extends EtudeException {

  private static final long serialVersionUID = 1L;

  /** An exception with a message for the person who keeps the study. */
  public StudyException(String message) {
    super(message);
  }

  /** An exception with a message for the person who keeps the study, and its cause. */
  public StudyException(String message, Throwable cause) {
    super(message, cause);
  }
}
