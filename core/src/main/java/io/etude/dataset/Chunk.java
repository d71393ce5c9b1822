package io.etude.dataset;

import static java.util.Objects.requireNonNull;

import io.etude.Place;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A run of consecutive rows, column by column, in the order of the {@link ReadRequest}. Immutable
 * by contract: nobody writes to the arrays of a chunk once it is handed out.
 *
 * @param number position of the chunk in the source, from 0
 * @param firstRow index of the chunk's first row in the source, from 0
 * @param rows number of rows
 * @param columns one column per requested column, each with {@code rows} values
 * @param place names a row of this chunk (by its index within the chunk) for messages, e.g. {@code
 *     responses.csv:41}; {@link CellPlaces} name cells too
 */
public record Chunk(
    long number, long firstRow, int rows, List<Column> columns, IntFunction<Place> place) {

  /** Chunks hold this many rows unless the source has a reason to differ. */
  public static final int DEFAULT_ROWS = 65_536;

  /** Checks that every column has {@code rows} values. */
  public Chunk {
    requireNonNull(place, "place");
    columns = List.copyOf(requireNonNull(columns, "columns"));
    for (Column column : columns) {
      if (column.rows() < rows) {
        throw new IllegalArgumentException(
            "chunk " + number + " has " + rows + " rows but a column of " + column.rows());
      }
    }
  }

  /**
   * Names a value of this chunk for messages: its cell, or its row where the source has no names
   * for cells.
   *
   * @param row index of its row within the chunk
   * @param column name of its column
   */
  public Place place(int row, String column) {
    return place instanceof CellPlaces cells
        ? cells.cell(row, requireNonNull(column, "column"))
        : place.apply(row);
  }
}
