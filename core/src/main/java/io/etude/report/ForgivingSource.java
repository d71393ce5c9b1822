package io.etude.report;

import io.etude.dataset.ChunkReader;
import io.etude.dataset.FileOptions;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.Schema;
import io.etude.dataset.Source;
import java.util.Optional;

/**
 * A source whose values are empty where they are no number or date as they should, so that what
 * else is wrong can be found. Thread-safe if the source is.
 *
 * @param source the source as it is
 */
record ForgivingSource(Source source) implements Source {

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public Schema schema() {
    return source.schema();
  }

  @Override
  public FileOptions options() {
    return source.options();
  }

  @Override
  public Optional<String> doubtfulWord() {
    return source.doubtfulWord();
  }

  @Override
  public ChunkReader open(ReadRequest request) {
    return source.open(
        new ReadRequest(request.columns(), request.decimals(), ReadRequest.Unreadable.EMPTY));
  }
}
