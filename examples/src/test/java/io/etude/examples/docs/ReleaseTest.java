package io.etude.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the profile "release" is told about the modules. */
@Tag("client")
class ReleaseTest {

  private static final Pattern EXPORTS = Pattern.compile("exports ([\\w.]+);");
  private static final Pattern COMPARED = Pattern.compile("<api.packages>([^<]+)<");

  @ParameterizedTest
  @ValueSource(strings = {"core", "pdf", "xlsx"})
  void allThatIsExportedIsComparedWithTheFirstRelease(String module) throws IOException {
    Path folder = Path.of("..", module);
    String compared = find(COMPARED, folder.resolve("pom.xml")).get(0);
    assertThat(compared.split(","))
        .containsExactlyElementsOf(find(EXPORTS, folder.resolve("src/main/java/module-info.java")));
  }

  private static List<String> find(Pattern pattern, Path file) throws IOException {
    return pattern.matcher(Files.readString(file)).results().map(found -> found.group(1)).toList();
  }
}
