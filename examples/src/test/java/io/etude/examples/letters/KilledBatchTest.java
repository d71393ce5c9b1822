package io.etude.examples.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.examples.gazette.Gazette;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.theme.Theme;
import io.etude.report.BatchResult;
import io.etude.report.FullResults;
import io.etude.report.ReportBatch;
import io.etude.report.StudyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A batch that is killed leaves whole files only, and goes on without making one twice. {@code
 * -Detude.kills=N} kills it N times.
 */
@Tag("client")
class KilledBatchTest {

  private static final int LETTERS = 60;
  private static final int KILLS = Integer.getInteger("etude.kills", 1);

  @TempDir private Path folder;

  /** The program that is killed. */
  static final class Program {
    private Program() {}

    public static void main(String[] args) {
      System.out.println(batch(Path.of(args[0])).of(BatchResult.Status.WRITTEN).size());
    }
  }

  private static BatchResult batch(Path out) {
    StudyReport letter =
        StudyReport.of(Gazette.results())
            .template(Gazette.FOLDER.resolve("letter.ftl.md"))
            .fullResults(FullResults.OMITTED);
    Map<String, String> parameters = Map.of("segment", "status", "group", "status.agent");
    return ReportBatch.of(letter, List.of(PdfRenderer.builder().theme(Theme.brief()).build()))
        .threads(2)
        .resume()
        .render(
            IntStream.range(0, LETTERS)
                .mapToObj(i -> ReportBatch.Item.of("letter-" + i, parameters))
                .toList(),
            out);
  }

  private Process program() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Program.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The files with their times; hidden ones are drafts. */
  private Map<Path, FileTime> files(boolean hidden) throws IOException {
    Map<Path, FileTime> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        if (file.getFileName().toString().startsWith(".") == hidden) {
          files.put(file, Files.getLastModifiedTime(file));
        }
      }
    }
    return files;
  }

  @Test
  void eachFileIsWholeAndMadeOnce() throws Exception {
    Map<Path, FileTime> made = new TreeMap<>();
    for (int kill = 1; kill <= KILLS; kill++) {
      Process program = program();
      int wanted = kill * LETTERS / (KILLS + 1);
      while (program.isAlive() && files(false).size() < wanted) {
        Thread.sleep(2);
      }
      program.destroyForcibly().waitFor();
      Map<Path, FileTime> now = files(false);
      assertThat(now).hasSizeGreaterThanOrEqualTo(wanted).containsAllEntriesOf(made);
      made = now;
    }
    assertThat(batch(folder).orThrow().of(BatchResult.Status.SKIPPED)).hasSize(made.size());
    assertThat(files(false)).hasSize(LETTERS).containsAllEntriesOf(made);
    assertThat(files(true)).isEmpty();
    for (Path file : files(false).keySet()) {
      try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
        assertThat(pdf.getNumberOfPages()).isPositive();
      }
    }
  }
}
