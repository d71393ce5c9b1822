package io.etude.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.examples.starter.NewStudy;
import io.etude.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private final Guide guide;

  CookbookTest() throws IOException {
    guide = new Guide(COOKBOOK);
  }

  private Path folder() {
    Path folder = parent.resolve("survey");
    NewStudy.sample(folder, Locale.ENGLISH);
    return folder;
  }

  private Map<String, String> programs() {
    return Map.of("Cookbook", guide.programOfRecipes("Cookbook"));
  }

  /** Runs all recipes and compares what they print with what the text says. */
  private void run(UserProject project) throws IOException {
    Path folder = folder();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < guide.recipes().size(); i++) {
      expected.add(Guide.mark(i));
      expected.addAll(guide.recipes().get(i).printed());
    }
    assertThat(project.run("Cookbook", folder).lines().toList()).isEqualTo(expected);
    for (String file :
        List.of("lunch.pdf", "canteen.json", "short.pdf", "canteen.xlsx", "commented.pdf")) {
      assertThat(folder.resolve("build").resolve(file)).isNotEmptyFile();
    }
    try (Stream<Path> letters = Files.list(folder.resolve("build/letters"))) {
      assertThat(letters).hasSize(20);
    }
  }

  @Test
  void theRecipesAreSoundOnTheClassPath() throws Exception {
    UserProject project = UserProject.onClassPath(programs(), parent.resolve("project"));
    if (UserProject.IN_FULL) {
      run(project);
    }
  }

  @Test
  void theRecipesRunOnTheModulePath() throws Exception {
    run(UserProject.onModulePath(programs(), guide.moduleInfo(), parent.resolve("project")));
  }

  @Test
  void theCommandsWork() throws Exception {
    Newcomer newcomer = new Newcomer(parent);
    newcomer.type(
        new Guide(Path.of("..", "README.md"))
            .commands().stream()
                .filter(command -> command.startsWith("alias "))
                .findFirst()
                .orElseThrow());
    List<String> commands =
        guide.commands().stream().filter(command -> !command.startsWith("docker ")).toList();
    assertThat(commands).hasSizeGreaterThan(5);
    for (String command : UserProject.IN_FULL ? commands : commands.subList(0, 3)) {
      newcomer.type(command);
    }
  }

  @Test
  void everyCodebookIsValid() throws IOException {
    Path folder = folder();
    List<String> codebooks = guide.blocks("yaml").stream().map(Guide.Block::text).toList();
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
    String xml = guide.blocks("xml").get(0).text();
    List<MatchResult> versions =
        Pattern.compile("<version>([^<]+)</version>").matcher(xml).results().toList();
    assertThat(versions).hasSize(1);
    assertThat(pom).contains("<log4j.version>" + versions.get(0).group(1) + "<");
  }
}
