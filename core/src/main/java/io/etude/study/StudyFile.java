package io.etude.study;

import java.util.Map;

/**
 * Where a study was written: the name of its file and the line of each of its parts, for messages.
 * Immutable.
 *
 * <p>All values of this class are equal, since where a study was written is no part of what it
 * says: a study read from YAML equals the same study made by builders.
 */
public final class StudyFile {

  /** The origin of a study made by builders. */
  public static final StudyFile NONE = new StudyFile("", Map.of());

  private final String name;
  private final Map<String, Integer> lines;

  /**
   * The origin of a study.
   *
   * @param name name of the file
   * @param lines path of a part, such as {@code questions/4/nets/top}, to its line
   */
  StudyFile(String name, Map<String, Integer> lines) {
    this.name = name;
    this.lines = Map.copyOf(lines);
  }

  /** Name of the file, e.g. {@code study.yaml}; empty for a study made by builders. */
  public String name() {
    return name;
  }

  /** {@code message} after the place of the part at {@code path}, if there is one. */
  String locate(String path, String message) {
    if (name.isEmpty()) {
      return message;
    }
    return name + ":" + line(path) + ": " + message;
  }

  private int line(String path) {
    String part = path;
    while (true) {
      Integer line = lines.get(part);
      if (line != null) {
        return line;
      }
      if (part.isEmpty()) {
        return 1;
      }
      part = part.substring(0, Math.max(0, part.lastIndexOf('/')));
    }
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
    return name.isEmpty() ? "no file" : name;
  }
}
