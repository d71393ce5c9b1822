package io.etude.dataset;

import io.etude.DataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;

/**
 * A survey file or table that can be read any number of times, in chunks of columns.
 *
 * <p>Implementations are immutable and thread-safe; each reader that they open belongs to one
 * thread. Users may bring their own.
 */
public interface Source {

  /** The name to use in messages, e.g. {@code responses.csv}. */
  String name();

  /**
   * The variables in file order, with whatever labels, missing values and multiple-response sets
   * the format itself declares.
   *
   * @throws DataException if the header cannot be read
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  Schema schema();

  /**
   * Opens a reader over the columns that {@code request} names, each in the form that it asks for.
   *
   * @throws DataException if a column is not in the {@link #schema()} or the header is broken
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  ChunkReader open(ReadRequest request);

  /**
   * The source of a data file, by the ending of its name: {@code .csv}, {@code .tsv}, {@code .txt},
   * {@code .sav}, {@code .zsav}, {@code .xml} and {@code .sss} (Triple-S), and the formats of other
   * modules on the path.
   *
   * @throws DataException if no format has that ending; the message lists those there are
   */
  static Source open(Path file) {
    String name = String.valueOf(file.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    List<String> known = new ArrayList<>();
    for (SourceFormat format : ServiceLoader.load(SourceFormat.class)) {
      if (format.endings().contains(ending)) {
        return format.open(file);
      }
      known.addAll(format.endings());
    }
    Collections.sort(known);
    throw new DataException(
        file
            + ": no reader for files ending in \"."
            + ending
            + "\"; there are: ."
            + String.join(", .", known));
  }
}
