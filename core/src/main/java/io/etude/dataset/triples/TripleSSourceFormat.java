package io.etude.dataset.triples;

import io.etude.dataset.FileOptions;
import io.etude.dataset.Source;
import io.etude.dataset.SourceFormat;
import java.nio.file.Path;
import java.util.List;

/** Definitions of Triple-S surveys, for {@link Source#open(Path)}. */
public final class TripleSSourceFormat implements SourceFormat {

  /** The format; it has no options. */
  public TripleSSourceFormat() {}

  @Override
  public List<String> endings() {
    return List.of("sss", "xml");
  }

  @Override
  public Source open(Path file) {
    return TripleSSource.of(file);
  }

  @Override
  public Source open(Path file, FileOptions options) {
    options.refuseDelimiter(file, "a Triple-S survey");
    options.refuseSheet(file, "a Triple-S survey");
    TripleSSource source = TripleSSource.of(file);
    return options.encoding().map(source::withCharset).orElse(source);
  }
}
