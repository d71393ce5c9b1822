package io.etude.dataset.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import io.etude.DataException;
import io.etude.Problem;
import io.etude.dataset.DecimalSign;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.ReadRequest.Unreadable;
import io.etude.dataset.column.ColumnBuilder;
import io.etude.dataset.column.ColumnSigns;
import io.etude.dataset.column.NumberReader;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Parses one block of records into the requested columns. Stateless but for the settings. */
final class CsvParser {

  private final CsvLayout layout;
  private final ReadRequest request;
  private final int[] columns;

  /** So many faults tell an author enough. */
  private static final int MAX_FAILURES = 50;

  private final ColumnSigns signs;

  CsvParser(CsvLayout layout, ColumnSigns signs, ReadRequest request, int[] columns) {
    this.layout = layout;
    this.signs = signs;
    this.request = request;
    this.columns = columns;
  }

  /**
   * What is wrong in a block.
   *
   * @param line on which of its lines, counted from 1; 0 if the problem has its place
   */
  record Failure(long line, Problem problem, Throwable cause) {}

  /**
   * A parsed block.
   *
   * @param rows number of records
   * @param sinks the columns
   * @param lines the line that each record starts on, counted from 1 within the block
   * @param lineEnds number of lines in the block
   * @param failures what is wrong, in the order of the lines
   */
  record Parsed(
      int rows, List<ColumnBuilder> sinks, int[] lines, int lineEnds, List<Failure> failures) {}

  Parsed parse(CsvBlock block) {
    CharsetDecoder decoder = layout.blockCharset().newDecoder();
    decoder.onMalformedInput(CodingErrorAction.REPORT);
    decoder.onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(block.bytes());
    CharBuffer chars =
        CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()));
    CoderResult result = decoder.decode(in, chars, true);
    if (!result.isError()) {
      result = decoder.flush(chars);
    }
    if (result.isError()) {
      return failed(
          block.lineEnds(in.position()) + 1L,
          "not valid in the encoding " + layout.charset().name() + layout.encodingHint(),
          null);
    }
    Handler handler = new Handler(block.records());
    try (CsvReader<Boolean> reader =
        CsvReader.builder()
            .fieldSeparator(layout.delimiter())
            .quoteCharacter(layout.quote())
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .detectBomHeader(false)
            .build(handler, new CharArrayReader(chars.array(), 0, chars.position()))) {
      for (boolean sound : reader) {
        if (!sound) {
          break;
        }
      }
    } catch (CsvParseException e) {
      return failed(handler.line + 1, "broken record: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!handler.failures.isEmpty()) {
      return failed(handler.failures);
    }
    return new Parsed(
        handler.rows,
        Arrays.asList(handler.sinks),
        handler.lines,
        block.lineEnds(block.bytes().length),
        List.of());
  }

  private static Parsed failed(long line, String message, Throwable cause) {
    return failed(List.of(new Failure(line, Problem.of(message), cause)));
  }

  private static Parsed failed(List<Failure> failures) {
    return new Parsed(0, List.of(), new int[0], 0, failures);
  }

  /** Passes fields on to the sinks; keeps no text of its own. */
  private final class Handler extends CsvCallbackHandler<Boolean> {
    private final ColumnBuilder[] sinks;

    /** The sinks of each column of the file; a column may be wanted in several forms. */
    private final ColumnBuilder[][] sinksByColumn;

    /** The columns that must be empty: those without a name but the first. */
    private final boolean[] nameless;

    private int[] lines;
    private int rows;
    private int field;
    private RecordType type = RecordType.DATA;
    private long line;
    private final List<Failure> failures = new ArrayList<>();

    /** Whether values that are not in the form wanted are empty. */
    private final boolean left = request.unreadable() == Unreadable.EMPTY;

    /** Whether nothing that follows can be relied upon. */
    private boolean broken;

    Handler(int records) {
      lines = new int[Math.max(1, records)];
      int width = layout.names().size();
      sinks = new ColumnBuilder[columns.length];
      sinksByColumn = new ColumnBuilder[width][];
      nameless = new boolean[width];
      for (int i = 1; i < width; i++) {
        nameless[i] = layout.names().get(i).isEmpty();
      }
      for (int i = 0; i < columns.length; i++) {
        Form form = request.columns().get(i).form();
        String name = request.columns().get(i).column();
        int column = columns[i];
        NumberReader reader = signs.reader(name, layout.signs().get(column));
        boolean point = !reader.sign().equals(Optional.of(DecimalSign.COMMA));
        CsvNotation notation = new CsvNotation(layout.dateOrders().get(column), point);
        sinks[i] = ColumnBuilder.of(form, column + 1, reader, notation, records);
        ColumnBuilder[] known = sinksByColumn[columns[i]];
        ColumnBuilder[] all =
            known == null ? new ColumnBuilder[1] : Arrays.copyOf(known, known.length + 1);
        all[all.length - 1] = sinks[i];
        sinksByColumn[columns[i]] = all;
      }
    }

    @Override
    protected RecordType getRecordType() {
      return type;
    }

    @Override
    protected int getFieldCount() {
      return field;
    }

    @Override
    protected void beginRecord(long startingLine) {
      line = startingLine;
      type = RecordType.DATA;
      field = 0;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
      if (field < sinksByColumn.length) {
        if (nameless[field] && start(buffer, offset, length) < offset + length) {
          fail(
              "\""
                  + new String(buffer, offset, length)
                  + "\" stands in column "
                  + (field + 1)
                  + ", which has no name");
        }
        ColumnBuilder[] targets = sinksByColumn[field];
        if (targets != null) {
          add(targets, buffer, offset, length);
        }
      }
      field++;
    }

    private void add(ColumnBuilder[] targets, char[] buffer, int offset, int length) {
      int from = start(buffer, offset, length);
      int end = offset + length;
      while (end > from && blank(buffer[end - 1])) {
        end--;
      }
      for (ColumnBuilder sink : targets) {
        try {
          if (from == end) {
            sink.addEmpty();
          } else if (!sink.add(buffer, from, end)) {
            sink.addEmpty();
            unsuited(sink, new String(buffer, offset, length));
          }
        } catch (DataException e) { // a number that can't be told, which names its own place
          fail(new Failure(0, e.problems().get(0), e));
        }
      }
    }

    /** The first character that is no blank, or {@code offset + length}. */
    private static int start(char[] buffer, int offset, int length) {
      int from = offset;
      while (from < offset + length && blank(buffer[from])) {
        from++;
      }
      return from;
    }

    private static boolean blank(char c) {
      return c <= ' ' || c == '\u00a0';
    }

    private void unsuited(ColumnBuilder sink, String value) {
      if (!left) {
        fail(new Failure(line, sink.fault(value), null));
      }
    }

    private void fail(String message) {
      fail(new Failure(line, Problem.of(message), null));
    }

    /** What is wrong with a whole column is met at many of its values, and said once. */
    private void fail(Failure failure) {
      boolean known =
          failure.line() == 0
              && failures.stream().anyMatch(other -> other.problem().equals(failure.problem()));
      if (!broken && !known) {
        failures.add(failure);
        broken = failures.size() == MAX_FAILURES;
      }
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
      throw new IllegalStateException("comments are off");
    }

    @Override
    protected void setEmpty() {
      type = RecordType.EMPTY;
    }

    @Override
    protected Boolean buildRecord() {
      if (type == RecordType.EMPTY) {
        return true;
      }
      if (field != sinksByColumn.length) {
        fail(
            field
                + (field == 1 ? " field" : " fields")
                + ", but the header has "
                + sinksByColumn.length);
        broken = true;
      }
      if (rows == lines.length) {
        lines = Arrays.copyOf(lines, rows * 2);
      }
      lines[rows++] = (int) line;
      return !broken;
    }
  }
}
