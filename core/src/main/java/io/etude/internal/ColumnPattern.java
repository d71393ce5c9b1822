package io.etude.internal;

import io.etude.StudyException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names of columns that differ by a code, written once. */
public final class ColumnPattern {
  private ColumnPattern() {}

  /** The column of each code by a pattern such as {@code q3_{code}}. */
  public static Map<String, String> expand(
      String what, String pattern, String placeholder, List<String> codes) {
    if (!pattern.contains(placeholder)) {
      throw new StudyException(
          "columns",
          what
              + " has the columns \""
              + pattern
              + "\"; write "
              + placeholder
              + " where they differ, or name the column of each");
    }
    Map<String, String> columns = new LinkedHashMap<>();
    codes.forEach(code -> columns.put(code, pattern.replace(placeholder, code)));
    return columns;
  }
}
