package io.etude.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.AnalysisException;
import io.etude.Place;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Chunks are handed out in order, to any number of threads. */
class ThreadRunnerTest {

  /**
   * That many chunks without a row; {@code failing} is the number of the one that can't be read.
   */
  private static ChunkReader reader(int count, int failing) {
    return new ChunkReader() {
      private int next;

      @Override
      public Optional<Chunk> next() {
        if (next == failing) {
          throw new IllegalStateException("chunk " + next + " can't be read");
        }
        return next == count
            ? Optional.empty()
            : Optional.of(new Chunk(next++, 0, 0, List.of(), row -> Place.row("", row)));
      }

      @Override
      public void close() {}
    };
  }

  @Test
  void everyChunkIsWorkedOnOnceOnAsManyThreads() {
    for (int threads : new int[] {1, 4}) {
      Set<Long> chunks = ConcurrentHashMap.newKeySet();
      Set<Thread> workers = ConcurrentHashMap.newKeySet();
      CountDownLatch all = new CountDownLatch(threads);
      Tally tally =
          Runner.threads(threads)
              .run(
                  reader(20, -1),
                  chunk -> {
                    assertThat(chunks.add(chunk.number())).isTrue();
                    if (workers.add(Thread.currentThread())) {
                      await(all);
                    }
                    return Tally.EMPTY;
                  });
      assertThat(chunks).hasSize(20);
      assertThat(workers).hasSize(threads).contains(Thread.currentThread());
      assertThat(tally.respondents()).isZero();
    }
  }

  /** Until as many threads are at work. */
  private static void await(CountDownLatch latch) {
    latch.countDown();
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatTheLowestChunkThrewIsThrown() {
    for (int threads : new int[] {1, 4}) {
      CountDownLatch all = new CountDownLatch(threads);
      assertThatThrownBy(
              () ->
                  Runner.threads(threads)
                      .run(
                          reader(20, -1),
                          chunk -> {
                            if (chunk.number() < threads) {
                              await(all);
                            }
                            throw new IllegalArgumentException("chunk " + chunk.number());
                          }))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("chunk 0");
    }
  }

  @Test
  void afterAFailureNoChunkIsDrawn() {
    Set<Long> chunks = ConcurrentHashMap.newKeySet();
    assertThatThrownBy(
            () ->
                Runner.sameThread()
                    .run(
                        reader(20, -1),
                        chunk -> {
                          chunks.add(chunk.number());
                          throw new StackOverflowError("deep");
                        }))
        .isInstanceOf(StackOverflowError.class);
    assertThat(chunks).containsExactly(0L);
  }

  @Test
  void aReaderMayFailToo() {
    for (int threads : new int[] {1, 3}) {
      assertThatThrownBy(() -> Runner.threads(threads).run(reader(20, 5), chunk -> Tally.EMPTY))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("chunk 5 can't be read");
    }
  }

  @Test
  void anInterruptedTallyEnds() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Runner.threads(2).run(reader(20, -1), ThreadRunnerTest::slow))
        .isInstanceOf(AnalysisException.class)
        .hasMessageEndingWith(" was interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  /** The tally of a chunk that takes a while; threads end with the chunk that they are at. */
  private static Tally slow(Chunk chunk) {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Tally.EMPTY;
  }

  @Test
  void thereIsAThreadAtLeast() {
    assertThatThrownBy(() -> Runner.threads(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threads: 0; give at least 1");
  }
}
