package io.etude.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The documents and package descriptions name only classes that exist, each of its own name. */
@Tag("client")
class DocumentedNamesTest {

  private static final Pattern IN_ARCHITECTURE = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w+)`");
  private static final Pattern IN_PACKAGE_INFO =
      Pattern.compile("\\{@(?:link|linkplain)\\s+(?:\\*\\s+)?io\\.etude\\.([\\w.]+?\\.[A-Z]\\w*)");

  @Test
  void inTheArchitecture() throws IOException {
    check(IN_ARCHITECTURE, List.of(Path.of("../docs/architecture.md")));
  }

  @Test
  void inPackageDescriptions() throws IOException {
    for (String module : List.of("core", "pdf", "xlsx")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
        check(IN_PACKAGE_INFO, files.filter(f -> f.endsWith("package-info.java")).toList());
      }
    }
  }

  /** A name means one thing, whichever folder it is read in. */
  @Test
  void ofTwoClassesAreNotTheSame() throws IOException {
    List<String> names = new ArrayList<>();
    for (String module : List.of("core", "pdf", "xlsx")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".java") && !name.endsWith("-info.java"))
            .forEach(names::add);
      }
    }
    assertThat(names).hasSizeGreaterThan(700).doesNotHaveDuplicates();
  }

  private static void check(Pattern pattern, List<Path> files) throws IOException {
    TreeSet<String> named = new TreeSet<>();
    for (Path file : files) {
      Matcher matcher = pattern.matcher(Files.readString(file));
      while (matcher.find()) {
        named.add(matcher.group(1));
      }
    }
    assertThat(named).isNotEmpty().allMatch(DocumentedNamesTest::exists);
  }

  private static boolean exists(String name) {
    String file = "io/etude/" + name.replace('.', '/') + ".java";
    return Stream.of("core", "pdf", "xlsx")
        .anyMatch(module -> Files.exists(Path.of("..", module, "src/main/java", file)));
  }
}
