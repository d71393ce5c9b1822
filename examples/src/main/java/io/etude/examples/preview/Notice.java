package io.etude.examples.preview;

import java.util.List;
import java.util.OptionalInt;

/**
 * An error or a remark, with the places that it concerns. Immutable.
 *
 * @param level how bad it is
 * @param file name of the author's file; empty if it concerns none
 * @param line the line there
 * @param column the column there
 * @param pages the pages concerned
 * @param rule short name of the rule; empty if it has none
 * @param message what is wrong, and where it is not in a file, the place
 * @param hint how to mend it; may be empty
 * @param excerpt the author's line; empty if it isn't known
 */
record Notice(
    Level level,
    String file,
    OptionalInt line,
    OptionalInt column,
    List<Integer> pages,
    String rule,
    String message,
    String hint,
    String excerpt) {

  /** How bad it is. */
  enum Level {
    /** There is no report before it is mended. */
    ERROR("Error"),
    /** Something in the report to look at. */
    REMARK("Remark");

    private final String word;

    Level(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  Notice {
    pages = List.copyOf(pages);
  }

  /** File, line and column as editors understand them; empty without a file. */
  String place() {
    StringBuilder place = new StringBuilder(file);
    line.ifPresent(number -> place.append(':').append(number));
    column.ifPresent(number -> place.append(':').append(number));
    return place.toString();
  }

  @Override
  public String toString() {
    return (file.isEmpty() ? "" : place() + ": ")
        + message
        + (hint.isEmpty() ? "" : " (" + hint + ")");
  }
}
