package io.etude;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The root of Etude's exceptions: something in a study, its data or its report is wrong, and the
 * message says where (file and line when known), which rule it breaks, the value, and the nearest
 * valid one.
 *
 * <p>Failures of the file system come as {@link java.io.UncheckedIOException} instead.
 */
public abstract class EtudeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Problem[] problems;

  /** For the four families in the packages of the stages. */
  protected EtudeException(String message) {
    this(Problem.of(String.valueOf(message)), null);
  }

  /** For the four families in the packages of the stages. */
  protected EtudeException(Problem problem) {
    this(problem, null);
  }

  /** For several things that are wrong; the message has a line for each. */
  protected EtudeException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = problems.toArray(Problem[]::new);
  }

  /** For the four families in the packages of the stages. */
  protected EtudeException(String message, Throwable cause) {
    this(Problem.of(String.valueOf(message)), cause);
  }

  /** For the four families in the packages of the stages. */
  protected EtudeException(Problem problem, Throwable cause) {
    super(problem.toString(), cause);
    problems = new Problem[] {problem};
  }

  /** Each thing that is wrong, in the order of the file, with its place where that is known. */
  public List<Problem> problems() {
    return List.of(problems);
  }
}
