package io.etude;

/** A reference names no figure of the results. */
public final class UnknownFigureException extends EtudeException {

  private static final long serialVersionUID = 1L;

  /** An exception whose message names the reference and the nearest valid one. */
  public UnknownFigureException(String reference, String message) {
    super(Problem.unknownName(reference, message));
  }
}
