package io.etude.internal.yaml;

import io.etude.EtudeException;
import io.etude.Problem;
import java.util.List;
import java.util.Optional;

/** A kind of file: what messages call it, and the exceptions that it is refused with. */
public interface YamlKind {

  /** What it holds, e.g. {@code study}. */
  String noun();

  /** A key that every such file has or may begin with, e.g. {@code id}. */
  String firstKey();

  /** An exception for a thing that is wrong, which has its place. */
  RuntimeException failure(Problem problem, Throwable cause);

  /** An exception for several things that are wrong, each of which has its place. */
  RuntimeException failures(List<Problem> problems);

  /** Whether an exception says that the file is wrong. */
  default boolean isFault(RuntimeException exception) {
    return false;
  }

  /** What an exception says is wrong: one thing or several, with their places if they have any. */
  default List<Problem> problems(RuntimeException fault) {
    return fault instanceof EtudeException wrong
        ? wrong.problems()
        : List.of(Problem.of(fault.getMessage()));
  }

  /**
   * For an exception thrown by a value that was being made: the path of the part that it is about,
   * relative to that value; empty if it has its place already or is no fault of the file.
   */
  Optional<String> part(RuntimeException exception);
}
