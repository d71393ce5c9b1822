package io.etude.xlsx;

import io.etude.dataset.FileOptions;
import io.etude.dataset.Source;
import io.etude.dataset.SourceFormat;
import java.nio.file.Path;
import java.util.List;

/** Excel workbooks, for {@link Source#open(Path)}. */
public final class ExcelSourceFormat implements SourceFormat {

  /** The format; it has no options. */
  public ExcelSourceFormat() {}

  @Override
  public List<String> endings() {
    return List.of("xlsx", "xlsm");
  }

  @Override
  public Source open(Path file) {
    return ExcelSource.of(file);
  }

  @Override
  public Source open(Path file, FileOptions options) {
    options.refuseEncoding(file, "a workbook");
    options.refuseDelimiter(file, "a workbook");
    ExcelSource.Builder source = ExcelSource.builder(file);
    options.sheet().ifPresent(source::sheet);
    return source.build();
  }
}
