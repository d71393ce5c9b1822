package io.etude.dataset.spss;

import static java.util.Objects.requireNonNull;

import io.etude.DataException;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.Schema;
import io.etude.dataset.Source;
import io.etude.dataset.Variable;
import io.etude.internal.FileFaults;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An SPSS system file, {@code .sav} or {@code .zsav}: read from the format's description in the
 * PSPP developers' guide. Immutable and thread-safe.
 *
 * <pre>{@code
 * Source survey = SpssSource.of(Path.of("nhtsa.sav"));
 * }</pre>
 *
 * <p>The schema has the file's variable and value labels, user-missing values and multiple-response
 * sets. A system-missing value is an empty value. Numbers that the file formats as dates or times
 * are {@linkplain Variable.Type#DATE dates} and {@linkplain Variable.Type#TIME times} as ISO text.
 *
 * <p>A file that breaks the format's rules is a {@link DataException} that names the offset.
 */
public final class SpssSource implements Source {

  private final Path file;
  private final String name;
  private final Optional<Charset> charset;
  private final AtomicReference<Known> known = new AtomicReference<>();

  private SpssSource(Path file, Optional<Charset> charset) {
    this.file = file;
    this.charset = charset;
    this.name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
  }

  /** A layout and the state of the file that it is of. */
  private record Known(long size, FileTime modified, SpssLayout layout) {}

  /** The file, in the encoding that it declares. */
  public static SpssSource of(Path file) {
    return new SpssSource(requireNonNull(file, "file"), Optional.empty());
  }

  /** The same file read in another encoding than it declares. */
  public SpssSource withCharset(Charset actual) {
    return new SpssSource(file, Optional.of(actual));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Schema schema() {
    return layout().schema();
  }

  /** The variable that the file says its cases are weighted by. */
  public Optional<String> weight() {
    return layout().weight();
  }

  /** The file's label, if it has one. */
  public Optional<String> title() {
    return layout().title();
  }

  /** The encoding of the file's text. */
  public Charset charset() {
    return layout().charset();
  }

  @Override
  public ChunkReader open(ReadRequest request) {
    SpssLayout layout = layout();
    SpssInput in = new SpssInput(name, file);
    try {
      in.order(layout.order());
      return new SpssChunkReader(this, in, layout, request);
    } catch (RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** Kept until the file changes. */
  private SpssLayout layout() {
    Known last = known.get();
    try {
      long size = Files.size(file);
      FileTime modified = Files.getLastModifiedTime(file);
      if (last == null || last.size != size || !last.modified.equals(modified)) {
        last = new Known(size, modified, read());
        known.set(last);
      }
      return last.layout;
    } catch (IOException e) {
      throw FileFaults.cannotRead(file, e);
    }
  }

  private SpssLayout read() {
    try (SpssInput in = new SpssInput(name, file)) {
      return SpssDictionary.layout(in, SpssRecords.read(in), charset);
    }
  }
}
