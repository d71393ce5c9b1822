package io.etude.examples.starter;

import io.etude.dataset.Source;
import io.etude.draft.CodebookDraft;
import io.etude.study.Study;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A new folder with all that a study needs: data, codebook, article, theme, and a Maven project
 * that renders them. Used once, by one thread.
 */
public final class NewStudy {

  private final Path folder;
  private final List<Path> files = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  private NewStudy(Path folder) {
    this.folder = folder;
  }

  /** Whether a study can be begun there: there is no such folder, or nothing is in it. */
  public static boolean isFree(Path folder) {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + folder + ": " + e.getMessage(), e);
    }
  }

  /**
   * A small survey with made-up answers.
   *
   * @param folder a folder that is {@linkplain #isFree free}
   * @param language the language of its codebook and article
   * @throws UncheckedIOException if a file can't be written
   */
  public static NewStudy sample(Path folder, Locale language) {
    NewStudy study = new NewStudy(folder);
    study.write("answers.csv", text("sample/answers.csv"));
    study.write("study.yaml", text("sample/" + inLanguage("study", language) + ".yaml"));
    study.write("article.ftl.md", text("sample/" + inLanguage("article", language) + ".ftl.md"));
    return study.withProject();
  }

  /**
   * The study of a data file, which is copied; its codebook is drafted.
   *
   * @param folder a folder that is {@linkplain #isFree free}
   * @param data the data: CSV, SPSS, Excel; of Triple-S, the definition
   * @param known what is known of the data
   * @throws io.etude.EtudeException if the data can't be understood
   * @throws UncheckedIOException if a file can't be read or written
   */
  public static NewStudy of(Path folder, Path data, CodebookDraft.Options known) {
    NewStudy study = new NewStudy(folder);
    // before anything is written: data that can't be read leave no folder behind
    CodebookDraft draft = CodebookDraft.of(Source.open(data), known);
    study.copy(data);
    study.write("study.yaml", withArticle(draft.yaml()));
    study.write("article.ftl.md", text(inLanguage("drafted", language(draft.yaml())) + ".ftl.md"));
    study.remarks.addAll(draft.remarks());
    if (!draft.questions().isEmpty()) {
      study.remarks.add(
          "Open questions: "
              + draft.questions().size()
              + "; \"etude preview study.yaml\" lists them and takes answers");
    }
    return study.withProject();
  }

  /** The article is named where the data are. */
  private static String withArticle(String codebook) {
    return codebook.replaceFirst("(?m)^data:", "template: article.ftl.md\ndata:");
  }

  /** The language that the codebook was drafted in. */
  private static Locale language(String codebook) {
    return Study.parse(codebook).language();
  }

  /** Our own texts are in English, and in French. */
  private static String inLanguage(String name, Locale language) {
    return language.getLanguage().equals("fr") ? name + "_fr" : name;
  }

  private NewStudy withProject() {
    write("theme.yaml", text("theme.yaml"));
    write("pom.xml", withVersions(text("project.xml")));
    write("src/main/java/Main.java", text("Main.java.txt"));
    return this;
  }

  private static String withVersions(String project) {
    Properties versions = new Properties();
    try (InputStream in = resource("versions.properties")) {
      versions.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String filled = project;
    for (String name : versions.stringPropertyNames()) {
      filled = filled.replace("@" + name + "@", versions.getProperty(name));
    }
    return filled;
  }

  private static String text(String name) {
    try (InputStream in = resource(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = NewStudy.class.getResourceAsStream(name);
    if (in == null) {
      throw new NoSuchFileException("the command lacks its own file " + name);
    }
    return in;
  }

  private void write(String name, String text) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
    files.add(file);
  }

  private void copy(Path data) {
    for (Path part : parts(data)) {
      Path file = folder.resolve(part.getFileName().toString());
      try {
        Files.createDirectories(folder);
        Files.copy(part, file);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot copy " + part + ": " + e.getMessage(), e);
      }
      files.add(file);
    }
  }

  /** A Triple-S definition lies beside its data, which have the same name. */
  private static List<Path> parts(Path data) {
    String name = data.getFileName().toString();
    if (!name.endsWith(".xml") && !name.endsWith(".sss")) {
      return List.of(data);
    }
    String stem = name.substring(0, name.lastIndexOf('.') + 1);
    Path folder = data.toAbsolutePath().getParent();
    try (Stream<Path> beside = Files.list(folder)) {
      return beside
          .filter(file -> file.getFileName().toString().startsWith(stem))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + folder + ": " + e.getMessage(), e);
    }
  }

  /** The files that were written. */
  public List<Path> files() {
    return List.copyOf(files);
  }

  /** What the draft of the codebook has to say, e.g. how the data were read. */
  public List<String> remarks() {
    return List.copyOf(remarks);
  }
}
