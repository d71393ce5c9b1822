package io.etude.dataset;

import java.nio.file.Path;
import java.util.List;

/**
 * A format of data files that {@link Source#open(Path)} recognises by the ending of a file's name.
 * Formats are services: those of the modules on the path are found. Implementations are immutable
 * and thread-safe.
 */
public interface SourceFormat {

  /** The endings of its files, in lower case and without the point: {@code csv}. */
  List<String> endings();

  /** The file as a source, with the format's defaults; nothing is read yet. */
  Source open(Path file);

  /**
   * The file as a source, read as the options say; nothing is read yet. By default a format has no
   * options.
   *
   * @throws io.etude.DataException if an option is given that the format doesn't have
   */
  default Source open(Path file, FileOptions options) {
    String kind = "a file of a format of its own";
    options.refuseEncoding(file, kind);
    options.refuseDelimiter(file, kind);
    options.refuseSheet(file, kind);
    return open(file);
  }
}
