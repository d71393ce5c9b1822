package io.etude.examples.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.examples.starter.NewStudy;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing binds the logs of the libraries, nothing is printed but what the command says. */
@Tag("client")
class SilentLogTest {

  private static final List<String> BINDINGS = List.of("log4j-to-slf4j", "slf4j-nop");

  @TempDir private Path folder;

  @Test
  void withoutABindingNothingIsPrinted() throws Exception {
    NewStudy.sample(folder.resolve("survey"), Locale.ENGLISH);
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> BINDINGS.stream().noneMatch(new File(entry).getName()::startsWith))
            .collect(Collectors.joining(File.pathSeparator));
    Path log = folder.resolve("log");
    int code =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                "io.etude.examples.EtudeCommand",
                "render",
                folder.resolve("survey").resolve("study.yaml").toString(),
                "--out",
                folder.resolve("out").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    String said = Files.readString(log);
    assertThat(code).as(said).isZero();
    assertThat(said.lines()).allMatch(line -> line.startsWith(folder.toString()));
  }
}
