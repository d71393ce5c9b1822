package io.etude.analysis;

import io.etude.AnalysisException;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.internal.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Runs on a fixed number of threads, which draw chunks from the reader one at a time. */
final class ThreadRunner implements Runner {
  private final int count;

  ThreadRunner(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("threads: " + count + "; give at least 1");
    }
    this.count = count;
  }

  @Override
  public Tally run(ChunkReader reader, Function<Chunk, Tally> work) {
    Job job = new Job(reader, work);
    List<Thread> helpers = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      Thread helper = new Thread(job, "etude-tally-" + i);
      helper.setDaemon(true);
      helper.start();
      helpers.add(helper);
    }
    job.run();
    for (Thread helper : helpers) {
      join(helper, job);
    }
    return job.outcome();
  }

  private static void join(Thread helper, Job job) {
    boolean interrupted = false;
    while (true) {
      try {
        helper.join();
        break;
      } catch (InterruptedException e) {
        job.stop();
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
      job.fail(Long.MAX_VALUE, new AnalysisException("the tally was interrupted"));
    }
  }

  /** The shared state of the threads of one run. */
  private static final class Job implements java.lang.Runnable {
    private final ChunkReader reader;
    private final Function<Chunk, Tally> work;
    private final Object sums = new Object();
    private Tally tally = Tally.EMPTY;
    private boolean stopped;
    private long drawn = -1;
    private long failedChunk = Long.MAX_VALUE;
    private Throwable failure;

    Job(ChunkReader reader, Function<Chunk, Tally> work) {
      this.reader = reader;
      this.work = work;
    }

    @Override
    public void run() {
      Optional<Chunk> chunk = draw();
      while (chunk.isPresent()) {
        try {
          Tally part = work.apply(chunk.get());
          synchronized (sums) {
            tally = tally.merge(part);
          }
        } catch (RuntimeException | Error e) {
          fail(chunk.get().number(), e);
        }
        chunk = draw();
      }
    }

    /** Chunks are drawn in order, so all chunks before a failed one get their turn to fail. */
    private synchronized Optional<Chunk> draw() {
      if (stopped) {
        return Optional.empty();
      }
      try {
        Deadline.checkInterrupt();
        Optional<Chunk> chunk = reader.next();
        if (chunk.isEmpty()) {
          stopped = true;
        } else {
          drawn = chunk.get().number();
        }
        return chunk;
      } catch (RuntimeException | Error e) {
        fail(drawn + 1, e);
        return Optional.empty();
      }
    }

    private synchronized void fail(long number, Throwable cause) {
      stopped = true;
      if (failure == null || number < failedChunk) {
        failedChunk = number;
        failure = cause;
      }
    }

    private synchronized void stop() {
      stopped = true;
    }

    private Tally outcome() {
      synchronized (this) {
        if (failure instanceof RuntimeException e) {
          throw e;
        }
        if (failure instanceof Error e) {
          throw e;
        }
      }
      synchronized (sums) {
        return tally;
      }
    }
  }
}
