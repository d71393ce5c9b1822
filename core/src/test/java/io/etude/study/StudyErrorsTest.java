package io.etude.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Problem;
import io.etude.StudyException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of {@code errors} holds mistakes and, in its first lines, the message it gets: a line
 * for each of them, in the order of the file.
 */
@Tag("hostile")
class StudyErrorsTest {

  static List<Path> files() throws IOException, URISyntaxException {
    Path folder = Path.of(StudyErrorsTest.class.getResource("errors").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void theMessageNamesFileLineRuleValueAndTheNearest(Path file) throws IOException {
    String start = "# " + file.getFileName() + ":";
    String expected =
        Files.readAllLines(file).stream()
            .takeWhile(line -> line.startsWith(start))
            .map(line -> line.substring("# ".length()))
            .collect(Collectors.joining("\n"));
    assertThatThrownBy(() -> Study.read(file))
        .as(file.getFileName().toString())
        .isInstanceOf(StudyException.class)
        .hasMessage(expected)
        .satisfies(
            e ->
                assertThat(((StudyException) e).problems())
                    .extracting(Problem::toString)
                    .containsExactlyElementsOf(expected.lines().toList()));
  }
}
