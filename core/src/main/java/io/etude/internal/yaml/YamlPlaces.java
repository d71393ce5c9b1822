package io.etude.internal.yaml;

import java.util.Map;

/**
 * The lines of a file's parts. Immutable.
 *
 * @param name name of the file; empty for none
 * @param lines path of a part, such as {@code questions/4/nets/top}, to its line
 */
public record YamlPlaces(String name, Map<String, Integer> lines) {

  /** The places of what was not read from a file. */
  public static final YamlPlaces NONE = new YamlPlaces("", Map.of());

  /** Copies the map. */
  public YamlPlaces {
    lines = Map.copyOf(lines);
  }

  /** {@code message} after the place of the part at {@code path}, if there is a file. */
  public String locate(String path, String message) {
    return name.isEmpty() ? message : name + ":" + line(path) + ": " + message;
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
}
