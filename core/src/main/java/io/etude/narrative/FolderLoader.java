package io.etude.narrative;

import io.etude.Diagnostic;
import io.etude.FileAccess;
import io.etude.Limits;
import io.etude.Place;
import io.etude.Problem;
import io.etude.ReportException;
import io.etude.internal.BoundedCache;
import io.etude.internal.FileFaults;
import io.etude.internal.StudyFiles;
import io.etude.language.TypedPercentages;
import io.etude.narrative.template.Host;
import io.etude.narrative.template.TemplateFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Loads templates from one folder and from nowhere else. The first template is given, as a file or
 * as text; those that it includes are files of its folder that end in {@code .ftl.md}.
 */
final class FolderLoader {

  private static final int MAX_BYTES = 1_000_000;

  private final Optional<Path> folder;
  private final String first;
  private final Optional<String> given;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Problem> faults = new ArrayList<>();

  /** Finds the figures that typed percentages may be. */
  private Optional<TypedPercentages> percentages = Optional.empty();

  /** What was found in templates, by their text. */
  private BoundedCache<Host.Source, Checked> checked = new BoundedCache<>(1);

  /** What a template has typed in, and what it can't have. */
  record Checked(List<Diagnostic> typed, List<Problem> faults) {}

  private FolderLoader(Optional<Path> folder, String first, Optional<String> given) {
    this.folder = folder;
    this.first = first;
    this.given = given;
  }

  /** Knows a template and the files of its folder. */
  static FolderLoader of(Path template) {
    Path folder = template.toAbsolutePath().getParent();
    return new FolderLoader(
        Optional.of(folder), template.getFileName().toString(), Optional.empty());
  }

  /** Knows the text by {@code name}, and the files of the folder, if there is one. */
  static FolderLoader of(String name, String text, Optional<Path> folder) {
    return new FolderLoader(folder, name, Optional.of(text));
  }

  /**
   * The same loader, which looks among these figures for those that are typed.
   *
   * @param known what was found with the same figures, which this loader adds to
   */
  FolderLoader with(TypedPercentages figures, BoundedCache<Host.Source, Checked> known) {
    percentages = Optional.of(figures);
    checked = known;
    return this;
  }

  /** The name of the first template. */
  String first() {
    return first;
  }

  /** The path in the folder of a template that another includes, relative to that one. */
  String resolve(String from, String name) {
    if (name.startsWith("/") && isFile(name.substring(1))) {
      return name.substring(1);
    }
    try {
      Path parent = Path.of(from).getParent();
      return (parent == null ? Path.of(name) : parent.resolve(name))
          .normalize()
          .toString()
          .replace('\\', '/');
    } catch (InvalidPathException e) {
      return name; // which its loading refuses
    }
  }

  private boolean isFile(String name) {
    try {
      return folder.isPresent() && Files.isRegularFile(folder.get().resolve(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Reads a template; a fault if there is none of that name that may be read. */
  Host.Source load(String name) {
    Host.Source source =
        new Host.Source(name, plain(name.equals(first) ? first(name) : included(name)));
    Checked found = checked.get(source, this::check);
    diagnostics.addAll(found.typed());
    faults.addAll(found.faults());
    return source;
  }

  private Checked check(Host.Source source) {
    String text = source.text();
    for (int i = 0; i < text.length(); i++) {
      if (FigureTokens.isPrivate(text.charAt(i))) {
        long line = 1 + text.substring(0, i).chars().filter(c -> c == '\n').count();
        throw new ReportException(
            Problem.form("holds a character that is reserved (U+E000 to U+E002)")
                .in(new Place(source.name(), line, i - text.lastIndexOf('\n', i))));
      }
    }
    Checked found = new Checked(new ArrayList<>(), new ArrayList<>());
    ProseChecks.check(source.name(), text, percentages, found.typed(), found.faults());
    return found;
  }

  private String first(String name) {
    if (given.isEmpty()) {
      return read(folder.orElseThrow().resolve(name), name);
    }
    if (given.get().length() > MAX_BYTES) {
      throw tooLarge(name);
    }
    return given.get();
  }

  private String included(String name) {
    if (folder.isEmpty()) {
      throw TemplateFault.of("there is no folder to include \"" + name + "\" from");
    }
    StudyFiles inFolder =
        new StudyFiles("template", folder.get(), FileAccess.OWN_FOLDER, Limits.DEFAULT);
    Path file = inFolder.find(name, StudyFiles.Kind.TEMPLATE, TemplateFault::of);
    if (!Files.isRegularFile(file)) {
      throw TemplateFault.of("there is no template \"" + name + "\" in its folder");
    }
    return read(file, name);
  }

  private static String read(Path file, String name) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw tooLarge(name);
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ReportException(Problem.form("is not UTF-8").in(Place.of(name)), e);
    } catch (IOException e) {
      throw FileFaults.cannotRead(file, e);
    }
  }

  private static ReportException tooLarge(String name) {
    return new ReportException(
        Problem.form("is larger than a template may be, 1 MB").in(Place.of(name)));
  }

  private static String plain(String text) {
    String lines = text.replace("\r\n", "\n");
    return lines.startsWith("\uFEFF") ? lines.substring(1) : lines;
  }

  /** What the templates that were read can't have, with its places. */
  List<Problem> faults() {
    return faults;
  }

  /** What the templates that were read have typed in. */
  List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
