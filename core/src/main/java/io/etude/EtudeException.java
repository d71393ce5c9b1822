package io.etude;

/**
 * The root of Etude's exceptions: something in a study, its data or its report is wrong, and the
 * message says where (file and line when known), which rule it breaks, the value, and the nearest
 * valid one.
 *
 * <p>Failures of the file system come as {@link java.io.UncheckedIOException} instead.
 */
public abstract class EtudeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** For the four families in the packages of the stages. */
  protected EtudeException(String message) {
    super(message);
  }

  /** For the four families in the packages of the stages. */
  protected EtudeException(String message, Throwable cause) {
    super(message, cause);
  }
}
