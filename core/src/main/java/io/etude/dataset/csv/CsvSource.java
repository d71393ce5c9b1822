package io.etude.dataset.csv;

import static java.util.Objects.requireNonNull;

import io.etude.DataException;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.DecimalSign;
import io.etude.dataset.FileOptions;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.Schema;
import io.etude.dataset.Source;
import io.etude.internal.FileFaults;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A CSV file that names its columns. Immutable and thread-safe.
 *
 * <pre>{@code
 * Source responses = CsvSource.of(Path.of("responses.csv"));
 * Source export = CsvSource.builder(Path.of("export.txt")).delimiter('\t').labelRows(1).build();
 * }</pre>
 *
 * <p>What the builder isn't told is found from the file. Fields lose surrounding blanks; an empty
 * field is an empty value. Codes stay as they are written, so that {@code 01} may be a département,
 * except that an integer's fraction of zeros goes: {@code 1.0}, which some programs export for
 * {@code 1}, is the code {@code "1"}.
 *
 * <p>The first line names the columns, but a title above it is passed over, as are a first line
 * {@code sep=;} and, below it, the lines that Qualtrics writes: wordings, which become labels, and
 * ids of import. Where the first line leaves gaps that the second one fills, as SurveyMonkey writes
 * questions with several options, a column is named by both: {@code Which of these? / Bus}.
 *
 * <p>Numbers may have thousands apart ({@code 1 234,5}) and a percent sign ({@code 45 %} is 45).
 * All of a column have the same decimal sign: the one that was {@linkplain Builder#decimal said},
 * else the one that all can have. Where "1,182" may be either, as in "1,182" and "2,040", the other
 * columns tell, and if they don't, that is an error. Dates are ISO, or have the day first, or,
 * where only that fits all values of the column, the month.
 *
 * <p>Bytes that are not valid in the file's encoding, a line with more or fewer fields than the
 * header, a value in a column without a name, and two columns of one name are {@link
 * DataException}s that name file and line. A first column without a name is passed over if it
 * numbers the rows.
 */
public final class CsvSource implements Source {

  private final Settings settings;
  private final AtomicReference<CsvLayout> known = new AtomicReference<>();

  private CsvSource(Settings settings) {
    this.settings = settings;
  }

  /** What the builder was told. */
  record Settings(
      Path file,
      String name,
      Optional<Charset> charset,
      Optional<Character> delimiter,
      Optional<Character> quote,
      Optional<DecimalSign> decimal,
      OptionalInt labelRows,
      OptionalInt chunkRows,
      int threads) {}

  /** The file, with everything found from it. */
  public static CsvSource of(Path file) {
    return builder(file).build();
  }

  /** A builder for a file that needs to be told about. */
  public static Builder builder(Path file) {
    return new Builder(file);
  }

  @Override
  public String name() {
    return settings.name;
  }

  @Override
  public Schema schema() {
    return layout().schema();
  }

  @Override
  public ChunkReader open(ReadRequest request) {
    return new CsvChunkReader(this, settings, layout(), request);
  }

  /** The encoding that the file has or was said to have. */
  public Charset charset() {
    return layout().charset();
  }

  /** The character between its fields. */
  public char delimiter() {
    return layout().delimiter();
  }

  /** The encoding if it is assumed, the delimiter if another would do as well. */
  @Override
  public FileOptions options() {
    CsvLayout layout = layout();
    Optional<Charset> charset =
        layout.encoding().word().isPresent() ? Optional.of(layout.charset()) : settings.charset;
    Optional<Character> delimiter =
        layout.otherDelimiter() ? Optional.of(layout.delimiter()) : settings.delimiter;
    return new FileOptions(charset, delimiter, Optional.empty());
  }

  @Override
  public Optional<String> doubtfulWord() {
    return layout().encoding().word();
  }

  /** Kept until the file changes. */
  private CsvLayout layout() {
    CsvLayout layout = known.get();
    try {
      if (layout == null
          || layout.size() != Files.size(settings.file)
          || !layout.modified().equals(Files.getLastModifiedTime(settings.file))) {
        layout = CsvLayout.of(settings);
        known.set(layout);
      }
      return layout;
    } catch (IOException e) {
      throw FileFaults.cannotRead(settings.file, e);
    }
  }

  /** Builds a {@link CsvSource}. Not thread-safe. */
  public static final class Builder {
    private final Path file;
    private Optional<Charset> charset = Optional.empty();
    private Optional<Character> delimiter = Optional.empty();
    private Optional<Character> quote = Optional.empty();
    private Optional<DecimalSign> decimal = Optional.empty();
    private OptionalInt labelRows = OptionalInt.empty();
    private OptionalInt chunkRows = OptionalInt.empty();
    private int threads = Math.min(4, Runtime.getRuntime().availableProcessors());

    private Builder(Path file) {
      this.file = requireNonNull(file, "file");
    }

    /**
     * The encoding. Default: by byte-order mark; else UTF-8 if the first 8 MB are valid in it; else
     * windows-1252.
     */
    public Builder charset(Charset value) {
      charset = Optional.of(requireNonNull(value, "charset"));
      return this;
    }

    /**
     * The character between fields, one of ASCII. Default: whichever of comma, semicolon, tab and
     * vertical bar splits the first lines most evenly.
     */
    public Builder delimiter(char value) {
      delimiter = Optional.of(ascii(value));
      return this;
    }

    /**
     * The character around fields that hold delimiters or line ends, one of ASCII. Default: {@code
     * "}, or the apostrophe if the header begins and ends with it.
     */
    public Builder quote(char value) {
      quote = Optional.of(ascii(value));
      return this;
    }

    /**
     * The decimal sign of all its numbers, unless a request says otherwise. Default: for each
     * column the one that all its numbers can have, else the one of the other columns.
     */
    public Builder decimal(DecimalSign value) {
      decimal = Optional.of(requireNonNull(value, "decimal"));
      return this;
    }

    /**
     * How many lines between the header, which is then the first line, and the data are not data,
     * as survey platforms export them; the first of them gives the variables' labels. Default:
     * found from the first lines; see {@link CsvSource}.
     */
    public Builder labelRows(int value) {
      if (value < 0) {
        throw new IllegalArgumentException("labelRows " + value + " is negative");
      }
      labelRows = OptionalInt.of(value);
      return this;
    }

    /** How many rows a chunk has. Default: 65,536, or fewer of more than 512 columns. */
    public Builder chunkRows(int value) {
      if (value < 1) {
        throw new IllegalArgumentException("chunkRows " + value + " is below 1");
      }
      chunkRows = OptionalInt.of(value);
      return this;
    }

    /** How many threads parse. Default: one per processor, at most 4. */
    public Builder threads(int value) {
      if (value < 1) {
        throw new IllegalArgumentException("threads " + value + " is below 1");
      }
      threads = value;
      return this;
    }

    private static char ascii(char value) {
      if (value == 0 || value > 126 || value == '\n' || value == '\r') {
        throw new IllegalArgumentException(
            "character " + (int) value + " cannot separate fields; give one of ASCII");
      }
      return value;
    }

    /** The source; the file is not opened before it is used. */
    public CsvSource build() {
      String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
      return new CsvSource(
          new Settings(
              file, name, charset, delimiter, quote, decimal, labelRows, chunkRows, threads));
    }
  }
}
