package io.etude.examples.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Report;
import io.etude.examples.gazette.Gazette;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.theme.Theme;
import io.etude.render.Renderer;
import io.etude.report.FullResults;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that renders for days needs no more memory, threads and temporary files than after its
 * first renderings. {@code -Detude.loop=N} renders N times.
 */
@Tag("client")
class LongRunTest {
  private static final int LOOP = Integer.getInteger("etude.loop", 12);
  private static final long MIB = 1 << 20;
  private static final long MOST_MORE = 4;

  /** Workbooks take longest. */
  private static final int EVERY_WORKBOOK = 4;

  @TempDir private Path folder;

  /** The program; it prints {@link Needs} after a third of its renderings, and at the end. */
  static final class LongProgram {
    private LongProgram() {}

    public static void main(String[] args) throws Exception {
      int loop = Integer.parseInt(args[0]);
      Results results = Gazette.results();
      for (int i = 1; i <= loop; i++) {
        for (Renderer renderer : renderers(i)) {
          renderer.render(letter(results), Path.of(args[1]).resolve("letter." + renderer.format()));
        }
        if (i == loop / 3 || i == loop) {
          System.out.println(Needs.now());
        }
      }
    }

    /** New ones each time, with a family of one's own: the worst that a server may do. */
    private static List<Renderer> renderers(int run) throws IOException {
      try (InputStream font = Theme.class.getResourceAsStream(FONT)) {
        return List.of(
            Renderer.forFormat(run % EVERY_WORKBOOK == 0 ? "xlsx" : "json"),
            PdfRenderer.builder()
                .theme(Theme.brief())
                .family("own", List.of(font.readAllBytes()))
                .build());
      }
    }

    private static Report letter(Results results) {
      return StudyReport.of(results)
          .template(Gazette.FOLDER.resolve("letter.ftl.md"))
          .parameters(Map.of("segment", "status", "group", "status.agent"))
          .fullResults(FullResults.OMITTED)
          .build();
    }
  }

  private static final String FONT = "/io/etude/pdf/fonts/SourceSans3-Regular.ttf";

  /** What the program holds. */
  record Needs(long memory, int threads, int files) {

    static Needs now() throws Exception {
      long memory = Long.MAX_VALUE;
      for (int i = 0; i < 5; i++) {
        System.gc();
        Thread.sleep(50);
        Runtime runtime = Runtime.getRuntime();
        memory = Math.min(memory, (runtime.totalMemory() - runtime.freeMemory()) / MIB);
      }
      try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
        return new Needs(memory, Thread.getAllStackTraces().size(), (int) files.count());
      }
    }

    static Needs of(String line) {
      String[] parts = line.replaceAll("[^0-9,]", "").split(",");
      return new Needs(
          Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
  }

  @Test
  void needsNoMoreAtTheEnd() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), LongProgram.class.getName()));
    command.addAll(List.of(String.valueOf(LOOP), folder.toString()));
    Path errors = folder.resolve("errors.txt");
    Process program = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    List<Needs> needs;
    try (InputStream out = program.getInputStream()) {
      needs =
          new String(out.readAllBytes(), StandardCharsets.UTF_8).lines().map(Needs::of).toList();
    }
    assertThat(program.waitFor()).as(read(errors)).isZero();
    assertThat(needs).hasSize(2);
    Needs before = needs.get(0);
    Needs after = needs.get(1);
    assertThat(after.memory()).as(needs + "").isLessThanOrEqualTo(before.memory() + MOST_MORE);
    assertThat(after.threads()).as(needs + "").isLessThanOrEqualTo(before.threads());
    assertThat(after.files()).as(needs + "").isLessThanOrEqualTo(before.files());
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left).as("left in the folder of temporary files").isEmpty();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
