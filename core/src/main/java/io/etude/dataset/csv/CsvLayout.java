package io.etude.dataset.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.etude.DataException;
import io.etude.Place;
import io.etude.Problem;
import io.etude.dataset.DecimalSign;
import io.etude.dataset.Schema;
import io.etude.internal.Dates;
import io.etude.internal.FileFaults;
import io.etude.internal.SheetHead;
import io.etude.internal.TextEncoding;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the start of a CSV file tells of it.
 *
 * @param source the file's name for messages
 * @param encoding its encoding
 * @param delimiter between fields
 * @param otherDelimiter whether another one would do as well
 * @param quote around fields
 * @param schema its variables
 * @param names the names of the file's columns; empty for columns without one, which are passed
 *     over
 * @param signs for each column its decimal sign, where it was said or the first rows tell it
 * @param dateOrders for each column which part of a date comes first
 * @param headRecords how many records precede the data
 * @param size the file's size when this was found out
 * @param modified the file's time when this was found out
 */
record CsvLayout(
    String source,
    TextEncoding encoding,
    char delimiter,
    boolean otherDelimiter,
    char quote,
    Schema schema,
    List<String> names,
    List<Optional<DecimalSign>> signs,
    List<Dates.Order> dateOrders,
    int headRecords,
    long size,
    FileTime modified) {

  /** The sample that encoding, delimiter and types are found from. */
  private static final int SAMPLE = 8 << 20;

  private static final int SAMPLE_ROWS = 1020;
  private static final int DELIMITER_LINES = 50;

  /** What splits nine in ten lines alike may be the delimiter. */
  private static final double EVEN = 0.9;

  /** What Excel lets files begin with. */
  private static final Pattern SEPARATOR = Pattern.compile("(?i)\"?sep=(.)\"?\\R");

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
      throw FileFaults.cannotRead(file, e);
    }
  }

  private static CsvLayout of(
      CsvSource.Settings settings, byte[] sample, long size, FileTime modified) {
    TextEncoding encoding =
        settings
            .charset()
            .map(charset -> TextEncoding.given(charset, sample))
            .orElseGet(() -> TextEncoding.detect(settings.name(), sample, sample.length >= size));
    String text =
        new String(sample, encoding.mark(), sample.length - encoding.mark(), encoding.charset());
    Matcher said = SEPARATOR.matcher(text);
    boolean hint = said.lookingAt();
    char quote = settings.quote().orElseGet(() -> findQuote(text));
    List<Candidate> candidates =
        settings.delimiter().isPresent() || hint ? List.of() : candidates(text, quote);
    char delimiter =
        settings.delimiter().orElseGet(() -> hint ? said.group(1).charAt(0) : best(candidates));
    boolean otherDelimiter =
        candidates.stream().filter(candidate -> candidate.evenness >= EVEN).count() > 1;
    String table = hint ? text.substring(said.end()) : text;
    List<Sampled> records = records(settings.name(), table, delimiter, quote, SAMPLE_ROWS);
    if (records.isEmpty()) {
      throw new DataException(settings.name() + " is empty; its first line should name columns");
    }
    if (sample.length < size && records.size() == 1) {
      throw new DataException(
          Problem.form(
                  "the first record is longer than "
                      + SAMPLE
                      + " bytes; is a quotation mark never closed?")
              .in(new Place(settings.name(), 1, 0)));
    }
    if (sample.length < size) {
      records.remove(records.size() - 1); // the sample may have cut it
    }
    List<List<String>> fields = records.stream().map(Sampled::fields).toList();
    SheetHead head = SheetHead.of(fields, settings.labelRows());
    if (records.size() < head.rows()) {
      throw new DataException(
          settings.name() + " ends before its " + head.rows() + " header lines do");
    }
    List<List<String>> rows = fields.subList(head.rows(), fields.size());
    long line = records.get(head.nameRow()).line() + (hint ? 1 : 0);
    checkNames(new Place(settings.name(), line, 0), head.names(), rows);
    CsvTypes types = CsvTypes.of(head, rows, settings.decimal());
    return new CsvLayout(
        settings.name(),
        encoding,
        delimiter,
        otherDelimiter,
        quote,
        new Schema(types.variables(), List.of()),
        head.names(),
        types.signs(),
        types.orders(),
        head.rows() + (hint ? 1 : 0),
        size,
        modified);
  }

  /** A record and the line that it starts on. */
  private record Sampled(long line, List<String> fields) {}

  private static List<Sampled> records(
      String source, String text, char delimiter, char quote, int count) {
    List<Sampled> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .quoteCharacter(quote)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        records.add(new Sampled(record.getStartingLineNumber(), record.getFields()));
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

  /**
   * Two columns of one name are an error. A column without a name is passed over if it is empty
   * (which is checked row by row), or if it is the first and numbers the rows.
   */
  private static void checkNames(Place place, List<String> names, List<List<String>> rows) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Integer before = name.isEmpty() ? null : seen.putIfAbsent(name, i);
      if (before != null) {
        throw new DataException(
            Problem.of(
                    "columns "
                        + (before + 1)
                        + " and "
                        + (i + 1)
                        + " are both named \""
                        + name
                        + "\"; rename one of them")
                .in(place));
      }
      if (name.isEmpty() && (i > 0 ? filled(rows, i) : !numbersRows(rows))) {
        throw new DataException(Problem.of("column " + (i + 1) + " has no name").in(place));
      }
    }
    if (seen.isEmpty()) {
      throw new DataException(
          Problem.of("the line should name columns, but it is empty").in(place));
    }
  }

  private static boolean filled(List<List<String>> rows, int column) {
    return rows.stream().anyMatch(row -> column < row.size() && !row.get(column).isBlank());
  }

  private static boolean numbersRows(List<List<String>> rows) {
    List<String> values = rows.stream().map(row -> row.get(0)).toList();
    return new HashSet<>(values).size() == values.size();
  }

  /** An apostrophe if the header begins and ends with one, else the double quote. */
  private static char findQuote(String text) {
    String header = text.lines().findFirst().orElse("").strip();
    boolean apostrophes = header.length() > 1 && header.startsWith("'") && header.endsWith("'");
    return apostrophes ? '\'' : '"';
  }

  /**
   * A possible delimiter.
   *
   * @param delimiter the character
   * @param evenness the share of the first lines that it splits into as many fields as the one in
   *     their middle
   * @param width how many fields that are
   */
  private record Candidate(char delimiter, double evenness, int width) {
    double score() {
      return evenness + Math.min(width, 1000) * 1e-4;
    }
  }

  /** The delimiters that split the first lines, in order of preference. */
  private static List<Candidate> candidates(String text, char quote) {
    List<Candidate> candidates = new ArrayList<>();
    for (char delimiter : DELIMITERS) {
      List<Sampled> records = sampleRecords(text, delimiter, quote);
      int width = records.isEmpty() ? 0 : records.get(records.size() / 2).fields().size();
      if (width > 1) {
        long equal = records.stream().filter(record -> record.fields().size() == width).count();
        candidates.add(new Candidate(delimiter, (double) equal / records.size(), width));
      }
    }
    return candidates;
  }

  /** The one that splits most evenly, and into most fields among equals. */
  private static char best(List<Candidate> candidates) {
    char best = DELIMITERS[0];
    double bestScore = 0;
    for (Candidate candidate : candidates) {
      if (candidate.score() > bestScore) {
        bestScore = candidate.score();
        best = candidate.delimiter;
      }
    }
    return best;
  }

  private static List<Sampled> sampleRecords(String text, char delimiter, char quote) {
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
      throw FileFaults.cannotRead(file, e);
    }
  }
}
