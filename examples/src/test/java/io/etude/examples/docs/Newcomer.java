package io.etude.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who types the commands of a guide into a shell, letter by letter, in a folder that has
 * nothing but {@code examples/target/etude.jar}, as Maven leaves it.
 */
final class Newcomer {

  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/\\S*");

  /** Lines that change what later ones mean. */
  private static final Pattern OF_THE_SHELL = Pattern.compile("(alias|cd) .*");

  private static final long PATIENCE = 60;

  private final Path root;
  private final List<String> typed = new ArrayList<>();

  Newcomer(Path root) throws IOException {
    this.root = root;
    Path jar = root.resolve("examples/target/etude.jar");
    Files.createDirectories(jar.getParent());
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, "io.etude.examples.EtudeCommand");
    main.put(
        Attributes.Name.CLASS_PATH,
        UserProject.libraries().stream()
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
  }

  /** Types a line; {@code preview} and {@code watch} are ended once they have shown the study. */
  void type(String line) throws IOException, InterruptedException {
    if (OF_THE_SHELL.matcher(line).matches()) {
      typed.add(line);
      return;
    }
    Path log = Files.createTempFile(root, "log", ".txt");
    ProcessBuilder command =
        new ProcessBuilder("sh", "-c", String.join("\n", typed) + "\n" + line)
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    // the second compiler costs so short a life more than it saves
    command.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
    Process shell = command.start();
    if (line.matches("(etude|java -jar \\S+) (preview|watch) .*")) {
      waitForStudy(shell, log, line);
    } else {
      assertThat(shell.waitFor()).as(line + ": " + Files.readString(log)).isZero();
    }
  }

  private static void waitForStudy(Process shell, Path log, String line)
      throws IOException, InterruptedException {
    try {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
      Pattern shown = line.contains("preview") ? ADDRESS : Pattern.compile("\\.pdf");
      Matcher said = shown.matcher(Files.readString(log));
      while (!said.find()) {
        assertThat(System.nanoTime()).as(line + ": " + Files.readString(log)).isLessThan(end);
        assertThat(shell.isAlive()).as(line + ": " + Files.readString(log)).isTrue();
        Thread.sleep(50);
        said = shown.matcher(Files.readString(log));
      }
      if (line.contains("preview")) {
        try (InputStream page = URI.create(said.group()).toURL().openStream()) {
          assertThat(new String(page.readAllBytes())).contains("<title>");
        }
      }
    } finally {
      shell.descendants().forEach(ProcessHandle::destroyForcibly);
      shell.destroyForcibly().waitFor();
    }
  }
}
