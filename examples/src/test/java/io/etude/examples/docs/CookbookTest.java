package io.etude.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.examples.starter.NewStudy;
import io.etude.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every recipe of the cookbook works in the folder of a new study. */
@Tag("client")
class CookbookTest {

  private static final Path COOKBOOK = Path.of("..", "docs", "cookbook.md");

  @TempDir private Path parent;

  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("(?s)```" + language + "\\R(.*?)```")
        .matcher(Files.readString(COOKBOOK))
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  private Path folder() {
    Path folder = parent.resolve("survey");
    NewStudy.sample(folder);
    return folder;
  }

  /** A program that runs all recipes, one after the other. */
  private static String program() throws IOException {
    List<String> java = blocks("java");
    StringBuilder program =
        new StringBuilder(java.get(java.size() - 1)).append("class Cookbook {\n");
    StringBuilder main =
        new StringBuilder("public static void main(String[] a) throws Exception {\n");
    for (int i = 0; i < java.size() - 1; i++) {
      program.append("static void recipe" + i + "() throws Exception {\n");
      program.append(java.get(i)).append("}\n");
      main.append("recipe" + i + "();\n");
    }
    return program.append(main).append("}\n}\n").toString();
  }

  @Test
  void everyJavaRecipeRuns() throws Exception {
    Path folder = folder();
    Path source = Files.writeString(parent.resolve("Cookbook.java"), program());
    JavaProgram.run(source, parent, folder);
    for (String file :
        List.of("lunch.pdf", "canteen.json", "short.pdf", "canteen.xlsx", "commented.pdf")) {
      assertThat(folder.resolve("build").resolve(file)).isNotEmptyFile();
    }
    try (Stream<Path> letters = Files.list(folder.resolve("build/letters"))) {
      assertThat(letters).hasSize(20);
    }
  }

  @Test
  void everyCodebookIsValid() throws IOException {
    Path folder = folder();
    List<String> codebooks = blocks("yaml");
    assertThat(codebooks).hasSizeGreaterThanOrEqualTo(2);
    for (String codebook : codebooks) {
      Path file = Files.writeString(folder.resolve("recipe.yaml"), codebook);
      Study study = Study.read(file);
      assertThat(Analysis.of(study).run(study.source()).respondents()).isEqualTo(240);
    }
  }

  @Test
  void theVersionsAreThoseOfThisBuild() throws IOException {
    String pom = Files.readString(Path.of("../pom.xml"));
    String xml = blocks("xml").get(0);
    List<MatchResult> versions =
        Pattern.compile("<version>([^<]+)</version>").matcher(xml).results().toList();
    assertThat(versions).hasSize(1);
    assertThat(pom).contains("<log4j.version>" + versions.get(0).group(1) + "<");
  }
}
