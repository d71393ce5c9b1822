package io.etude.dataset;

import io.etude.DataException;
import io.etude.internal.FileFaults;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Data that were no file, in a copy that lives as long as the source and its readers. */
final class CopiedSource implements Source {

  private static final Cleaner CLEANER = Cleaner.create();

  private final Source copy;

  /** The source whose end is that of the file; this one, if there is none. */
  private final Source owner;

  private CopiedSource(Source copy, Source owner) {
    this.copy = copy;
    this.owner = owner == null ? this : owner;
  }

  static Source of(String name, InputStream content) {
    if (name.isBlank() || !Path.of(name).equals(Path.of(name).getFileName())) {
      throw new DataException("\"" + name + "\" is no name of a file such as responses.csv");
    }
    Copy copy = Copy.of(name, content);
    try {
      CopiedSource source = new CopiedSource(Source.open(copy.file), null);
      CLEANER.register(source, copy);
      return source;
    } catch (RuntimeException e) {
      copy.run();
      throw e;
    }
  }

  @Override
  public String name() {
    return copy.name();
  }

  @Override
  public Schema schema() {
    return copy.schema();
  }

  @Override
  public FileOptions options() {
    return copy.options();
  }

  @Override
  public Optional<String> doubtfulWord() {
    return copy.doubtfulWord();
  }

  @Override
  public Source suiting(ToIntFunction<Schema> lacking) {
    return new CopiedSource(copy.suiting(lacking), owner);
  }

  @Override
  public Optional<String> assumedSheet() {
    return copy.assumedSheet();
  }

  @Override
  public ChunkReader open(ReadRequest request) {
    return new Reader(this, copy.open(request));
  }

  /** Holds the source, so that its file stays while it is read. */
  private record Reader(CopiedSource source, ChunkReader reader) implements ChunkReader {
    @Override
    public Optional<Chunk> next() {
      return reader.next();
    }

    @Override
    public void close() {
      reader.close();
    }
  }

  /** The file in a folder of its own; running deletes both. */
  private static final class Copy implements Runnable {
    private final Path folder;
    private final Path file;

    private Copy(Path folder, Path file) {
      this.folder = folder;
      this.file = file;
    }

    static Copy of(String name, InputStream content) {
      try {
        Path folder = Files.createTempDirectory("etude");
        Copy copy = new Copy(folder, folder.resolve(name));
        try {
          Files.copy(content, copy.file);
        } catch (IOException | RuntimeException e) {
          copy.run();
          throw e;
        }
        return copy;
      } catch (IOException e) {
        throw new UncheckedIOException("cannot copy " + name + ": " + FileFaults.why(e), e);
      }
    }

    @Override
    public void run() {
      try {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      } catch (IOException e) {
        file.toFile().deleteOnExit();
      }
    }
  }
}
