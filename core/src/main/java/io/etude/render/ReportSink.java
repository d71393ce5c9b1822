package io.etude.render;

import io.etude.document.Report;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;

/**
 * Where the reports of a batch go: a {@linkplain #folder folder}, or a store of the user's own.
 * Implementations are thread-safe.
 *
 * <pre>{@code
 * ReportSink store = (file, report, renderer) -> {
 *   ByteArrayOutputStream bytes = new ByteArrayOutputStream();
 *   RenderResult result = renderer.render(report, bytes);
 *   bucket.put(file, bytes.toByteArray());
 *   return result;
 * };
 * }</pre>
 */
@FunctionalInterface
public interface ReportSink {

  /**
   * Renders a report to a file of that name. Whoever looks for the file must find it whole or not
   * at all.
   *
   * @param file the name, such as {@code rennes.pdf}
   * @throws io.etude.ReportException if the report cannot be rendered
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  RenderResult write(String file, Report report, Renderer renderer);

  /**
   * Whether the file is there, whole, so that a batch that is resumed need not make it again.
   * Default: no.
   */
  default boolean has(String file) {
    return false;
  }

  /**
   * Whether the file is there, whole, and was written after a time, so that what it was made of
   * hasn't changed since. Default: whether it is there.
   *
   * @param time when a file that the reports are made of was changed last
   */
  default boolean hasSince(String file, Instant time) {
    return has(file);
  }

  /**
   * Called once before a batch is resumed: what a killed one left half done of these files can be
   * removed. Default: nothing.
   */
  default void resume(Collection<String> files) {
    // a store that takes whole files only has nothing left over
  }

  /** Files of a folder, which is made if it isn't there. Each is written beside its place first. */
  static ReportSink folder(Path folder) {
    return new FolderSink(folder);
  }
}
