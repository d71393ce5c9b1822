package io.etude;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where in a file something is, in the form that editors and terminals make a link of: {@code
 * study.yaml:12:5}. Immutable.
 *
 * @param file name of the file; empty if the place is not known
 * @param line the line, from 1; 0 if it is not known
 * @param column the column, from 1; 0 if it is not known
 */
public record Place(String file, long line, int column) implements Serializable, Comparable<Place> {

  private static final long serialVersionUID = 1L;

  /** No place. */
  public static final Place UNKNOWN = new Place("", 0, 0);

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparingLong(Place::line)
          .thenComparingInt(Place::column);

  /** Refuses null. */
  public Place {
    requireNonNull(file, "file");
  }

  /** Somewhere in a file. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  /** Whether at least the file is known. */
  public boolean isKnown() {
    return !file.isEmpty();
  }

  /** By file, then by line and column. */
  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
