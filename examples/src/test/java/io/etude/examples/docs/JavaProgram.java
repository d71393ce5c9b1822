package io.etude.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program that users are shown: compiled and run on the class path of this build. */
public final class JavaProgram {

  private JavaProgram() {}

  /**
   * Compiles a source and runs its class; fails with the program's output if either fails, else
   * gives that output.
   *
   * @param source the file, {@code NAME.java} of the unnamed package
   * @param classes where the class goes
   * @param folder the folder that it runs in
   */
  public static String run(Path source, Path classes, Path folder)
      throws IOException, InterruptedException {
    String classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    int compiled =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "-proc:none",
                "-cp",
                classPath,
                "-d",
                classes.toString(),
                source.toString());
    assertThat(compiled).as("javac " + source.getFileName()).isZero();
    Path log = Files.createTempFile("program", ".log");
    try {
      int code =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Djava.awt.headless=true",
                  "-cp",
                  classPath + File.pathSeparator + classes.toAbsolutePath(),
                  source.getFileName().toString().replace(".java", ""))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      String said = Files.readString(log);
      assertThat(code).as(said).isZero();
      return said;
    } finally {
      Files.delete(log);
    }
  }
}
