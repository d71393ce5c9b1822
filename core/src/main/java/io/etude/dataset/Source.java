package io.etude.dataset;

import static java.util.Objects.requireNonNull;

import io.etude.DataException;
import io.etude.internal.Faults;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.ToIntFunction;

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
   * The options by which a codebook makes sure that the file is read as this source reads it: those
   * that it was given, and what it found though the file could also be read in another way.
   * Default: none.
   */
  default FileOptions options() {
    return FileOptions.FOUND;
  }

  /**
   * The first word beyond ASCII as this source reads it, if it knows the encoding of the text
   * neither from the file nor from its options and has taken one for want of another: by the word a
   * reader sees whether it is the right one. Default: none.
   */
  default Optional<String> doubtfulWord() {
    return Optional.empty();
  }

  /**
   * The source as it is to be read for a study, where its file can be read in several ways and
   * nobody said in which: of a workbook the sheet that lacks least, the first of several. Default:
   * this one.
   *
   * @param lacking how much a schema lacks of what the study asks for
   * @throws DataException if several sheets lack nothing, so that somebody has to say which is
   *     meant
   */
  default Source suiting(ToIntFunction<Schema> lacking) {
    requireNonNull(lacking, "lacking");
    return this;
  }

  /**
   * The sheet that is read though it isn't the first, because it {@linkplain #suiting suits}
   * better. Default: none.
   */
  default Optional<String> assumedSheet() {
    return Optional.empty();
  }

  /**
   * The source of data that are no file, in the format of the ending of {@code name}. They are
   * copied now to a file in a temporary folder that only this user can read, which is deleted when
   * the source is no longer used. The stream is left open.
   *
   * @param name what messages call the data, with the ending of their format: {@code responses.csv}
   * @throws DataException if no format has that ending, or the name is no file's
   * @throws java.io.UncheckedIOException if the stream cannot be read or the copy not be written
   */
  static Source of(String name, InputStream content) {
    return CopiedSource.of(requireNonNull(name, "name"), requireNonNull(content, "content"));
  }

  /**
   * The source of data that are given as text, as {@link #of(String, InputStream)}: {@code
   * Source.of("responses.csv", "age;sex\n41;f\n")}.
   *
   * @throws DataException if no format has that ending, or the name is no file's
   * @throws java.io.UncheckedIOException if the copy cannot be written
   */
  static Source of(String name, String text) {
    requireNonNull(text, "text");
    return of(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The source of a data file, by the ending of its name: {@code .csv}, {@code .tsv}, {@code .txt},
   * {@code .sav}, {@code .zsav}, {@code .xml} and {@code .sss} (Triple-S), and the formats of other
   * modules on the path.
   *
   * @throws DataException if no format has that ending; the message lists those there are
   */
  static Source open(Path file) {
    return open(file, FileOptions.FOUND);
  }

  /**
   * The source of a data file, by the ending of its name, that is read as the options say.
   *
   * @throws DataException if no format has that ending, or it doesn't have one of the options
   */
  static Source open(Path file, FileOptions options) {
    requireNonNull(file, "file");
    requireNonNull(options, "options");
    String name = String.valueOf(file.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    List<String> known = new ArrayList<>();
    for (SourceFormat format : ServiceLoader.load(SourceFormat.class)) {
      if (format.endings().contains(ending)) {
        return new GuardedSource(Faults.reading(name, () -> format.open(file, options)));
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
