package io.etude.internal;

import io.etude.Limits;
import io.etude.ReportException;
import java.util.function.LongSupplier;

/**
 * Stops a rendering that makes more than its {@link Limits} allow, takes longer, or whose thread is
 * interrupted. Renderers ask it at each paragraph, page, row and table. Not thread-safe.
 */
public final class RenderGuard {
  private final Limits limits;
  private final LongSupplier clock;
  private final long start;
  private long pages;
  private long cells;

  /** A guard whose time begins now. */
  public RenderGuard(Limits limits) {
    this(limits, System::nanoTime);
  }

  /** A guard with a clock of nanoseconds. */
  RenderGuard(Limits limits, LongSupplier clock) {
    this.limits = limits;
    this.clock = clock;
    this.start = clock.getAsLong();
  }

  /**
   * Counts a page.
   *
   * @throws ReportException if that is one too many, or the rendering has to stop
   */
  public void page() {
    pages++;
    if (pages > limits.pages()) {
      throw new ReportException("the document has more pages than the limit of " + limits.pages());
    }
    check();
  }

  /**
   * Counts cells of a workbook.
   *
   * @throws ReportException if those are too many, or the rendering has to stop
   */
  public void cells(long more) {
    cells += more;
    if (cells > limits.cells()) {
      throw new ReportException("the workbook has more cells than the limit of " + limits.cells());
    }
    check();
  }

  /**
   * Does nothing, if all is well.
   *
   * @throws ReportException if the rendering has to stop; an interrupted thread stays so
   */
  public void check() {
    checkInterrupt();
    if (clock.getAsLong() - start > limits.renderTime().toNanos()) {
      throw new ReportException(
          "the rendering takes longer than the limit of " + Deadline.time(limits.renderTime()));
    }
  }

  /**
   * The same without a limit.
   *
   * @throws ReportException if the thread is interrupted, which it stays
   */
  public static void checkInterrupt() {
    if (Thread.currentThread().isInterrupted()) {
      throw new ReportException("the rendering was interrupted");
    }
  }
}
