package io.etude.dataset;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the start of a CSV file tells of it.
 *
 * @param source the file's name for messages
 * @param encoding its encoding
 * @param delimiter between fields
 * @param quote around fields
 * @param decimal what may stand for the decimal point beside the point itself
 * @param schema its variables
 * @param names their names
 * @param headRecords how many records precede the data
 * @param size the file's size when this was found out
 * @param modified the file's time when this was found out
 */
record CsvLayout(
    String source,
    CsvEncoding encoding,
    char delimiter,
    char quote,
    char decimal,
    Schema schema,
    List<String> names,
    int headRecords,
    long size,
    FileTime modified) {

  /** The sample that encoding, delimiter and types are found from. */
  private static final int SAMPLE = 8 << 20;

  private static final int TYPE_ROWS = 1000;
  private static final int DELIMITER_LINES = 50;

  /** In order of preference. */
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  Charset charset() {
    return encoding.charset();
  }

  /** What blocks are encoded in: where bytes are ambiguous the file is recoded on the way. */
  Charset blockCharset() {
    return encoding.asciiCompatible() ? encoding.charset() : StandardCharsets.UTF_8;
  }

  String encodingHint() {
    return encoding.found().isEmpty()
        ? ""
        : ", which was " + encoding.found() + "; name the file's encoding";
  }

  static CsvLayout of(CsvSource.Settings settings) {
    Path file = settings.file();
    try {
      long size = Files.size(file);
      FileTime modified = Files.getLastModifiedTime(file);
      byte[] sample;
      try (InputStream in = Files.newInputStream(file)) {
        sample = in.readNBytes(SAMPLE);
      }
      return of(settings, sample, size, modified);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static CsvLayout of(
      CsvSource.Settings settings, byte[] sample, long size, FileTime modified) {
    CsvEncoding encoding =
        settings
            .charset()
            .map(charset -> CsvEncoding.given(charset, sample))
            .orElseGet(() -> CsvEncoding.detect(sample, sample.length >= size));
    String text =
        new String(sample, encoding.mark(), sample.length - encoding.mark(), encoding.charset());
    char quote = settings.quote().orElseGet(() -> findQuote(text));
    char delimiter = settings.delimiter().orElseGet(() -> findDelimiter(text, quote));
    char decimal = settings.decimal().orElse(delimiter == ';' ? ',' : '.');
    int head = 1 + settings.labelRows();
    List<List<String>> records = records(settings.name(), text, delimiter, quote, head + TYPE_ROWS);
    if (records.isEmpty()) {
      throw new DataException(settings.name() + " is empty; its first line should name columns");
    }
    if (sample.length < size) {
      records.remove(records.size() - 1); // the sample may have cut it
    }
    if (records.size() < head) {
      throw new DataException(settings.name() + " ends before its " + head + " header lines do");
    }
    List<String> names = names(settings.name(), records.get(0));
    List<String> labels = head > 1 ? records.get(1) : List.of();
    Schema schema = schema(names, labels, records.subList(head, records.size()), decimal);
    return new CsvLayout(
        settings.name(),
        encoding,
        delimiter,
        quote,
        decimal,
        schema,
        schema.names(),
        head,
        size,
        modified);
  }

  private static List<List<String>> records(
      String source, String text, char delimiter, char quote, int count) {
    List<List<String>> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .quoteCharacter(quote)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        records.add(record.getFields());
        if (records.size() == count) {
          break;
        }
      }
    } catch (CsvParseException e) {
      // A broken record beyond the header is reported, with its line, when the rows are read.
      if (records.isEmpty()) {
        throw new DataException(source + ":1: broken header: " + e.getMessage(), e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }

  private static List<String> names(String source, List<String> header) {
    List<String> names = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip();
      if (name.isEmpty()) {
        throw new DataException(source + ":1: column " + (i + 1) + " has no name");
      }
      Integer before = seen.putIfAbsent(name, i);
      if (before != null) {
        throw new DataException(
            source
                + ":1: columns "
                + (before + 1)
                + " and "
                + (i + 1)
                + " are both named \""
                + name
                + "\"");
      }
      names.add(name);
    }
    return names;
  }

  private static Schema schema(
      List<String> names, List<String> labels, List<List<String>> rows, char decimal) {
    List<Variable> variables = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String label = i < labels.size() ? labels.get(i).strip() : "";
      variables.add(
          new Variable(names.get(i), label, type(rows, i, decimal), List.of(), MissingValues.NONE));
    }
    return new Schema(variables, List.of());
  }

  /** Numbers if the sample has a value and all its values are numbers. */
  private static Variable.Type type(List<List<String>> rows, int column, char decimal) {
    boolean any = false;
    for (List<String> row : rows) {
      String value = column < row.size() ? row.get(column).strip() : "";
      if (!value.isEmpty()) {
        char[] text = value.toCharArray();
        if (Double.isNaN(CodeText.number(text, 0, text.length, decimal))) {
          return Variable.Type.TEXT;
        }
        any = true;
      }
    }
    return any ? Variable.Type.NUMBER : Variable.Type.TEXT;
  }

  /** An apostrophe if the header begins and ends with one, else the double quote. */
  private static char findQuote(String text) {
    String header = text.lines().findFirst().orElse("").strip();
    boolean apostrophes = header.length() > 1 && header.startsWith("'") && header.endsWith("'");
    return apostrophes ? '\'' : '"';
  }

  /**
   * The delimiter that splits most of the first lines into as many fields as the header, and into
   * most fields among equals.
   */
  private static char findDelimiter(String text, char quote) {
    char best = DELIMITERS[0];
    double bestScore = 0;
    for (char delimiter : DELIMITERS) {
      List<List<String>> records = sampleRecords(text, delimiter, quote);
      int width = records.isEmpty() ? 0 : records.get(0).size();
      if (width > 1) {
        long equal = records.stream().filter(record -> record.size() == width).count();
        double score = (double) equal / records.size() + Math.min(width, 1000) * 1e-4;
        if (score > bestScore) {
          bestScore = score;
          best = delimiter;
        }
      }
    }
    return best;
  }

  private static List<List<String>> sampleRecords(String text, char delimiter, char quote) {
    try {
      return records("", text, delimiter, quote, DELIMITER_LINES);
    } catch (DataException notThisDelimiter) {
      return List.of();
    }
  }

  /** The file's bytes without the byte-order mark, in the {@link #blockCharset()}. */
  InputStream open(Path file) {
    try {
      InputStream in = Files.newInputStream(file);
      try {
        in.skipNBytes(encoding.mark());
        return encoding.asciiCompatible() ? in : new RecodingStream(in, this);
      } catch (IOException | RuntimeException e) {
        in.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
