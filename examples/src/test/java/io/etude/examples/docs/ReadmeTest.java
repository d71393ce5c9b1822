package io.etude.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.examples.starter.NewStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows works, followed word for word in a new folder. */
@Tag("client")
class ReadmeTest {

  private static final Path README = Path.of("..", "README.md");

  @TempDir private Path folder;

  private final Guide guide;

  ReadmeTest() throws IOException {
    guide = new Guide(README);
  }

  @Test
  void theCommandsWork() throws Exception {
    Newcomer newcomer = new Newcomer(folder);
    List<String> commands =
        guide.commands().stream().filter(command -> !command.startsWith("mvn ")).toList();
    assertThat(commands).hasSizeGreaterThan(8);
    for (String command : commands) {
      newcomer.type(command);
    }
    assertThat(folder.resolve("survey/build/canteen.pdf")).isNotEmptyFile();
    assertThat(folder.resolve("survey/draft.yaml")).isNotEmptyFile();
    assertThat(folder.resolve("survey/mine/study.yaml")).isNotEmptyFile();
  }

  /** The text's programs, and one of all that are only statements. */
  private Map<String, String> programs() {
    Map<String, String> programs = new LinkedHashMap<>();
    programs.put("Minute", guide.programOfRecipes("Minute"));
    guide.programs().forEach((name, block) -> programs.put(name, block.text()));
    return programs;
  }

  private void run(UserProject project) throws IOException {
    Path survey = folder.resolve("survey");
    NewStudy.sample(survey, Locale.ENGLISH);
    for (Map.Entry<String, Guide.Block> program : guide.programs().entrySet()) {
      assertThat(project.run(program.getKey(), survey).lines().toList())
          .isEqualTo(program.getValue().printed());
    }
    assertThat(guide.recipes()).hasSize(2);
    assertThat(project.run("Minute", survey).lines()).containsExactly(Guide.mark(0), Guide.mark(1));
    for (String file :
        List.of(
            "lunch.pdf",
            "study.pdf",
            "study.xlsx",
            "build/canteen.pdf",
            "build/canteen.xlsx",
            "build/canteen.json")) {
      assertThat(survey.resolve(file)).isNotEmptyFile();
    }
  }

  @Test
  void theProgramsRunOnTheClassPath() throws Exception {
    run(UserProject.onClassPath(programs(), folder.resolve("project")));
  }

  @Test
  void theProgramsAreSoundOnTheModulePath() throws Exception {
    UserProject project =
        UserProject.onModulePath(programs(), guide.moduleInfo(), folder.resolve("project"));
    if (UserProject.IN_FULL) {
      run(project);
    }
  }

  @Test
  void theCodebookIsTheOneThatIsTested() throws IOException {
    String tested =
        Files.readString(Path.of("../core/src/test/resources/io/etude/study/by-example.yaml"));
    assertThat(guide.blocks("yaml").get(0).text().strip()).isEqualTo(tested.strip());
  }

  @Test
  void theThemeIsTheExamples() throws IOException {
    String example = Files.readString(Path.of("themes", "harbour.yaml"));
    assertThat(guide.blocks("yaml").get(1).text().strip()).isEqualTo(example.strip());
    assertThat(example.lines().count()).as("lines of the theme").isLessThan(30);
  }

  @Test
  void thePictureIsThere() throws IOException {
    Matcher picture = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)").matcher(Files.readString(README));
    assertThat(picture.find()).isTrue();
    assertThat(README.resolveSibling(picture.group(1))).isNotEmptyFile();
  }
}
