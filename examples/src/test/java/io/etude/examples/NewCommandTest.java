package io.etude.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.examples.docs.UserProject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that renders at once. */
@Tag("client")
class NewCommandTest {

  @TempDir private Path parent;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return EtudeCommand.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
  }

  private Path folder() {
    return parent.resolve("survey");
  }

  /** Renders the study with its theme. */
  private void renders(String id) {
    Path build = folder().resolve("build");
    int code =
        run(
            "render",
            folder().resolve("study.yaml").toString(),
            "--theme",
            folder().resolve("theme.yaml").toString(),
            "--out",
            build.toString());
    assertThat(code).as(err.toString()).isZero();
    for (String format : List.of("pdf", "xlsx", "json")) {
      assertThat(build.resolve(id + "." + format)).isNotEmptyFile();
    }
  }

  @Test
  void theSampleRendersAtOnceAndWithoutARemark() {
    assertThat(run("new", folder().toString())).as(err.toString()).isZero();
    assertThat(out.toString().lines().limit(6))
        .containsExactly(
            folder().resolve("answers.csv").toString(),
            folder().resolve("study.yaml").toString(),
            folder().resolve("article.ftl.md").toString(),
            folder().resolve("theme.yaml").toString(),
            folder().resolve("pom.xml").toString(),
            folder().resolve("src/main/java/Main.java").toString());
    renders("canteen");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void theSampleInFrenchRendersAtOnceAndWithoutARemark() throws IOException {
    assertThat(run("new", folder().toString(), "--language", "fr")).as(err.toString()).isZero();
    assertThat(folder().resolve("article.ftl.md")).content().contains("Ils aiment");
    renders("cantine");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void ownDataInALanguageThatIsSaid() throws IOException {
    Files.createDirectories(parent);
    Path data = parent.resolve("data.csv");
    StringBuilder rows = new StringBuilder("age,spend\n");
    for (int i = 0; i < 200; i++) {
      rows.append(18 + i % 60).append(',').append(40 + i * 7 % 83).append('\n');
    }
    Files.writeString(data, rows);
    assertThat(run("new", folder().toString(), "--from", data.toString(), "--language", "fr"))
        .as(err.toString())
        .isZero();
    assertThat(folder().resolve("study.yaml")).content().contains("language: fr", "\"25 à 34\"");
    assertThat(folder().resolve("article.ftl.md")).content().contains("personnes ont répondu");
    renders("data");
  }

  /** 14% in 1978, 20% in 1988, 30% in 1998: the second is a rise, though it is below all. */
  @Test
  void editionsOfOwnDataAreSetAgainstTheOneBefore() throws IOException {
    Files.createDirectories(parent);
    Path data = parent.resolve("waves.csv");
    StringBuilder rows = new StringBuilder("year,sex,member\n");
    int[][] waves = {{1978, 14}, {1988, 20}, {1998, 40}};
    for (int[] wave : waves) {
      for (int i = 0; i < 1200; i++) {
        String sex = i % 2 == 0 ? "Woman" : "Man";
        rows.append(wave[0]).append(',').append(sex).append(',');
        rows.append(i % 100 < wave[1] ? "Yes" : "No").append('\n');
      }
    }
    Files.writeString(data, rows);
    assertThat(run("new", folder().toString(), "--from", data.toString()))
        .as(err.toString())
        .isZero();
    renders("waves");
    String article = pdfText(folder().resolve("build/waves.pdf"));
    assertThat(article)
        .contains("These answers changed from one edition to the next")
        .contains("from 14% (1978) to 20% (1988)")
        .contains("from 20% (1988) to 40% (1998)")
        .doesNotContain("25% of all")
        .contains("by edition (Year)");
    assertThat(err.toString()).doesNotContain("all editions together");
  }

  private static String pdfText(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper()
          .getText(document)
          .replaceAll("\\h*\\R", " ")
          .replace('\u00a0', ' ');
    }
  }

  @Test
  void aLanguageWithoutWordsLeavesNoFolder() {
    assertThat(run("new", folder().toString(), "--language", "de"))
        .isEqualTo(EtudeCommand.BAD_STUDY);
    assertThat(err.toString()).contains("the languages are: en, fr");
    assertThat(folder()).doesNotExist();
  }

  @Test
  void theJavaProgramRendersItToo() throws Exception {
    assertThat(run("new", folder().toString())).as(err.toString()).isZero();
    Path classes = folder().resolve("target/classes");
    UserProject.of(folder().resolve("src/main/java/Main.java"), classes).run("Main", folder());
    assertThat(folder().resolve("build/canteen.pdf")).isNotEmptyFile();
    assertThat(folder().resolve("build/canteen.xlsx")).isNotEmptyFile();
  }

  @Test
  void theProjectNamesTheVersionsOfThisBuild() throws IOException {
    assertThat(run("new", folder().toString())).isZero();
    String project = Files.readString(folder().resolve("pom.xml"));
    String parentPom = Files.readString(Path.of("../pom.xml"));
    assertThat(project).doesNotContain("@").contains("<artifactId>etude-pdf</artifactId>");
    String version = parentPom.split("<exec-maven-plugin.version>")[1].split("<")[0];
    assertThat(project).contains("<version>" + version + "</version>");
  }

  @Test
  void ownDataInCsv() {
    Path data = Path.of("gazette-orange-2018", "responses.csv");
    assertThat(run("new", folder().toString(), "--from", data.toString()))
        .as(err.toString())
        .isZero();
    assertThat(folder().resolve("responses.csv")).hasSameBinaryContentAs(data);
    assertThat(folder().resolve("study.yaml"))
        .content()
        .containsOnlyOnce("template: article.ftl.md");
    renders("responses");
  }

  @Test
  void ownDataOfSpss() {
    Path data = Path.of("nhtsa-2008", "nhtsa.sav");
    assertThat(run("new", folder().toString(), "--from", data.toString()))
        .as(err.toString())
        .isZero();
    assertThat(folder().resolve("nhtsa.sav")).hasSameBinaryContentAs(data);
    renders("nhtsa");
  }

  @Test
  void aFolderWithSomethingInItIsLeftAlone() throws IOException {
    Files.createDirectories(folder());
    Path own = Files.writeString(folder().resolve("notes.txt"), "mine");
    assertThat(run("new", folder().toString())).isEqualTo(EtudeCommand.BAD_COMMAND_LINE);
    assertThat(err.toString()).contains("is not empty");
    try (Stream<Path> files = Files.list(folder())) {
      assertThat(files).containsExactly(own);
    }
    Files.delete(own);
    assertThat(run("new", folder().toString())).isZero();
  }

  @Test
  void dataThatAreNotThereLeaveNoFolder() {
    assertThat(run("new", folder().toString(), "--from", "responces.csv"))
        .isEqualTo(EtudeCommand.FILE_FAULT);
    assertThat(err.toString()).contains("responces.csv").doesNotContain("\tat ");
    assertThat(folder()).doesNotExist();
  }
}
