package io.etude.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lie detector finds each of the faults in {@code faults-put-back.txt} once it is put back into
 * the library. Every build sees that they still can be; {@code -Detude.lies.faults=40} looks for
 * each in up to 40 studies, which takes a quarter of an hour, and {@code -Detude.lies.fault=WORDS}
 * for those whose name has the words.
 */
@Tag("property")
class PutBackFaultsTest {

  private static final int STUDIES = Integer.getInteger("etude.lies.faults", 0);
  private static final String ONLY = System.getProperty("etude.lies.fault", "");
  private static final Path SOURCES = Path.of("src/main/java/io/etude");
  private static final Path RESOURCES = Path.of("src/main/resources/io/etude");

  @TempDir Path folder;

  /** Some text of a file, and what is put in its place. */
  private record Change(String file, StringBuilder text, StringBuilder fault) {

    Path path() {
      return (file.endsWith(".java") ? SOURCES : RESOURCES).resolve(file);
    }

    String changed() throws IOException {
      String whole = Files.readString(path());
      String words =
          Arrays.stream(text.toString().strip().split("\\s+"))
              .map(Pattern::quote)
              .collect(Collectors.joining("\\s+"));
      // code may be broken before a dot or a bracket, too
      String anyLines = words.replace("\\E\\s+\\Q", "\\E\\s*\\Q");
      Matcher found = Pattern.compile(anyLines).matcher(whole);
      assertThat(found.results().count())
          .as("the text \"%s\" in %s", text.toString().strip(), file)
          .isEqualTo(1);
      return found.reset().replaceFirst(Matcher.quoteReplacement(fault.toString().strip()));
    }
  }

  private record PutBack(String name, List<Change> changes) {}

  @TestFactory
  List<DynamicTest> theDetectorFinds() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (PutBack fault : faults()) {
      if (fault.name().contains(ONLY)) {
        tests.add(DynamicTest.dynamicTest(fault.name(), () -> find(fault)));
      }
    }
    return tests;
  }

  private void find(PutBack fault) throws Exception {
    Path classes = Files.createTempDirectory(folder, "classes");
    List<String> sources = new ArrayList<>();
    for (Change change : fault.changes()) {
      boolean code = change.file().endsWith(".java");
      Path file = classes.resolve("io/etude").resolve(change.file());
      Files.createDirectories(file.getParent());
      Files.writeString(file, change.changed());
      if (code) {
        sources.add(file.toString());
      }
    }
    if (STUDIES == 0) {
      return;
    }
    List<Path> path = new ArrayList<>(List.of(classes));
    path.addAll(classPath());
    compile(sources, classes, path);
    String found = found(path);
    System.out.println(fault.name() + "\t" + found.replaceAll("\\s+", " "));
    assertThat(found).as(fault.name()).isNotEmpty();
  }

  /** With the program, not in this one: the module that tests run in doesn't read the compiler. */
  private static void compile(List<String> sources, Path classes, List<Path> path)
      throws IOException, InterruptedException {
    if (sources.isEmpty()) {
      return;
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("-proc:none", "-nowarn", "-implicit:none", "-d", classes.toString()));
    String all = path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    command.addAll(List.of("-cp", all));
    command.addAll(sources);
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    String messages = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(javac.waitFor()).as(messages).isZero();
  }

  /** What the tests run with; modules are read as if they were on the class path. */
  private static List<Path> classPath() {
    List<Path> path = new ArrayList<>();
    for (String property : List.of("java.class.path", "jdk.module.path")) {
      for (String entry : System.getProperty(property, "").split(File.pathSeparator)) {
        if (!entry.isEmpty()) {
          path.add(Path.of(entry));
        }
      }
    }
    path.add(Path.of("target/classes"));
    path.add(Path.of("target/test-classes"));
    return path.stream().filter(Files::exists).map(Path::toAbsolutePath).toList();
  }

  @SuppressWarnings("unchecked")
  private String found(List<Path> path) throws Exception {
    URL[] urls = path.stream().map(PutBackFaultsTest::url).toArray(URL[]::new);
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(loader);
      Object search =
          loader.loadClass(FaultSearch.class.getName()).getDeclaredConstructor().newInstance();
      Path studies = Files.createTempDirectory(folder, "studies");
      return ((BiFunction<Path, Integer, String>) search).apply(studies, STUDIES);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<PutBack> faults() throws IOException {
    List<PutBack> faults = new ArrayList<>();
    String text;
    try (var in = PutBackFaultsTest.class.getResourceAsStream("faults-put-back.txt")) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Change change = null;
    for (String line : text.lines().toList()) {
      String rest = line.length() < 2 ? "" : line.substring(2);
      if (line.startsWith("= ")) {
        faults.add(new PutBack(rest, new ArrayList<>()));
      } else if (line.startsWith("@ ")) {
        change = new Change(rest, new StringBuilder(), new StringBuilder());
        faults.get(faults.size() - 1).changes().add(change);
      } else if (line.startsWith("- ") || line.startsWith("+ ")) {
        (line.startsWith("- ") ? change.text() : change.fault()).append(rest).append('\n');
      }
    }
    return faults;
  }
}
