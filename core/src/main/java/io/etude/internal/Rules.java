package io.etude.internal;

import io.etude.StudyException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules that all parts of a study share. */
public final class Rules {

  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*");

  private Rules() {}

  /** An id starts with a letter, a digit or {@code _} and goes on with these, {@code -} or dots. */
  public static void id(String what, String id, String path) {
    if (!ID.matcher(id).matches()) {
      throw new StudyException(
          path,
          what
              + " \""
              + id
              + "\": an id consists of letters, digits, \"_\", \"-\" and \".\" and starts with none"
              + " of the last two");
    }
  }

  /** Each of {@code ids} is valid and occurs once; {@code path} is that of the list. */
  public static void ids(String what, List<String> ids, String path) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      id(what, id, path + "/" + i + "/id");
      if (!seen.add(id)) {
        throw new StudyException(
            path + "/" + i + "/id",
            what + " \"" + id + "\" is defined twice; give one of them another id");
      }
    }
  }

  /** There is at least one. */
  public static void notEmpty(String what, String part, Collection<?> values, String path) {
    if (values.isEmpty()) {
      throw new StudyException(path, what + " has no " + part + "; give at least one");
    }
  }

  /** A value that the data or a file must have. */
  public static void named(String what, String value, String path) {
    if (value.isBlank()) {
      throw new StudyException(path, what + " is empty");
    }
  }
}
