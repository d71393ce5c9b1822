package io.etude.examples.preview;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;

/**
 * A study's pages in a browser of this machine, anew each time one of its files changes. Close it
 * to end it. Thread-safe.
 */
public final class Preview implements AutoCloseable {

  private final Editions editions;
  private final PreviewServer server;
  private final Thread maker;

  private Preview(StudyInputs inputs, int port) {
    EditionMaker making = new EditionMaker(inputs);
    editions = new Editions(making.none());
    server = new PreviewServer(editions, inputs.codebook(), port);
    FolderWatch watch = new FolderWatch(inputs.folders());
    maker = new Thread(() -> make(making, watch), "etude-preview");
    maker.setDaemon(true);
  }

  /**
   * Starts a preview.
   *
   * @param inputs the study
   * @param port the port of the loopback; 0 for any that is free
   * @throws java.io.UncheckedIOException if the port can't be had
   */
  public static Preview start(StudyInputs inputs, int port) {
    Preview preview = new Preview(inputs, port);
    preview.maker.start();
    return preview;
  }

  private void make(EditionMaker making, FolderWatch watch) {
    try {
      Set<Path> changed = Set.of();
      while (true) {
        editions.publish(making.next(editions.current(), changed));
        changed = watch.await();
        editions.begin();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Where a browser finds it. */
  public URI address() {
    return server.address();
  }

  /** Waits until it is closed. */
  public void await() throws InterruptedException {
    maker.join();
  }

  @Override
  public void close() {
    maker.interrupt();
    server.close();
  }
}
