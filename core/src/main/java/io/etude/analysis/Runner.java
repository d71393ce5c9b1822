package io.etude.analysis;

import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import java.util.function.Function;

/**
 * Where tallies are made: on this thread, on several, or elsewhere. A runner hands each chunk of a
 * reader to the work and merges what comes back; the order is its own affair, since {@link
 * Tally#merge} gives the same bits in any order.
 *
 * <p>Users may bring their own, e.g. for a cluster.
 */
@FunctionalInterface
public interface Runner {

  /**
   * Tallies all chunks of {@code reader}.
   *
   * @param reader gives the chunks; must be called from one thread at a time
   * @param work makes the tally of one chunk; may be called on any thread
   * @return the merged tallies; {@link Tally#EMPTY} if there is no chunk
   * @throws RuntimeException whatever reader or work throw; if several chunks fail, what the one
   *     with the lowest number threw
   */
  Tally run(ChunkReader reader, Function<Chunk, Tally> work);

  /** The runner that does everything on the calling thread. */
  static Runner sameThread() {
    return new ThreadRunner(1);
  }

  /**
   * The runner that uses {@code count} threads, the calling one included.
   *
   * @throws IllegalArgumentException if {@code count} is below 1
   */
  static Runner threads(int count) {
    return new ThreadRunner(count);
  }

  /** The runner that uses as many threads as the machine has processors. The default. */
  static Runner allCores() {
    return new ThreadRunner(Runtime.getRuntime().availableProcessors());
  }
}
