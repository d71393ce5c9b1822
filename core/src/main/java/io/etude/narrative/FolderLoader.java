package io.etude.narrative;

import freemarker.cache.TemplateLoader;
import io.etude.Diagnostic;
import io.etude.ReportException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Loads templates from one folder and from nowhere else, checks each, and notes in it where its
 * directives stand, so that later messages can name the line. One template may be given as text; it
 * goes before a file of its name.
 */
final class FolderLoader implements TemplateLoader {

  private static final long LARGEST_FILE = 1_000_000;
  private static final String ENDING = ".ftl.md";

  private final Optional<Path> folder;
  private final Optional<Given> given;
  private final String first;
  private final List<String> files = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** A template that is no file. */
  private record Given(String name, String text) {}

  /**
   * @param first the name of the template that is not included by another
   */
  private FolderLoader(Optional<Path> folder, Optional<Given> given, String first) {
    this.folder = folder;
    this.given = given;
    this.first = first;
  }

  /** Knows a template and the files of its folder. */
  static FolderLoader of(Path template) throws IOException {
    Path folder = template.toAbsolutePath().getParent().toRealPath();
    String first = template.getFileName().toString();
    return new FolderLoader(Optional.of(folder), Optional.empty(), first);
  }

  /** Knows the text by {@code name}, and the files of the folder, if there is one. */
  static FolderLoader of(String name, String text, Optional<Path> folder) throws IOException {
    Optional<Path> real =
        folder.isPresent() ? Optional.of(folder.get().toRealPath()) : Optional.empty();
    return new FolderLoader(real, Optional.of(new Given(name, text)), name);
  }

  @Override
  public Object findTemplateSource(String name) throws IOException {
    if (given.isPresent() && given.get().name().equals(name)) {
      return given.get();
    }
    if (folder.isEmpty()) {
      return null;
    }
    Path file = folder.get().resolve(name).normalize();
    if (!file.startsWith(folder.get()) || !Files.isRegularFile(file)) {
      return null;
    }
    if (!name.endsWith(ENDING) && !first.equals(name)) {
      throw new ReportException(
          name + ": is no template that another may include; those end in " + ENDING);
    }
    Path real = file.toRealPath();
    if (!real.startsWith(folder.get())) {
      throw new ReportException(name + ": leads out of the template's folder");
    }
    return real;
  }

  @Override
  public long getLastModified(Object source) {
    return -1;
  }

  @Override
  public Reader getReader(Object source, String encoding) throws IOException {
    String name;
    String text;
    if (source instanceof Given template) {
      name = template.name();
      text = checked(name, template.text());
    } else {
      Path file = (Path) source;
      name = folder.orElseThrow().relativize(file).toString().replace('\\', '/');
      text = read(file, name);
    }
    TemplateRules.check(name, text);
    files.add(name);
    diagnostics.addAll(ProseChecks.check(name, text));
    return new StringReader(marked(text, files.size() - 1));
  }

  private static String read(Path file, String name) throws IOException {
    if (Files.size(file) > LARGEST_FILE) {
      throw new ReportException(name + ": is larger than a template may be, 1 MB");
    }
    try {
      return plain(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new ReportException(name + ": is not UTF-8", e);
    } catch (NoSuchFileException e) {
      throw new ReportException(name + ": does not exist", e);
    }
  }

  private static String checked(String name, String text) {
    if (text.length() > LARGEST_FILE) {
      throw new ReportException(name + ": is larger than a template may be, 1 MB");
    }
    return plain(text);
  }

  private static String plain(String text) {
    String lines = text.replace("\r\n", "\n");
    return lines.startsWith("\uFEFF") ? lines.substring(1) : lines;
  }

  /** Adds to each opening line of a directive where it stands. */
  private static String marked(String text, int file) {
    StringBuilder marked = new StringBuilder(text.length() + 256);
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      marked.append(lines[i]);
      if (DirectiveLine.OPENING.matcher(lines[i]).lookingAt()) {
        marked.append(FigureTokens.PLACE_START).append(file).append(':').append(i + 1);
        marked.append(FigureTokens.PLACE_END);
      }
      if (i < lines.length - 1) {
        marked.append('\n');
      }
    }
    return marked.toString();
  }

  /** What the templates that were read have typed in. */
  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** The place that a directive's line carries, as file and line. */
  String place(String mark, String otherwise) {
    int colon = mark.indexOf(':');
    return colon < 0
        ? otherwise
        : files.get(Integer.parseInt(mark.substring(0, colon))) + mark.substring(colon);
  }

  @Override
  public void closeTemplateSource(Object source) {
    // a path holds nothing open
  }
}
