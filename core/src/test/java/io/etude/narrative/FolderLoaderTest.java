package io.etude.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.ReportException;
import io.etude.narrative.template.TemplateFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a template may read, and how. */
class FolderLoaderTest {

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void aTemplateIsReadWithoutItsMarkAndWithPlainLineEnds() throws IOException {
    FolderLoader loader = FolderLoader.of(write("a.ftl.md", "\uFEFFone\r\ntwo"));
    assertThat(loader.first()).isEqualTo("a.ftl.md");
    assertThat(loader.load("a.ftl.md").text()).isEqualTo("one\ntwo");
    assertThat(loader.load("a.ftl.md").name()).isEqualTo("a.ftl.md");
  }

  @Test
  void namesAreRelativeToTheTemplateThatIncludes() throws IOException {
    write("parts/b.ftl.md", "b");
    FolderLoader loader = FolderLoader.of(write("a.ftl.md", "a"));
    assertThat(loader.resolve("a.ftl.md", "parts/b.ftl.md")).isEqualTo("parts/b.ftl.md");
    assertThat(loader.resolve("parts/b.ftl.md", "c.ftl.md")).isEqualTo("parts/c.ftl.md");
    assertThat(loader.resolve("parts/b.ftl.md", "../a.ftl.md")).isEqualTo("a.ftl.md");
    assertThat(loader.load("parts/b.ftl.md").text()).isEqualTo("b");
  }

  /** A name that begins with a slash is one of the folder, if it has such a file. */
  @Test
  void aSlashLeadsToTheFolder() throws IOException {
    write("parts/b.ftl.md", "b");
    FolderLoader loader = FolderLoader.of(write("a.ftl.md", "a"));
    assertThat(loader.resolve("parts/b.ftl.md", "/parts/b.ftl.md")).isEqualTo("parts/b.ftl.md");
    assertThat(loader.resolve("parts/b.ftl.md", "/etc/passwd")).isEqualTo("/etc/passwd");
    assertThat(loader.resolve("parts/b.ftl.md", "/\0")).isEqualTo("/\0");
    assertThat(loader.resolve("parts/b.ftl.md", "\0")).isEqualTo("\0");
    FolderLoader none = FolderLoader.of("article", "text", Optional.empty());
    assertThat(none.resolve("article", "/a.ftl.md")).isEqualTo("/a.ftl.md");
  }

  @Test
  void onlyFilesOfTheFolderAreRead() throws IOException {
    FolderLoader loader = FolderLoader.of(write("in/a.ftl.md", "a"));
    write("out.ftl.md", "secret");
    assertThatThrownBy(() -> loader.load("../out.ftl.md")).isInstanceOf(TemplateFault.class);
    assertThatThrownBy(() -> loader.load("gone.ftl.md"))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining("gone.ftl.md");
    FolderLoader none = FolderLoader.of("article", "text", Optional.empty());
    assertThat(none.load("article").text()).isEqualTo("text");
    assertThatThrownBy(() -> none.load("b.ftl.md"))
        .hasMessage("there is no folder to include \"b.ftl.md\" from");
    FolderLoader text = FolderLoader.of("article", "text", Optional.of(folder.resolve("in")));
    assertThat(text.load("a.ftl.md").text()).isEqualTo("a");
  }

  @Test
  void aTemplateHasAMegabyteAtMost() throws IOException {
    String large = "word ".repeat(200_000);
    assertThat(FolderLoader.of(write("a.ftl.md", large)).load("a.ftl.md").text())
        .hasSize(1_000_000);
    assertThat(FolderLoader.of("a", large, Optional.empty()).load("a").text()).hasSize(1_000_000);
    FolderLoader file = FolderLoader.of(write("b.ftl.md", large + "x"));
    assertThatThrownBy(() -> file.load("b.ftl.md"))
        .isInstanceOf(ReportException.class)
        .hasMessage("b.ftl.md: is larger than a template may be, 1 MB");
    FolderLoader text = FolderLoader.of("c", large + "x", Optional.empty());
    assertThatThrownBy(() -> text.load("c"))
        .hasMessage("c: is larger than a template may be, 1 MB");
  }

  @Test
  void bytesAndCharactersThatCannotBeAreFaultsWithTheirPlace() throws IOException {
    Path latin = folder.resolve("latin.ftl.md");
    Files.write(latin, new byte[] {'a', (byte) 0xE9, 'b'});
    FolderLoader loader = FolderLoader.of(latin);
    assertThatThrownBy(() -> loader.load("latin.ftl.md")).hasMessage("latin.ftl.md: is not UTF-8");
    FolderLoader first = FolderLoader.of("a", "ab\uE001", Optional.empty());
    assertThatThrownBy(() -> first.load("a"))
        .hasMessage("a:1:3: holds a character that is reserved (U+E000 to U+E002)");
    FolderLoader later = FolderLoader.of("a", "one\ntwo\nab\uE001", Optional.empty());
    assertThatThrownBy(() -> later.load("a")).hasMessageStartingWith("a:3:3: ");
    FolderLoader gone = FolderLoader.of(folder.resolve("gone.ftl.md"));
    assertThatThrownBy(() -> gone.load("gone.ftl.md"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("gone.ftl.md");
  }
}
