package io.etude;

import java.util.List;

/**
 * The root of Etude's exceptions: something in a study, its data or its report is wrong, and the
 * message says where (file and line when known), which rule it breaks, the value, and the nearest
 * valid one.
 *
 * <p>Failures of the file system come as {@link java.io.UncheckedIOException} instead.
 */
public abstract class EtudeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String[] problems;

  /** For the four families in the packages of the stages. */
  protected EtudeException(String message) {
    super(message);
    problems = new String[] {message};
  }

  /** For several things that are wrong; the message has a line for each. */
  protected EtudeException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = problems.toArray(String[]::new);
  }

  /** For the four families in the packages of the stages. */
  protected EtudeException(String message, Throwable cause) {
    super(message, cause);
    problems = new String[] {message};
  }

  /**
   * Each thing that is wrong, in the order of the file: {@code file:line: what it is}, a form that
   * editors and terminals make a link of. Without the place where there is none.
   */
  public List<String> problems() {
    return List.of(problems);
  }
}
