package io.etude.pdf.write.file;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.zip.Deflater;

/**
 * Deflates streams on another core while pages are being laid out. Whoever needs a stream first
 * deflates it, so that nothing waits for a pool that is busy; the bytes are the same whoever does.
 */
final class StreamDeflater {
  private final int level;
  private final Queue<Deflater> idle = new ConcurrentLinkedQueue<>();

  StreamDeflater(int level) {
    this.level = level;
  }

  /** Starts to deflate. The content must not be written to any more. */
  FutureTask<DeflatedContent> start(byte[] content, int length) {
    return start(() -> with(deflater -> DeflatedContent.deflate(deflater, content, length)));
  }

  /**
   * Starts to make a file and to deflate it, on a thread of its own: it may take as long as all the
   * pages, whose streams must not wait for it.
   */
  FutureTask<DeflatedContent> start(Attachment.Content content) {
    return content instanceof KeptContent kept
        ? kept.packed(() -> startAnew(kept))
        : startAnew(content);
  }

  private FutureTask<DeflatedContent> startAnew(Attachment.Content content) {
    FutureTask<DeflatedContent> task =
        new FutureTask<>(() -> with(deflater -> DeflatedContent.deflate(deflater, content)));
    Thread thread = new Thread(task, "etude-attachment");
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  /** Makes and deflates something short. */
  DeflatedContent make(Attachment.Content content) {
    return with(deflater -> DeflatedContent.deflate(deflater, content));
  }

  private static FutureTask<DeflatedContent> start(Callable<DeflatedContent> work) {
    Errand errand = new Errand();
    FutureTask<DeflatedContent> task =
        new FutureTask<>(work) {
          @Override
          protected void done() {
            errand.task = null;
          }
        };
    errand.task = task;
    ForkJoinPool.commonPool().execute(errand);
    return task;
  }

  /** What waits in the pool. It lets go of a stream that somebody else has deflated meanwhile. */
  private static final class Errand implements Runnable {
    private volatile FutureTask<DeflatedContent> task;

    @Override
    public void run() {
      FutureTask<DeflatedContent> waiting = task;
      if (waiting != null) {
        waiting.run();
      }
    }
  }

  private interface Work {
    DeflatedContent apply(Deflater deflater);
  }

  private DeflatedContent with(Work work) {
    Deflater known = idle.poll();
    Deflater deflater = known == null ? new Deflater(level) : known;
    DeflatedContent packed = work.apply(deflater);
    idle.add(deflater);
    return packed;
  }

  /** What is packed, done here if nobody has begun. */
  static DeflatedContent get(FutureTask<DeflatedContent> task) {
    task.run();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return result(task);
        } catch (InterruptedException e) {
          // A stream takes a moment; who interrupted is served after it.
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static DeflatedContent result(Future<DeflatedContent> task) throws InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Frees what deflating took. */
  void end() {
    for (Deflater deflater = idle.poll(); deflater != null; deflater = idle.poll()) {
      deflater.end();
    }
  }
}
