package io.etude.dataset.spss;

import io.etude.dataset.FileOptions;
import io.etude.dataset.Source;
import io.etude.dataset.SourceFormat;
import java.nio.file.Path;
import java.util.List;

/** SPSS system files, for {@link Source#open(Path)}. */
public final class SpssSourceFormat implements SourceFormat {

  /** The format; it has no options. */
  public SpssSourceFormat() {}

  @Override
  public List<String> endings() {
    return List.of("sav", "zsav");
  }

  @Override
  public Source open(Path file) {
    return SpssSource.of(file);
  }

  @Override
  public Source open(Path file, FileOptions options) {
    options.refuseDelimiter(file, "a system file");
    options.refuseSheet(file, "a system file");
    SpssSource source = SpssSource.of(file);
    return options.encoding().map(source::withCharset).orElse(source);
  }
}
