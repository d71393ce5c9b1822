package io.etude.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFileTest {

  @TempDir Path folder;

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String put(OutputStream out, String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theNextRunDeletesWhatAKilledOneLeft() throws IOException {
    Files.writeString(folder.resolve(".a.pdf-" + UUID.randomUUID() + ".draft"), "half");
    Files.writeString(folder.resolve(".mine.draft"), "not ours");
    Files.writeString(folder.resolve("a.pdf-" + UUID.randomUUID() + ".draft"), "not ours");
    SafeFile.write(folder.resolve("b.pdf"), out -> put(out, "new"));
    assertThat(files()).hasSize(3).contains(".mine.draft", "b.pdf");
  }

  @Test
  void aDraftThatIsBeingWrittenStays() throws IOException {
    SafeFile.write(
        folder.resolve("a.pdf"),
        out -> {
          SafeFile.write(folder.resolve("b.pdf"), inner -> put(inner, "b"));
          return put(out, "a");
        });
    assertThat(files()).containsExactly("a.pdf", "b.pdf");
    assertThat(folder.resolve("a.pdf")).hasContent("a");
  }

  @Test
  void aFaultLeavesTheOlderFile() throws IOException {
    Files.writeString(folder.resolve("a.pdf"), "old");
    assertThatThrownBy(
            () ->
                SafeFile.write(
                    folder.resolve("a.pdf"),
                    out -> {
                      put(out, "ne");
                      throw new IllegalStateException("fault");
                    }))
        .hasMessage("fault");
    assertThat(files()).containsExactly("a.pdf");
    assertThat(folder.resolve("a.pdf")).hasContent("old");
  }
}
