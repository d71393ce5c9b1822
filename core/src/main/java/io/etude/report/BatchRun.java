package io.etude.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A batch at work. Thread-safe. */
public final class BatchRun {

  private final List<ReportBatch.Item> items;
  private final Function<ReportBatch.Item, BatchResult.Outcome> work;
  private final ProgressListener progress;
  private final AtomicReferenceArray<BatchResult.Outcome> outcomes;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicReference<Throwable> broken = new AtomicReference<>();
  private final CountDownLatch running;
  private volatile boolean cancelled;

  BatchRun(
      List<ReportBatch.Item> items,
      Function<ReportBatch.Item, BatchResult.Outcome> work,
      ProgressListener progress,
      int threads) {
    this.items = items;
    this.work = work;
    this.progress = progress;
    this.outcomes = new AtomicReferenceArray<>(items.size());
    this.running = new CountDownLatch(threads);
  }

  /** Begins; an executor that takes no more than some of the threads makes do with these. */
  void start(Executor executor) {
    for (long left = running.getCount(); left > 0; left--) {
      try {
        executor.execute(this::takeItems);
      } catch (RejectedExecutionException e) {
        boolean first = left == running.getCount();
        for (long lost = left; lost > 0; lost--) {
          running.countDown();
        }
        if (first) {
          throw e;
        }
        return;
      }
    }
  }

  /** Each thread takes the next item until there is none. */
  private void takeItems() {
    try {
      for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
        if (cancelled) {
          return;
        }
        BatchResult.Outcome outcome = work.apply(items.get(i));
        outcomes.set(i, outcome);
        progress.done(outcome, done.incrementAndGet(), items.size());
      }
    } catch (RuntimeException | Error e) {
      // what is no fault of one report, such as too little memory, ends the batch
      broken.compareAndSet(null, e);
      cancelled = true;
    } finally {
      running.countDown();
    }
  }

  /** Begins no further report; those that are being written are finished. */
  public void cancel() {
    cancelled = true;
  }

  /** Whether no report is being made any more. */
  public boolean isDone() {
    return running.getCount() == 0;
  }

  /**
   * Waits until all reports are done with, or those that were being written when the batch was
   * cancelled.
   *
   * @throws InterruptedException if the thread is interrupted; the batch goes on
   */
  public BatchResult await() throws InterruptedException {
    running.await();
    if (broken.get() instanceof Error error) {
      throw error;
    } else if (broken.get() instanceof RuntimeException failure) {
      throw failure;
    }
    return new BatchResult(IntStream.range(0, items.size()).mapToObj(this::outcome).toList());
  }

  private BatchResult.Outcome outcome(int index) {
    BatchResult.Outcome outcome = outcomes.get(index);
    return outcome != null
        ? outcome
        : new BatchResult.Outcome(
            items.get(index).id(), BatchResult.Status.CANCELLED, Map.of(), Optional.empty());
  }
}
