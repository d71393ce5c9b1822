package io.etude.examples;

import io.etude.DataException;
import io.etude.dataset.Source;
import io.etude.dataset.csv.CsvSource;
import io.etude.dataset.spss.SpssSource;
import io.etude.dataset.triples.TripleSSource;
import io.etude.xlsx.ExcelSource;
import java.nio.file.Path;
import java.util.Locale;

/** Opens a data file by its ending. */
final class DataFiles {

  private DataFiles() {}

  static Source open(Path file) {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "csv", "tsv", "txt" -> CsvSource.of(file);
      case "sav", "zsav" -> SpssSource.of(file);
      case "xml", "sss" -> TripleSSource.of(file);
      case "xlsx" -> ExcelSource.of(file);
      default ->
          throw new DataException(
              file
                  + ": no reader for files ending in \"."
                  + ending
                  + "\"; there are: .csv, .tsv, .txt, .sav, .zsav, .xml (Triple-S), .xlsx");
    };
  }
}
