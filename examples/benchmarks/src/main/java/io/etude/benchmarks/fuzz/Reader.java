package io.etude.benchmarks.fuzz;

import io.etude.dataset.Source;
import io.etude.dataset.csv.CsvSource;
import io.etude.dataset.spss.SpssSource;
import io.etude.dataset.triples.TripleSSource;
import io.etude.study.Study;
import io.etude.xlsx.ExcelSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The readers that are fuzzed, and how each takes its bytes. */
enum Reader {
  CSV("f.csv") {
    @Override
    Optional<Source> source(byte[] bytes, Path folder) throws IOException {
      Path file = Target.write(folder, "f.csv", bytes);
      return Optional.of(CsvSource.builder(file).chunkRows(64).threads(1).build());
    }
  },

  SAV("f.sav") {
    @Override
    Optional<Source> source(byte[] bytes, Path folder) throws IOException {
      return Optional.of(SpssSource.of(Target.write(folder, "f.sav", bytes)));
    }
  },

  ZSAV("f.zsav") {
    @Override
    Optional<Source> source(byte[] bytes, Path folder) throws IOException {
      return Optional.of(SpssSource.of(Target.write(folder, "f.zsav", bytes)));
    }
  },

  /** The definition and the data, parted by the first line that holds the mark alone. */
  TRIPLE_S("f.") {
    @Override
    Optional<Source> source(byte[] bytes, Path folder) throws IOException {
      byte[] definition = Arrays.copyOf(bytes, mark(bytes));
      byte[] data = behind(bytes);
      return Optional.of(
          TripleSSource.of(
              Target.write(folder, "f.sss", definition), Target.write(folder, "f.asc", data)));
    }
  },

  EXCEL("f.xlsx") {
    @Override
    Optional<Source> source(byte[] bytes, Path folder) throws IOException {
      return Optional.of(ExcelSource.of(Target.write(folder, "f.xlsx", bytes)));
    }
  },

  /** The same, of which only the sheet and its shared texts are in doubt. */
  EXCEL_PARTS("f.xlsx") {
    @Override
    Optional<Source> source(byte[] bytes, Path folder) throws IOException {
      byte[] book = Seeds.workbook(Arrays.copyOf(bytes, mark(bytes)), behind(bytes));
      return Optional.of(ExcelSource.of(Target.write(folder, "f.xlsx", book)));
    }
  },

  /** Not data but the codebook: no source comes of it. */
  STUDY("study.yaml") {
    @Override
    Optional<Source> source(byte[] bytes, Path folder) throws IOException {
      Study.read(Target.write(folder, "study.yaml", bytes));
      return Optional.empty();
    }
  };

  static final byte[] SEPARATOR = "\n=====\n".getBytes(StandardCharsets.US_ASCII);

  private final String named;

  Reader(String named) {
    this.named = named;
  }

  abstract Optional<Source> source(byte[] bytes, Path folder) throws IOException;

  /** Whether a message says which file it is about. */
  final boolean names(String message) {
    return message.contains(named);
  }

  private static int mark(byte[] bytes) {
    for (int at = 0; at + SEPARATOR.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + SEPARATOR.length, SEPARATOR, 0, SEPARATOR.length)) {
        return at;
      }
    }
    return bytes.length;
  }

  private static byte[] behind(byte[] bytes) {
    int from = Math.min(bytes.length, mark(bytes) + SEPARATOR.length);
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }
}
