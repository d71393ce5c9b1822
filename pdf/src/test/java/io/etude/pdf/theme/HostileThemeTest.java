package io.etude.pdf.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.FileAccess;
import io.etude.Limits;
import io.etude.ReportException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A theme names no file but those of its folder. */
@Tag("hostile")
@Timeout(30)
class HostileThemeTest {

  @TempDir Path parent;
  private Path folder;
  private Path outside;

  @BeforeEach
  void folders() throws IOException {
    folder = Files.createDirectories(parent.resolve("theme"));
    outside = Files.createDirectories(parent.resolve("outside"));
    for (String name : List.of("secret.ttf", "secret.png")) {
      Files.writeString(outside.resolve(name), "12345678");
      String ending = name.substring(6);
      Files.createSymbolicLink(folder.resolve("link" + ending), outside.resolve(name));
      Files.createDirectories(folder.resolve("folder" + ending));
    }
    Files.createSymbolicLink(folder.resolve("links"), outside);
  }

  private Theme font(String name) throws IOException {
    return read("base: brief\nfonts:\n  files:\n    House: \"" + name + "\"\n");
  }

  private Theme logo(String name) throws IOException {
    return read("base: brief\nlogo:\n  alt: House\n  file: \"" + name + "\"\n");
  }

  private Theme read(String yaml) throws IOException {
    return Theme.read(Files.writeString(folder.resolve("house.yaml"), yaml));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside/secret",
        "./../outside/secret",
        "link",
        "links/secret",
        "links/none",
        "/etc/x"
      })
  void leadsOut(String stem) {
    assertThatThrownBy(() -> font(stem + ".ttf"))
        .isInstanceOf(ReportException.class)
        .hasMessage(
            "house.yaml:4:5: \"files\" of \"fonts\" of the theme \"House\": font \""
                + stem
                + ".ttf\" leads out of the theme's folder; a font is a TrueType file (.ttf, .otf)"
                + " in the theme's folder");
    assertThatThrownBy(() -> logo(stem + ".png"))
        .isInstanceOf(ReportException.class)
        .hasMessage(
            "house.yaml:4:3: \"file\" of \"logo\" of the theme: picture \""
                + stem
                + ".png\" leads out of the theme's folder; a picture is a PNG or JPEG file in the"
                + " theme's folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder.ttf is a folder", "a\\0b.ttf is no path", "x.csv is none by"})
  void isNoFont(String nameAndFault) {
    String name = nameAndFault.substring(0, nameAndFault.indexOf(' '));
    assertThatThrownBy(() -> font(name))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith("house.yaml:4:5: ")
        .hasMessageContaining(nameAndFault.substring(name.length()));
    assertThatThrownBy(() -> logo(name.replace("ttf", "png")))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith("house.yaml:4:3: ")
        .hasMessageContaining(nameAndFault.substring(name.length()));
  }

  @Test
  void aFileIsNotTooLarge() throws IOException {
    for (String name : List.of("large.ttf", "large.png")) {
      try (RandomAccessFile out = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
        out.setLength(100L << 30);
      }
    }
    assertThatThrownBy(() -> font("large.ttf"))
        .hasMessageContaining("is larger than the limit of 67108864 bytes");
    assertThatThrownBy(() -> logo("large.png"))
        .hasMessageContaining("is larger than the limit of 67108864 bytes");
  }

  @Test
  void aProgramWidensIt() throws IOException {
    Path face = outside.resolve("face.ttf");
    try (InputStream in =
        Theme.class.getResourceAsStream("/io/etude/pdf/fonts/SourceSerif4-Regular.ttf")) {
      Files.copy(in, face);
    }
    assertThatThrownBy(() -> font("../outside/face.ttf")).hasMessageContaining("leads out");
    Path yaml = folder.resolve("house.yaml");
    FileAccess wider = FileAccess.OWN_FOLDER.allow(outside);
    assertThat(Theme.read(yaml, wider, Limits.DEFAULT).families()).containsKey("House");
    assertThatThrownBy(() -> Theme.read(yaml, wider, Limits.builder().bytes(100).build()))
        .hasMessageContaining("is larger than the limit of 100 bytes");
  }
}
