package io.etude.dataset.csv;

import io.etude.dataset.FileOptions;
import io.etude.dataset.Source;
import io.etude.dataset.SourceFormat;
import java.nio.file.Path;
import java.util.List;

/** CSV files, for {@link Source#open(Path)}. */
public final class CsvSourceFormat implements SourceFormat {

  /** The format; it has no options. */
  public CsvSourceFormat() {}

  @Override
  public List<String> endings() {
    return List.of("csv", "tsv", "txt");
  }

  @Override
  public Source open(Path file) {
    return CsvSource.of(file);
  }

  @Override
  public Source open(Path file, FileOptions options) {
    options.refuseSheet(file, "a text file");
    CsvSource.Builder source = CsvSource.builder(file);
    options.encoding().ifPresent(source::charset);
    options.delimiter().ifPresent(source::delimiter);
    return source.build();
  }
}
