package io.etude.examples.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.examples.gazette.Gazette;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small consumer on the module path: what the class path forgives, the module path does not. */
@Tag("client")
class ModulePathTest {

  @TempDir private Path folder;

  @Test
  void aModuleThatRequiresEtudeRendersAStudy() throws Exception {
    String modulePath = modulePath();
    Path sources = resource("/consumer");
    Path classes = Files.createDirectory(folder.resolve("classes"));
    int compiled =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "--module-path",
                modulePath,
                "-d",
                classes.toString(),
                sources.resolve("module-info.java").toString(),
                sources.resolve("consumer/Main.java").toString());
    assertThat(compiled).isZero();
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-XX:TieredStopAtLevel=1",
                "--module-path",
                modulePath + File.pathSeparator + classes,
                "-m",
                "consumer/consumer.Main",
                Gazette.STUDY.toString(),
                Gazette.DATA.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int code = process.waitFor();
    assertThat(Files.readString(log, StandardCharsets.UTF_8).lines())
        .as("exit code %d", code)
        .contains("pdf true", "xlsx true", "json true");
    assertThat(code).isZero();
  }

  /** The class path of this test, less what only tests need. */
  private static String modulePath() {
    List<String> testOnly = List.of("junit", "assertj", "opentest4j", "apiguardian", "byte-buddy");
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty() && Files.exists(Path.of(entry)))
        .filter(entry -> testOnly.stream().noneMatch(new File(entry).getName()::contains))
        .filter(entry -> Files.isRegularFile(Path.of(entry)) || isModule(Path.of(entry)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isModule(Path classes) {
    return Files.exists(classes.resolve("module-info.class"));
  }

  private static Path resource(String name) throws URISyntaxException, IOException {
    return Path.of(ModulePathTest.class.getResource(name).toURI());
  }
}
