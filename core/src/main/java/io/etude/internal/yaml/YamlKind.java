package io.etude.internal.yaml;

import java.util.Optional;

/** A kind of file: what messages call it, and the exceptions that it is refused with. */
public interface YamlKind {

  /** What it holds, e.g. {@code study}. */
  String noun();

  /** A key that every such file has or may begin with, e.g. {@code id}. */
  String firstKey();

  /** An exception whose message has its place already. */
  RuntimeException failure(String message, Throwable cause);

  /**
   * For an exception thrown by a value that was being made: the path of the part that it is about,
   * relative to that value; empty if it has its place already or is no fault of the file.
   */
  Optional<String> part(RuntimeException exception);
}
