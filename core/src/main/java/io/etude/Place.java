package io.etude;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where something is: in a file by its line, in the form that editors and terminals make a link of
 * ({@code study.yaml:12:5}), or in a table by its row ({@code people, row 7}). Immutable.
 *
 * @param file name of the file, or of another source; empty if it has none
 * @param unit what is counted
 * @param number of the line, row or case, from 1; 0 if it is not known
 * @param column the column of a line, from 1; 0 if it is not known
 */
public record Place(String file, Unit unit, long number, int column)
    implements Serializable, Comparable<Place> {

  private static final long serialVersionUID = 1L;

  /** What a place counts. */
  public enum Unit {
    /** Lines of a file of text. */
    LINE,
    /** Rows of a table. */
    ROW,
    /** Cases of a file of survey answers. */
    CASE
  }

  /** No place. */
  public static final Place UNKNOWN = of("");

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparing(Place::unit)
          .thenComparingLong(Place::number)
          .thenComparingInt(Place::column);

  /** Refuses null. */
  public Place {
    requireNonNull(file, "file");
    requireNonNull(unit, "unit");
  }

  /** A line of a file, and a column of it. */
  public Place(String file, long line, int column) {
    this(file, Unit.LINE, line, column);
  }

  /** Somewhere in a file. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  /** A row of a table, from 1. */
  public static Place row(String table, long number) {
    return new Place(table, Unit.ROW, number, 0);
  }

  /** Whether at least the file is known, or the row. */
  public boolean isKnown() {
    return !file.isEmpty() || unit != Unit.LINE;
  }

  /** The line; 0 if it is not known or there are none. */
  public long line() {
    return unit == Unit.LINE ? number : 0;
  }

  /** By file, then by line and column, or by row. */
  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return switch (unit) {
      case LINE -> number == 0 ? file : file + ":" + number + (column == 0 ? "" : ":" + column);
      case ROW -> start() + "row " + number;
      case CASE -> start() + "case " + number;
    };
  }

  private String start() {
    return file.isEmpty() ? "" : file + ", ";
  }
}
