package io.etude.narrative.template;

import io.etude.Place;
import io.etude.Problem;
import java.util.List;
import java.util.Set;

/**
 * What a template wrote. Immutable.
 *
 * @param text the text
 * @param lines for each line of the text the pieces that it is made of; none for white space
 * @param faults what was wrong, with its places; the text has nothing in place of it
 * @param damaged the lines of the text, from 0, in which something is missing for a fault
 */
public record Written(
    String text, List<List<Piece>> lines, List<Problem> faults, Set<Integer> damaged) {

  /**
   * A piece of a line.
   *
   * @param start its column in the text, from 0
   * @param file the template that wrote it
   * @param line the line there, from 1
   * @param column the column there, from 1
   * @param literal whether it is the template's own text, column by column
   */
  public record Piece(int start, String file, int line, int column, boolean literal) {

    private Place place(int at) {
      int there = literal ? column + Math.max(0, at - start) : column;
      return new Place(file, line, there);
    }
  }

  /** Copies the lists. */
  public Written {
    lines = lines.stream().map(List::copyOf).toList();
    faults = List.copyOf(faults);
    damaged = Set.copyOf(damaged);
  }

  /**
   * File, line and column of the template for a line and a column of the text, from 0; of a line
   * that is white space for the nearest one before it.
   */
  public Place place(int line, int column) {
    for (int i = Math.min(line, lines.size() - 1); i >= 0; i--) {
      List<Piece> pieces = lines.get(i);
      if (!pieces.isEmpty()) {
        return i == line ? at(pieces, column).place(column) : at(pieces, 0).place(0);
      }
    }
    return Place.UNKNOWN;
  }

  /** The last piece that begins before a column or there; the first one before them all. */
  private static Piece at(List<Piece> pieces, int column) {
    Piece found = pieces.get(0);
    for (Piece piece : pieces) {
      if (piece.start() <= column) {
        found = piece;
      }
    }
    return found;
  }
}
