package io.etude.dataset.triples;

import static java.util.Objects.requireNonNull;

import io.etude.DataException;
import io.etude.FileAccess;
import io.etude.Limits;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.FileOptions;
import io.etude.dataset.MultipleSet;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.Schema;
import io.etude.dataset.Source;
import io.etude.dataset.column.ColumnSigns;
import io.etude.internal.FileFaults;
import io.etude.internal.StudyFiles;
import io.etude.internal.TextEncoding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Triple-S survey, version 1 to 3: a definition in XML and data of fixed width or as CSV.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * Source survey = TripleSSource.of(Path.of("survey.sss"));
 * }</pre>
 *
 * <p>A variable of the type {@code multiple} becomes several columns and a {@link MultipleSet}:
 * where it is stored as bits, a column {@code name_code} per option with {@code 1} or {@code 0};
 * where it is spread over subfields, the slots {@code name_1}, {@code name_2}, …
 *
 * <p>A document type in the definition is passed over: nothing outside the two files is read. A
 * broken file is a {@link DataException} that names the line.
 */
public final class TripleSSource implements Source {

  private static final List<String> EXTENSIONS = List.of(".asc", ".ASC", ".csv", ".CSV", ".dat");

  private final Path definition;
  private final Optional<Path> data;
  private final Optional<Locale> language;
  private final Optional<Charset> charset;

  private TripleSSource(
      Path definition, Optional<Path> data, Optional<Locale> language, Optional<Charset> charset) {
    this.definition = definition;
    this.data = data;
    this.language = language;
    this.charset = charset;
  }

  /**
   * The survey that a definition describes. The data are where it says ({@code href}), within the
   * definition's folder; else in the file of the same name that ends in {@code .asc} or {@code
   * .csv}.
   */
  public static TripleSSource of(Path definition) {
    return new TripleSSource(
        requireNonNull(definition, "definition"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The survey of a definition and its data. */
  public static TripleSSource of(Path definition, Path data) {
    return new TripleSSource(
        requireNonNull(definition, "definition"),
        Optional.of(requireNonNull(data, "data")),
        Optional.empty(),
        Optional.empty());
  }

  /** The same with labels in another language than the definition's first. */
  public TripleSSource withLanguage(Locale value) {
    return new TripleSSource(definition, data, Optional.of(value), charset);
  }

  /** The same with the data read in an encoding that is not found from the file. */
  public TripleSSource withCharset(Charset value) {
    return new TripleSSource(definition, data, language, Optional.of(value));
  }

  @Override
  public String name() {
    return nameOf(definition);
  }

  private static String nameOf(Path file) {
    return file.getFileName() == null ? file.toString() : file.getFileName().toString();
  }

  @Override
  public Schema schema() {
    return layout().schema();
  }

  /** The variable that the definition says is the weight. */
  public Optional<String> weight() {
    return layout().weight();
  }

  /** The survey's title, if the definition has one. */
  public Optional<String> title() {
    return layout().title();
  }

  /** The encoding if it was given or is assumed. */
  @Override
  public FileOptions options() {
    TextEncoding encoding = encoding();
    Optional<Charset> assumed = encoding.word().map(word -> encoding.charset());
    return new FileOptions(charset.or(() -> assumed), Optional.empty(), Optional.empty());
  }

  @Override
  public Optional<String> doubtfulWord() {
    return encoding().word();
  }

  private TextEncoding encoding() {
    Path file = data.orElseGet(() -> dataFile(layout()));
    try {
      return TextEncoding.of(file, charset);
    } catch (IOException e) {
      throw FileFaults.cannotRead(file, e);
    }
  }

  private TripleSDefinition.Layout layout() {
    return TripleSDefinition.read(name(), XmlTree.read(name(), definition), language);
  }

  @Override
  public ChunkReader open(ReadRequest request) {
    TripleSDefinition.Layout layout = layout();
    Path file = data.orElseGet(() -> dataFile(layout));
    ColumnSigns signs = new ColumnSigns(this, request);
    return new TripleSReader(signs, name(), nameOf(file), file, layout, charset, request);
  }

  private Path dataFile(TripleSDefinition.Layout layout) {
    Path folder = definition.toAbsolutePath().normalize().getParent();
    if (layout.href().isPresent()) {
      // A definition from a stranger must not reach for other files.
      Path named = folder.resolve(layout.href().get().replaceFirst("^file:/*", "")).normalize();
      if (!named.startsWith(folder)) {
        throw new DataException(
            name() + ": the data file \"" + layout.href().get() + "\" is outside its folder");
      }
      if (Files.isRegularFile(named)) {
        return inFolder(folder, named);
      }
    }
    String stem = name().replaceFirst("\\.[^.]*$", "");
    return Stream.concat(EXTENSIONS.stream(), Stream.of(""))
        .map(extension -> folder.resolve(stem + extension))
        .filter(file -> Files.isRegularFile(file) && !file.equals(definition.toAbsolutePath()))
        .findFirst()
        .map(file -> inFolder(folder, file))
        .orElseThrow(
            () -> new DataException(name() + ": no data file " + stem + ".asc or .csv beside it"));
  }

  /** The file, unless a link in its path leads elsewhere. */
  private Path inFolder(Path folder, Path file) {
    return new StudyFiles("definition", folder, FileAccess.OWN_FOLDER, Limits.DEFAULT)
        .find(
            file.toString(),
            StudyFiles.Kind.DATA,
            message -> new DataException(name() + ": " + message));
  }
}
