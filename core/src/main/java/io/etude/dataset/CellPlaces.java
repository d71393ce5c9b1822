package io.etude.dataset;

import io.etude.Place;
import java.util.function.IntFunction;

/** Names the rows of a chunk, and their cells, where a source has names for these. */
public interface CellPlaces extends IntFunction<Place> {

  /**
   * The place of a value, e.g. {@code answers.xlsx: Answers!B41}.
   *
   * @param row index of its row within the chunk
   * @param column name of its column
   */
  Place cell(int row, String column);
}
