package io.etude.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What etude.jar says of the libraries in it: their licences, each with its text. */
@Tag("client")
class LicencesTest {

  private static final Path META_INF = Path.of("target", "classes", "META-INF");

  private static final Pattern LIBRARY =
      Pattern.compile(":([^:\\s]+):(?:jar|bundle):(\\S+)\\s+License: (.+?)  \\(");

  @Test
  void everyLicenceGoesWithApache() throws IOException {
    assertThat(licences()).containsKeys("freemarker", "jfreechart", "pdfbox");
    assertThat(licences().values())
        .allMatch(name -> Pattern.compile("Apache|MIT|BSD|Lesser").matcher(name).find());
  }

  @Test
  void everyOtherLicenceThanApacheHasItsText() throws IOException {
    List<Path> folders;
    try (Stream<Path> files = Files.list(META_INF.resolve("licenses"))) {
      folders = files.filter(folder -> folder.toFile().list().length > 0).toList();
    }
    licences()
        .forEach(
            (library, licence) -> {
              if (!licence.contains("Apache")) {
                assertThat(folders)
                    .as("a text of %s, %s", library, licence)
                    .anyMatch(
                        folder ->
                            folder
                                .getFileName()
                                .toString()
                                .matches(Pattern.quote(library) + "(-\\d.*)?"));
              }
            });
  }

  @Test
  void theLicenceOfJFreeChartIsThere() {
    assertThat(META_INF.resolve("licenses/jfreechart/LGPL-2.1.txt"))
        .content()
        .contains("GNU LESSER GENERAL PUBLIC LICENSE", "Version 2.1");
  }

  private static Map<String, String> licences() throws IOException {
    Map<String, String> licences = new TreeMap<>();
    Matcher libraries = LIBRARY.matcher(Files.readString(META_INF.resolve("DEPENDENCIES")));
    while (libraries.find()) {
      licences.put(libraries.group(1), libraries.group(3));
    }
    return licences;
  }
}
