package io.etude.xlsx;

import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.Schema;
import io.etude.dataset.Source;
import io.etude.dataset.Variable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A worksheet of an Excel workbook ({@code .xlsx}, {@code .xlsm}) whose first row names the
 * columns. Immutable and thread-safe; rows are streamed.
 *
 * <pre>{@code
 * Source responses = ExcelSource.of(Path.of("responses.xlsx"));
 * Source second = ExcelSource.builder(Path.of("export.xlsx")).sheet("Data").build();
 * }</pre>
 *
 * <p>Numbers are read unrounded, whatever their format; cells with a date format become ISO text
 * ({@code 2018-09-18}, {@code 2018-09-18T10:30:00}); {@code TRUE} is {@code 1} and {@code FALSE} is
 * {@code 0}; a formula counts as the result that the file stores. Text loses surrounding blanks.
 * Blank rows are skipped.
 *
 * <p>An error value, a formula without a stored result, a value in a column without a name, and two
 * columns of one name are {@link io.etude.dataset.DataException}s that name file, sheet and cell.
 * Files that unpack to a suspicious size are refused.
 */
public final class ExcelSource implements Source {

  private static final int TYPE_ROWS = 1000;

  private final Path file;
  private final Optional<String> sheet;
  private final int chunkRows;

  private ExcelSource(Builder builder) {
    this.file = builder.file;
    this.sheet = builder.sheet;
    this.chunkRows = builder.chunkRows;
  }

  /** The first sheet of a workbook. */
  public static ExcelSource of(Path file) {
    return builder(file).build();
  }

  /** A builder for a workbook that needs to be told about. */
  public static Builder builder(Path file) {
    return new Builder(file);
  }

  @Override
  public String name() {
    return file.getFileName() == null ? file.toString() : file.getFileName().toString();
  }

  @Override
  public Schema schema() {
    try (ExcelBook book = new ExcelBook(file, name(), sheet)) {
      ExcelRows rows = book.rows();
      List<String> names = rows.header();
      boolean[] text = new boolean[names.size()];
      boolean[] filled = new boolean[names.size()];
      for (int r = 0; r < TYPE_ROWS && rows.next(); r++) {
        for (int c = 0; c < text.length; c++) {
          Object value = rows.value(c);
          filled[c] |= value != null;
          text[c] |= value instanceof String;
        }
      }
      List<Variable> variables = new ArrayList<>();
      for (int c = 0; c < text.length; c++) {
        boolean number = filled[c] && !text[c];
        variables.add(
            Variable.of(names.get(c), number ? Variable.Type.NUMBER : Variable.Type.TEXT));
      }
      return new Schema(variables, List.of());
    }
  }

  @Override
  public ChunkReader open(ReadRequest request) {
    ExcelBook book = new ExcelBook(file, name(), sheet);
    try {
      return new ExcelChunkReader(book, request, chunkRows);
    } catch (RuntimeException e) {
      book.close();
      throw e;
    }
  }

  /** Builds an {@link ExcelSource}. Not thread-safe. */
  public static final class Builder {

    private final Path file;
    private Optional<String> sheet = Optional.empty();
    private int chunkRows = Chunk.DEFAULT_ROWS;

    private Builder(Path file) {
      this.file = file;
    }

    /** The worksheet's name. Default: the first worksheet. */
    public Builder sheet(String name) {
      sheet = Optional.of(name);
      return this;
    }

    /** How many rows a chunk has. Default: 65,536. */
    public Builder chunkRows(int value) {
      if (value < 1) {
        throw new IllegalArgumentException("chunkRows " + value + " is below 1");
      }
      chunkRows = value;
      return this;
    }

    /** The source; the file is not opened before it is used. */
    public ExcelSource build() {
      return new ExcelSource(this);
    }
  }
}
