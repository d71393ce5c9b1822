package io.etude.narrative;

import freemarker.cache.TemplateLoader;
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

/**
 * Loads templates from one folder and from nowhere else, checks each, and notes in it where its
 * directives stand, so that later messages can name the line.
 */
final class FolderLoader implements TemplateLoader {

  private static final long LARGEST_FILE = 1_000_000;

  private final Path folder;
  private final List<String> files = new ArrayList<>();

  FolderLoader(Path folder) throws IOException {
    this.folder = folder.toRealPath();
  }

  @Override
  public Object findTemplateSource(String name) throws IOException {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
      return null;
    }
    Path real = file.toRealPath();
    if (!real.startsWith(folder)) {
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
    Path file = (Path) source;
    String name = folder.relativize(file).toString().replace('\\', '/');
    String text = read(file, name);
    TemplateRules.check(name, text);
    files.add(name);
    return new StringReader(marked(text, files.size() - 1));
  }

  private static String read(Path file, String name) throws IOException {
    if (Files.size(file) > LARGEST_FILE) {
      throw new ReportException(name + ": is larger than a template may be, 1 MB");
    }
    try {
      String text = Files.readString(file).replace("\r\n", "\n");
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ReportException(name + ": is not UTF-8", e);
    } catch (NoSuchFileException e) {
      throw new ReportException(name + ": does not exist", e);
    }
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
