package io.etude.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/**
 * Programs as a user has them: compiled together against the libraries of this build, then run each
 * in a Java of its own.
 */
public final class UserProject {

  /** Whether every text is followed in full: all commands, and programs on both paths. */
  static final boolean IN_FULL =
      Boolean.getBoolean("etude.followed") || Boolean.getBoolean("etude.nightly");

  private static final String PACKAGE = "survey";

  /** What is on the class path of this build for its tests and its command only. */
  private static final List<String> NOT_FOR_USERS =
      List.of("junit", "assertj", "opentest4j", "apiguardian", "byte-buddy", "picocli", "-tests.");

  private final List<String> options;
  private final String prefix;

  private UserProject(List<String> options, String prefix) {
    this.options = options;
    this.prefix = prefix;
  }

  /**
   * Compiles one program on the class path of this build.
   *
   * @param source the file, {@code NAME.java} of the unnamed package
   * @param classes where the classes go
   */
  public static UserProject of(Path source, Path classes) {
    return onClassPath(List.of(source), classes);
  }

  private static UserProject onClassPath(List<Path> sources, Path classes) {
    String path =
        String.join(File.pathSeparator, libraries())
            + File.pathSeparator
            + classes.toAbsolutePath();
    compile(List.of("-cp", path), sources, classes);
    return new UserProject(List.of("-cp", path), "");
  }

  /**
   * Compiles programs on the class path.
   *
   * @param programs the text of each, by the name of its class
   * @param folder an empty folder for sources and classes
   */
  static UserProject onClassPath(Map<String, String> programs, Path folder) throws IOException {
    return onClassPath(written(programs, "", folder.resolve("src")), folder.resolve("classes"));
  }

  /**
   * Compiles programs as a module, in a package.
   *
   * @param programs the text of each, by the name of its class
   * @param moduleInfo the text of the module's declaration
   * @param folder an empty folder for sources and classes
   */
  static UserProject onModulePath(Map<String, String> programs, String moduleInfo, Path folder)
      throws IOException {
    Path sources = folder.resolve("src");
    List<Path> files =
        new ArrayList<>(written(programs, "package " + PACKAGE + ";\n", sources.resolve(PACKAGE)));
    files.add(Files.writeString(sources.resolve("module-info.java"), moduleInfo));
    Path classes = folder.resolve("classes");
    String path =
        libraries().stream()
            .filter(entry -> NOT_FOR_USERS.stream().noneMatch(new File(entry).getName()::contains))
            .filter(entry -> Files.isRegularFile(Path.of(entry)) || isModule(Path.of(entry)))
            .collect(Collectors.joining(File.pathSeparator));
    compile(List.of("--module-path", path), files, classes);
    String module = moduleInfo.replaceFirst("(?s).*?module\\s+([\\w.]+).*", "$1");
    return new UserProject(
        List.of("--module-path", path + File.pathSeparator + classes.toAbsolutePath(), "-m"),
        module + "/" + PACKAGE + ".");
  }

  private static List<Path> written(Map<String, String> programs, String head, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> program : programs.entrySet()) {
      Path file = folder.resolve(program.getKey() + ".java");
      files.add(Files.writeString(file, head + program.getValue()));
    }
    return files;
  }

  private static boolean isModule(Path classes) {
    return Files.exists(classes.resolve("module-info.class"));
  }

  /** The class path of this build. */
  static List<String> libraries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty() && Files.exists(Path.of(entry)))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .toList();
  }

  private static void compile(List<String> path, List<Path> sources, Path classes) {
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
    arguments.addAll(path);
    sources.forEach(source -> arguments.add(source.toString()));
    int code =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(System.out, System.err, arguments.toArray(String[]::new));
    assertThat(code).as("javac of %s with %s", sources, path.get(0)).isZero();
  }

  /**
   * Runs a class in a folder; fails with the program's output if it fails, else gives that output,
   * errors included.
   */
  public String run(String mainClass, Path folder) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // the second compiler costs so short a life more than it saves
    command.addAll(List.of("-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.add(prefix + mainClass);
    try {
      Path log = Files.createTempFile("program", ".log");
      try {
        int code =
            new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        String said = Files.readString(log);
        assertThat(code).as(mainClass + ": " + said).isZero();
        return said;
      } finally {
        Files.delete(log);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
