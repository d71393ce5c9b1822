package io.etude.dataset;

import io.etude.internal.Deadline;
import io.etude.internal.Faults;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** A source whose reader may fail at what a stranger wrote, which is always said of its file. */
record GuardedSource(Source source) implements Source {

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public Schema schema() {
    return Faults.reading(name(), source::schema);
  }

  @Override
  public Optional<String> doubtfulWord() {
    return Faults.reading(name(), source::doubtfulWord);
  }

  @Override
  public Source suiting(ToIntFunction<Schema> lacking) {
    return new GuardedSource(Faults.reading(name(), () -> source.suiting(lacking)));
  }

  @Override
  public Optional<String> assumedSheet() {
    return source.assumedSheet();
  }

  @Override
  public ChunkReader open(ReadRequest request) {
    return new Reader(name(), Faults.reading(name(), () -> source.open(request)));
  }

  @Override
  public FileOptions options() {
    return Faults.reading(name(), source::options);
  }

  private record Reader(String name, ChunkReader reader) implements ChunkReader {
    @Override
    public Optional<Chunk> next() {
      Deadline.checkInterrupt();
      return Faults.reading(name, reader::next);
    }

    @Override
    public void close() {
      reader.close();
    }
  }
}
