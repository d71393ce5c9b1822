package io.etude.study;

import static java.util.Objects.requireNonNull;

import io.etude.Problem;
import io.etude.internal.yaml.YamlPlaces;

/**
 * Where a study was written: the name of its file and the line of each of its parts, for messages.
 * Immutable.
 *
 * <p>All values of this class are equal, since where a study was written is no part of what it
 * says: a study read from YAML equals the same study made by builders.
 */
public final class StudyFile {

  /** The origin of a study made by builders. */
  public static final StudyFile NONE = new StudyFile(YamlPlaces.NONE);

  private final YamlPlaces places;

  StudyFile(YamlPlaces places) {
    this.places = places;
  }

  /** Name of the file, e.g. {@code study.yaml}; empty for a study made by builders. */
  public String name() {
    return places.name();
  }

  /**
   * A problem with file, line and column of a part, such as {@code study.yaml:12:3: …}; without a
   * place for a study made by builders.
   *
   * @param path the keys of the part, e.g. {@code publication/hero/file}; of the nearest part above
   *     it if the file has none there
   */
  public Problem locate(String path, String message) {
    return places.locate(requireNonNull(path, "path"), Problem.form(message));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StudyFile;
  }

  @Override
  public int hashCode() {
    return StudyFile.class.getName().hashCode();
  }

  @Override
  public String toString() {
    return name().isEmpty() ? "no file" : name();
  }
}
