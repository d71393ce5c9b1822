package io.etude.pdf.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares text with a file under {@code src/test/resources/goldens}; with {@code
 * -Detude.updateGoldens=true} writes the file instead.
 */
public final class Goldens {

  private static final Path FOLDER = Path.of("src", "test", "resources", "goldens");

  private Goldens() {}

  /** Fails if the golden of that name does not hold {@code actual}. */
  public static void check(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("etude.updateGoldens")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertThat(file).as("golden; refresh with -Detude.updateGoldens=true").exists();
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
