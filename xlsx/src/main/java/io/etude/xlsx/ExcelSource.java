package io.etude.xlsx;

import static java.util.Objects.requireNonNull;

import io.etude.DataException;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.FileOptions;
import io.etude.dataset.MissingValues;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.Schema;
import io.etude.dataset.Source;
import io.etude.dataset.Variable;
import io.etude.dataset.column.ColumnBuilder;
import io.etude.dataset.column.ColumnSigns;
import io.etude.xlsx.source.ExcelBook;
import io.etude.xlsx.source.ExcelChunkReader;
import io.etude.xlsx.source.ExcelRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * A worksheet of an Excel workbook ({@code .xlsx}, {@code .xlsm}) whose first row names the
 * columns; titles above it are skipped. Immutable and thread-safe; rows are streamed.
 *
 * <pre>{@code
 * Source responses = ExcelSource.of(Path.of("responses.xlsx"));
 * Source second = ExcelSource.builder(Path.of("export.xlsx")).sheet("Data").build();
 * }</pre>
 *
 * <p>Numbers are read unrounded, whatever their format, but those that are shown as percentages as
 * these: a half that is shown as 50 % is 50, as in a CSV file. Cells with a date format become ISO
 * text ({@code 2018-09-18}, {@code 2018-09-18T10:30:00}); {@code TRUE} is {@code 1} and {@code
 * FALSE} is {@code 0}; a formula counts as the result that the file stores. Text loses surrounding
 * blanks; numbers stored as text are numbers where numbers are wanted. Blank rows are skipped.
 * Where two rows name the columns, cells merged over several of them above, a column has both
 * names: {@code Which of these? / Bus}.
 *
 * <p>An error value, a formula without a stored result, a value in a column without a name, and two
 * columns of one name are {@link io.etude.DataException}s that name file, sheet and cell. Files
 * that unpack to a suspicious size are refused.
 */
public final class ExcelSource implements Source {

  private static final int TYPE_ROWS = 1000;

  private final Path file;
  private final Optional<String> sheet;
  private final Optional<String> assumed;
  private final int chunkRows;

  private ExcelSource(Builder builder, Optional<String> assumed) {
    this.file = builder.file;
    this.sheet = builder.sheet.or(() -> assumed);
    this.assumed = assumed;
    this.chunkRows = builder.chunkRows;
  }

  /** The first sheet of a workbook that isn't hidden. */
  public static ExcelSource of(Path file) {
    return builder(file).build();
  }

  /** A builder, to choose the worksheet or the size of chunks. */
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
      List<Set<Variable.Type>> types = new ArrayList<>();
      names.forEach(name -> types.add(EnumSet.noneOf(Variable.Type.class)));
      for (int r = 0; r < TYPE_ROWS && rows.next(); r++) {
        for (int c = 0; c < names.size(); c++) {
          if (rows.hasValue(c)) {
            types.get(c).add(ColumnBuilder.type(rows.value(c)));
          }
        }
      }
      List<Variable> variables = new ArrayList<>();
      for (int c = 0; c < names.size(); c++) {
        if (!names.get(c).isEmpty()) {
          Set<Variable.Type> found = types.get(c);
          variables.add(
              new Variable(
                  names.get(c),
                  c < rows.labels().size() ? rows.labels().get(c) : "",
                  found.size() == 1 ? found.iterator().next() : Variable.Type.TEXT,
                  List.of(),
                  MissingValues.NONE));
        }
      }
      return new Schema(variables, List.of());
    }
  }

  /** The sheet, if the workbook has several. */
  @Override
  public FileOptions options() {
    try (ExcelBook book = new ExcelBook(file, name(), sheet)) {
      return book.hasSeveralSheets() || sheet.isPresent()
          ? FileOptions.FOUND.withSheet(book.sheet())
          : FileOptions.FOUND;
    }
  }

  /** Of several sheets that aren't hidden, none of which was named, the one that lacks least. */
  @Override
  public Source suiting(ToIntFunction<Schema> lacking) {
    requireNonNull(lacking, "lacking");
    List<String> sheets = sheet.isPresent() ? List.of() : visibleSheets();
    if (sheets.size() < 2) {
      return this;
    }
    Map<String, Integer> lacks = new LinkedHashMap<>();
    sheets.forEach(name -> lacks.put(name, lacking(lacking, assuming(name))));
    int least = Collections.min(lacks.values());
    List<String> suiting = sheets.stream().filter(name -> lacks.get(name) == least).toList();
    if (suiting.size() > 1 && least == 0) {
      throw new DataException(
          name()
              + ": the sheets \""
              + String.join("\" and \"", suiting)
              + "\" all have the columns of the codebook; say which is read with \"sheet\" under"
              + " \"data\"");
    }
    return suiting.contains(sheets.get(0)) ? this : assuming(suiting.get(0));
  }

  private List<String> visibleSheets() {
    try (ExcelBook book = new ExcelBook(file, name(), sheet)) {
      return book.visibleSheets();
    }
  }

  private ExcelSource assuming(String name) {
    return new ExcelSource(builder(file).chunkRows(chunkRows), Optional.of(name));
  }

  /** A sheet that holds no table lacks all. */
  private static int lacking(ToIntFunction<Schema> lacking, Source source) {
    try {
      return lacking.applyAsInt(source.schema());
    } catch (DataException noTable) {
      return Integer.MAX_VALUE;
    }
  }

  @Override
  public Optional<String> assumedSheet() {
    return assumed;
  }

  @Override
  public ChunkReader open(ReadRequest request) {
    ExcelBook book = new ExcelBook(file, name(), sheet);
    try {
      return new ExcelChunkReader(book, request, new ColumnSigns(this, request), chunkRows);
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
      this.file = requireNonNull(file, "file");
    }

    /** The worksheet's name. Default: the first that isn't hidden. */
    public Builder sheet(String name) {
      sheet = Optional.of(requireNonNull(name, "sheet"));
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
      return new ExcelSource(this, Optional.empty());
    }
  }
}
