package io.etude.xlsx.sheet;

/** Takes the rows of a sheet as soon as they are finished, from above. */
@FunctionalInterface
public interface RowSink {

  /** A row whose cells are at {@code cells.at(row, …)}; they are freed after the call. */
  void row(Sheet sheet, int row);
}
