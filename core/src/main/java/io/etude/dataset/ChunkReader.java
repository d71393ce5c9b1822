package io.etude.dataset;

import io.etude.DataException;
import java.util.Optional;

/**
 * A reader that hands out the rows of a {@link Source} as consecutive {@link Chunk}s. Not
 * thread-safe; the chunks themselves are, and may be tallied on other threads while the next one is
 * read.
 */
public interface ChunkReader extends AutoCloseable {

  /**
   * The next chunk, or empty at the end of the data. Chunk numbers start at 0 and have no gaps.
   *
   * @throws DataException if a record is broken; the message names the line or offset
   */
  Optional<Chunk> next();

  /** Releases the file; further calls of {@link #next()} are not allowed. */
  @Override
  void close();
}
