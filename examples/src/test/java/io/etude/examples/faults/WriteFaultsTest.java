package io.etude.examples.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.etude.EtudeException;
import io.etude.document.Report;
import io.etude.examples.faults.DiskFaults.Request;
import io.etude.examples.gazette.Gazette;
import io.etude.render.JsonRenderer;
import io.etude.render.Renderer;
import io.etude.report.StudyFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A disk that refuses something while a file is written: the older file stays whole, the caller is
 * told, and the next run cleans up. {@code -Detude.faults=N} tries up to N places of each format.
 */
@Tag("hostile")
class WriteFaultsTest {

  /** In how many places the stream of each format breaks. */
  private static final int PLACES = Integer.getInteger("etude.faults", 10);

  private static final Renderer JSON = new JsonRenderer();

  private static Report report;

  @TempDir private Path folder;

  /** One question and a picture: little to lay out, and more bytes than one write takes. */
  @BeforeAll
  static void makeReport(@TempDir Path study) throws IOException {
    Files.copy(Gazette.FOLDER.resolve("hero.png"), study.resolve("hero.png"));
    Files.writeString(study.resolve("answers.csv"), "q\n" + "a\nb\nb\n".repeat(20));
    Files.writeString(
        study.resolve("study.yaml"),
        """
        id: small
        title: A small study
        data: answers.csv
        publication: {hero: {file: hero.png, alt: A picture}}
        questions:
          - {id: q, type: single, label: Choice, categories: {a: A, b: B}}
        """);
    StudyFolder folder = StudyFolder.of(study);
    report = folder.write(folder.tally());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Each request to the disk is refused once; then the disk is gone from each of them on. */
  @ParameterizedTest
  @ValueSource(strings = {"json", "xlsx", "pdf"})
  void theOlderFileStaysWhole(String format) throws IOException {
    Renderer renderer = Renderer.forFormat(format);
    Path whole = folder.resolve("whole");
    DiskFaults sound = DiskFaults.none();
    renderer.render(report, FaultyDisk.path(whole, sound));
    assertThat(sound.asked(Request.OPEN)).isEqualTo(1);
    assertThat(sound.asked(Request.WRITE)).isPositive();
    assertThat(sound.asked(Request.FORCE)).isEqualTo(1);
    assertThat(sound.asked(Request.MOVE)).isEqualTo(1);
    for (int n = 1; n <= sound.asked(); n++) {
      breaks(renderer, "study." + format, DiskFaults.at(n));
      breaks(renderer, "study." + format, DiskFaults.from(n));
    }
    renderer.render(report, folder.resolve("study." + format));
    assertThat(Files.mismatch(whole, folder.resolve("study." + format))).isEqualTo(-1);
  }

  private void breaks(Renderer renderer, String name, DiskFaults faults) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "the older file");
    Throwable thrown = catchThrowable(() -> renderer.render(report, FaultyDisk.path(file, faults)));
    assertThat(thrown)
        .as(faults.toString())
        .isInstanceOfAny(UncheckedIOException.class, EtudeException.class)
        .hasMessageContaining(faults.toString())
        .hasMessageContaining(name);
    assertThat(file).hasContent("the older file");
    JSON.render(report, folder.resolve("next"));
    assertThat(files()).as(faults.toString()).containsExactly("next", name, "whole");
  }

  /**
   * A stream that refuses one write and takes all others: no renderer may go on as if it had it.
   */
  @ParameterizedTest
  @ValueSource(strings = {"json", "xlsx", "pdf"})
  void aBrokenStreamIsTold(String format) {
    Renderer renderer = Renderer.forFormat(format);
    FaultyStream sound = new FaultyStream(DiskFaults.none());
    renderer.render(report, sound);
    int writes = sound.faults.asked();
    int step = Math.max(1, writes / PLACES);
    for (int n = 1; n <= writes; n += step) {
      DiskFaults faults = DiskFaults.at(n);
      assertThatThrownBy(() -> renderer.render(report, new FaultyStream(faults)))
          .as(n + " of " + writes)
          .isInstanceOfAny(UncheckedIOException.class, EtudeException.class)
          .hasMessageContaining(faults.toString());
    }
  }

  private static final class FaultyStream extends OutputStream {
    private final DiskFaults faults;

    FaultyStream(DiskFaults faults) {
      this.faults = faults;
    }

    @Override
    public void write(int value) throws IOException {
      faults.ask(Request.WRITE);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      faults.ask(Request.WRITE);
    }
  }
}
