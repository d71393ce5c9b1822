package io.etude.examples.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.examples.EtudeCommand;
import io.etude.examples.gazette.Gazette;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Same input, same bytes: in another locale and time zone, with another default encoding, on one
 * and two processors.
 */
@Tag("client")
class SameBytesTest {

  @TempDir private Path folder;

  @Test
  void theCommandGivesTheSameBytesAnywhere() throws Exception {
    Path here =
        render(
            "here",
            "-XX:ActiveProcessorCount=2",
            "-Duser.language=fr",
            "-Duser.country=FR",
            "-Duser.timezone=Europe/Paris");
    Path there =
        render(
            "there",
            "-XX:ActiveProcessorCount=1",
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Auckland",
            "-Dfile.encoding=ISO-8859-1");
    for (String ending :
        List.of("pdf", "xlsx", "json", "csv", "csv-metadata.json", "report.json")) {
      String name = "gazette-orange-2018." + ending;
      assertThat(Files.mismatch(here.resolve(name), there.resolve(name))).as(name).isEqualTo(-1);
    }
  }

  private Path render(String name, String... options) throws IOException, InterruptedException {
    Path out = folder.resolve(name);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(
        List.of(
            EtudeCommand.class.getName(),
            "render",
            Gazette.STUDY.toString(),
            "--out",
            out.toString(),
            "--format",
            "pdf,xlsx,json,csv,report"));
    File log = folder.resolve(name + ".log").toFile();
    int code =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start().waitFor();
    // the runs print in different encodings; any byte is a character of this one
    assertThat(code).as(Files.readString(log.toPath(), StandardCharsets.ISO_8859_1)).isZero();
    return out;
  }
}
