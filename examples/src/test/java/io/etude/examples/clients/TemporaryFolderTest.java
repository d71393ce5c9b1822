package io.etude.examples.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.examples.starter.NewStudy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** On a system that can't be written to, a temporary folder is all that is needed. */
@Tag("client")
class TemporaryFolderTest {

  @TempDir private Path folder;

  private Path study;

  @BeforeEach
  void fill() {
    study = folder.resolve("survey");
    NewStudy.sample(study, Locale.ENGLISH);
  }

  /** Runs the command with that temporary folder; returns what it says. */
  private String render(Path temporary, int code) throws Exception {
    return render(temporary, code, Map.of());
  }

  private String render(Path temporary, int code, Map<String, String> environment)
      throws Exception {
    Path log = folder.resolve("log");
    ProcessBuilder command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                // the JDK keeps a list of fonts in a home folder
                "-Duser.home=" + folder.resolve("nobody"),
                "-cp",
                System.getProperty("java.class.path"),
                "io.etude.examples.EtudeCommand",
                "render",
                study.resolve("study.yaml").toString(),
                "--out",
                folder.resolve("out").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    command.environment().putAll(environment);
    int ended = command.start().waitFor();
    String said = Files.readString(log);
    assertThat(ended).as(said).isEqualTo(code);
    return said;
  }

  @Test
  void withoutOneTheMessageSaysWhatToDo() throws Exception {
    assertThat(render(folder.resolve("absent"), 4))
        .contains("absent, which it can't write; name another with -Djava.io.tmpdir=FOLDER")
        .doesNotContain("\tat ");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aMachineWithoutFontsIsNoFaultOfTheFolder() throws Exception {
    Path none = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
    assertThat(render(folder, 4, Map.of("FONTCONFIG_FILE", none.toString())))
        .contains("the JDK sets no text on a machine without any font")
        .doesNotContain("java.io.tmpdir");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void withoutALocaleLettersWithAccentsAreStillPrinted() throws Exception {
    Path codebook = study.resolve("study.yaml");
    Files.writeString(
        codebook, Files.readString(codebook).replace("aspect_{item}", "qualité_{item}"));
    assertThat(render(folder, 3, Map.of("LC_ALL", "C"))).contains("qualité_taste");
  }

  @Test
  void nothingStaysInIt() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    render(temporary, 0);
    assertThat(folder.resolve("out/canteen.pdf")).isNotEmptyFile();
    try (var files = Files.list(temporary)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allMatch(name -> name.startsWith("hsperfdata"));
    }
  }
}
