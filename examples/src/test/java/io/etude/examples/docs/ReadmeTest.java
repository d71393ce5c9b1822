package io.etude.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.examples.gazette.Gazette;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows works. */
@Tag("client")
class ReadmeTest {

  private static final Path README = Path.of("..", "README.md");

  @TempDir private Path folder;

  @Test
  void theMinuteOfJavaRuns() throws Exception {
    Path source = folder.resolve("Minute.java");
    Files.writeString(
        source,
        """
        import io.etude.analysis.*;
        import io.etude.dataset.*;
        import io.etude.document.Report;
        import io.etude.pdf.PdfRenderer;
        import io.etude.report.*;
        import io.etude.results.Results;
        import io.etude.study.*;
        import io.etude.xlsx.XlsxRenderer;
        import java.nio.file.Path;

        class Minute {
          public static void main(String[] args) throws Exception {
        """
            + block("java")
            + block("java", 1)
            + "  }\n}\n");
    for (String name : new String[] {"study.yaml", "responses.csv", "hero.png", "article.ftl.md"}) {
      Files.copy(Gazette.FOLDER.resolve(name), folder.resolve(name));
    }
    JavaProgram.run(source, folder, folder);
    assertThat(folder.resolve("study.pdf")).isNotEmptyFile();
    assertThat(folder.resolve("study.xlsx")).isNotEmptyFile();
    try (Stream<Path> files = Files.list(folder.resolve("build"))) {
      assertThat(files).hasSize(3).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }
  }

  @Test
  void theProgramWithoutFilesRunsAndSaysWhatIsWithheld() throws Exception {
    Path source = Files.writeString(folder.resolve("Lunch.java"), block("java", 2));
    assertThat(JavaProgram.run(source, folder, folder))
        .isEqualToIgnoringNewLines("[LOW_BASE, WITHHELD]");
    assertThat(folder.resolve("lunch.pdf")).isNotEmptyFile();
  }

  @Test
  void theCodebookIsTheOneThatIsTested() throws IOException {
    String tested =
        Files.readString(Path.of("../core/src/test/resources/io/etude/study/by-example.yaml"));
    assertThat(block("yaml").strip()).isEqualTo(tested.strip());
  }

  @Test
  void theThemeIsTheExamples() throws IOException {
    String example = Files.readString(Path.of("themes", "harbour.yaml"));
    assertThat(block("yaml", 1).strip()).isEqualTo(example.strip());
    assertThat(example.lines().count()).as("lines of the theme").isLessThan(30);
  }

  @Test
  void thePictureIsThere() throws IOException {
    Matcher picture = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)").matcher(Files.readString(README));
    assertThat(picture.find()).isTrue();
    assertThat(README.resolveSibling(picture.group(1))).isNotEmptyFile();
  }

  private static String block(String language) throws IOException {
    return block(language, 0);
  }

  private static String block(String language, int index) throws IOException {
    Matcher block =
        Pattern.compile("(?s)```" + language + "\\R(.*?)```").matcher(Files.readString(README));
    for (int i = 0; i <= index; i++) {
      assertThat(block.find()).as("block %d of %s", i, language).isTrue();
    }
    return block.group(1);
  }
}
