package io.etude.internal;

import io.etude.AnalysisException;
import io.etude.Limits;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Stops an analysis that takes longer than its {@link Limits} allow, or whose thread is
 * interrupted: asked for each chunk, table and step of what takes long. Thread-safe.
 */
public final class Deadline {
  private final Limits limits;
  private final long start = System.nanoTime();

  /** A deadline of an analysis that begins now. */
  public Deadline(Limits limits) {
    this.limits = limits;
  }

  /**
   * Does nothing, if all is well.
   *
   * @throws AnalysisException if the analysis has to stop; an interrupted thread stays so
   */
  public void check() {
    checkInterrupt();
    if (System.nanoTime() - start > limits.analysisTime().toNanos()) {
      throw new AnalysisException(
          "the analysis takes longer than the limit \"analysisTime\" of "
              + time(limits.analysisTime()));
    }
  }

  /** A time in words; one below a second in milliseconds. */
  public static String time(Duration time) {
    return time.toSeconds() == 0
        ? time.toMillis() + " milliseconds"
        : time.toSeconds() + " seconds";
  }

  /**
   * The same without a limit.
   *
   * @throws AnalysisException if the thread is interrupted, which it stays
   */
  public static void checkInterrupt() {
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted();
    }
  }

  /** What a library makes that would fail, or forget it, where the thread is interrupted. */
  public static <T> T keepingInterrupt(Supplier<T> work) {
    boolean interrupted = Thread.interrupted();
    try {
      return work.get();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** What ends the work of an interrupted thread. */
  public static AnalysisException interrupted() {
    return new AnalysisException("the analysis was interrupted");
  }
}
