package io.etude.internal.yaml;

import java.util.List;
import java.util.Optional;

/** A kind of file: what messages call it, and the exceptions that it is refused with. */
public interface YamlKind {

  /** What it holds, e.g. {@code study}. */
  String noun();

  /** A key that every such file has or may begin with, e.g. {@code id}. */
  String firstKey();

  /** An exception whose message has its place already. */
  RuntimeException failure(String message, Throwable cause);

  /** An exception for several things that are wrong, each of which has its place. */
  default RuntimeException failures(List<String> problems) {
    return failure(String.join("\n", problems), null);
  }

  /** Whether an exception says that the file is wrong. */
  default boolean isFault(RuntimeException exception) {
    return false;
  }

  /** What an exception says is wrong: one thing or several, each with its place. */
  default List<String> problems(RuntimeException fault) {
    return List.of(fault.getMessage());
  }

  /**
   * For an exception thrown by a value that was being made: the path of the part that it is about,
   * relative to that value; empty if it has its place already or is no fault of the file.
   */
  Optional<String> part(RuntimeException exception);
}
