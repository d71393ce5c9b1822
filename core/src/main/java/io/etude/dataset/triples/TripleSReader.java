package io.etude.dataset.triples;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.etude.DataException;
import io.etude.Place;
import io.etude.Problem;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.column.ColumnBuilder;
import io.etude.dataset.column.ColumnSigns;
import io.etude.dataset.column.RequestedColumns;
import io.etude.dataset.column.ValueFaults;
import io.etude.dataset.triples.TripleSDefinition.Part;
import io.etude.dataset.triples.TripleSDefinition.RecordField;
import io.etude.internal.CodeText;
import io.etude.internal.FileFaults;
import io.etude.internal.TextEncoding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the data of a Triple-S survey. */
final class TripleSReader implements ChunkReader {

  /** Dates and times come as eight and six digits. */
  private static final Pattern DATE = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})$");

  private static final Pattern TIME = Pattern.compile("^(\\d{2})(\\d{2})(\\d{2})$");

  private final String source;
  private final TripleSDefinition.Layout layout;
  private final TextEncoding encoding;
  private final BufferedReader lines;
  private final CloseableIterator<CsvRecord> records;
  private final List<RecordField> places;
  private final List<ColumnBuilder> sinks;
  private final int chunkRows;
  private String line = "";
  private List<String> fields = List.of();
  private long lineNumber;
  private long lastRecord;
  private long number;
  private final ValueFaults faults;
  private long rows;
  private boolean closed;

  TripleSReader(
      ColumnSigns signs,
      String definition,
      String source,
      Path file,
      TripleSDefinition.Layout layout,
      Optional<Charset> charset,
      ReadRequest request) {
    this.source = source;
    faults = new ValueFaults(request);
    this.layout = layout;
    int[] columns = RequestedColumns.resolve(definition, layout.schema().names(), request);
    places = Arrays.stream(columns).mapToObj(layout.places()::get).toList();
    sinks = ColumnBuilder.of(request, columns, signs);
    chunkRows = RequestedColumns.chunkRows(columns.length);
    try {
      encoding = TextEncoding.of(file, charset);
      lines = open(file);
    } catch (IOException e) {
      throw failed(e);
    }
    try {
      skipLines();
      records = layout.csv() ? csv(lines).iterator() : null;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private BufferedReader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      in.skipNBytes(encoding.mark());
      return new BufferedReader(
          new InputStreamReader(
              in,
              encoding
                  .charset()
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPORT)
                  .onUnmappableCharacter(CodingErrorAction.REPORT)),
          1 << 16);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static CsvReader<CsvRecord> csv(BufferedReader in) {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(in);
  }

  private RuntimeException failed(IOException e) {
    if (e instanceof CharacterCodingException) {
      String hint =
          encoding.found().isEmpty()
              ? ""
              : ", which was " + encoding.found() + "; name the file's encoding";
      return new DataException(
          source
              + ":"
              + (lastRecord + 1)
              + ": this line or one soon after is not valid in the encoding "
              + encoding.charset().name()
              + hint,
          e);
    }
    return FileFaults.cannotRead(source, e);
  }

  private void skipLines() {
    for (int i = 0; i < layout.skip(); i++) {
      try {
        if (lines.readLine() == null) {
          return;
        }
      } catch (IOException e) {
        throw failed(e);
      }
      lineNumber++;
    }
    lastRecord = lineNumber;
  }

  @Override
  public Optional<Chunk> next() {
    if (closed) {
      throw new IllegalStateException("the reader of " + source + " is closed");
    }
    int count = 0;
    long[] starts = new long[16];
    while (count < chunkRows && nextRecord()) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = lastRecord;
      Place place = line(lastRecord);
      for (int i = 0; i < places.size(); i++) {
        int column = i;
        faults.add(sinks.get(i), () -> value(places.get(column)), () -> place);
      }
    }
    faults.end();
    if (count == 0) {
      return Optional.empty();
    }
    long[] at = starts;
    long first = rows;
    rows += count;
    return Optional.of(
        new Chunk(
            number++,
            first,
            count,
            sinks.stream().map(ColumnBuilder::column).toList(),
            row -> line(at[row])));
  }

  private Place line(long number) {
    return new Place(source, number, 0);
  }

  private boolean nextRecord() {
    try {
      return layout.csv() ? nextFields() : nextLine();
    } catch (IOException e) {
      throw failed(e);
    } catch (UncheckedIOException e) {
      throw failed(e.getCause());
    } catch (CsvParseException e) {
      if (e.getCause() instanceof IOException cause) {
        throw failed(cause);
      }
      throw new DataException(
          Problem.of("broken record: " + e.getMessage()).in(line(lastRecord + 1)), e);
    }
  }

  private boolean nextFields() {
    if (!records.hasNext()) {
      return false;
    }
    CsvRecord record = records.next();
    fields = record.getFields();
    lastRecord = lineNumber + record.getStartingLineNumber();
    return true;
  }

  private boolean nextLine() throws IOException {
    do {
      line = lines.readLine();
      lastRecord = ++lineNumber;
    } while (line != null && line.isEmpty());
    return line != null && !line.equals("\u001A");
  }

  /** The characters of a place; fewer where the record ends before. */
  private String raw(RecordField place) {
    if (!layout.csv()) {
      int end = Math.min(place.finish(), line.length());
      return place.start() > end ? "" : line.substring(place.start() - 1, end);
    }
    if (place.start() > fields.size()) {
      throw new DataException(
          source
              + ":"
              + lastRecord
              + ": "
              + fields.size()
              + " fields, but the definition has a field "
              + place.start());
    }
    int end = Math.min(place.finish(), fields.size());
    return end == place.start()
        ? fields.get(end - 1)
        : String.join("", fields.subList(place.start() - 1, end));
  }

  private Object value(RecordField place) {
    String raw = raw(place);
    if (place.part() == Part.BIT) {
      if (raw.isBlank()) {
        return null;
      }
      int at = place.offset();
      return at < raw.length() && raw.charAt(at) == '1' ? 1 : 0;
    }
    String text = place.part() == Part.WHOLE ? raw : subfield(place, raw);
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return null;
    }
    switch (place.variable().type()) {
      case TEXT -> {
        return stripped;
      }
      case DATE -> {
        return DATE.matcher(stripped).replaceFirst("$1-$2-$3");
      }
      case TIME -> {
        return TIME.matcher(stripped).replaceFirst("$1:$2:$3");
      }
      default -> {
        return number(place, stripped);
      }
    }
  }

  private static Object number(RecordField place, String stripped) {
    double value = CodeText.number(stripped);
    if (place.part() == Part.SUBFIELD && value == 0) {
      return null;
    }
    return Double.isNaN(value) ? stripped : (Object) value;
  }

  /** Of a CSV record the subfields may also be fields of their own. */
  private String subfield(RecordField place, String raw) {
    if (layout.csv() && place.finish() > place.start()) {
      int field = place.start() + place.offset() / place.width();
      return field <= Math.min(place.finish(), fields.size()) ? fields.get(field - 1) : "";
    }
    int end = Math.min(place.offset() + place.width(), raw.length());
    return place.offset() >= end ? "" : raw.substring(place.offset(), end);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      try {
        lines.close();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot close " + source + ": " + FileFaults.why(e), e);
      }
    }
  }
}
