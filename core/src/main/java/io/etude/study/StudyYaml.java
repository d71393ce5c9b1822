package io.etude.study;

import java.nio.file.Path;

/** Reads a codebook from YAML 1.2. */
final class StudyYaml {
  private StudyYaml() {}

  static Study read(Path file) {
    throw new StudyException("to come");
  }
}
