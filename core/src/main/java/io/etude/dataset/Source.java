package io.etude.dataset;

import io.etude.DataException;

/**
 * A survey file or table that can be read any number of times, in chunks of columns.
 *
 * <p>Implementations are immutable and thread-safe; each reader that they open belongs to one
 * thread. Users may bring their own.
 */
public interface Source {

  /** The name to use in messages, e.g. {@code responses.csv}. */
  String name();

  /**
   * The variables in file order, with whatever labels, missing values and multiple-response sets
   * the format itself declares.
   *
   * @throws DataException if the header cannot be read
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  Schema schema();

  /**
   * Opens a reader over the columns that {@code request} names, each in the form that it asks for.
   *
   * @throws DataException if a column is not in the {@link #schema()} or the header is broken
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  ChunkReader open(ReadRequest request);
}
