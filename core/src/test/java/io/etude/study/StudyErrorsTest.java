package io.etude.study;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.StudyException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of {@code errors} holds one mistake and, in its first line, the message it gets. */
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
    String expected = Files.readAllLines(file).get(0).substring("# ".length());
    assertThatThrownBy(() -> Study.read(file))
        .as(file.getFileName().toString())
        .isInstanceOf(StudyException.class)
        .hasMessage(expected);
  }
}
