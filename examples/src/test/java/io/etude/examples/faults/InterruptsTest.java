package io.etude.examples.faults;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.EtudeException;
import io.etude.analysis.Analysis;
import io.etude.dataset.Source;
import io.etude.document.Report;
import io.etude.draft.CodebookDraft;
import io.etude.pdf.PdfRenderer;
import io.etude.render.Renderer;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.xlsx.XlsxRenderer;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What takes long ends soon after its thread is interrupted, and says so. */
@Tag("hostile")
class InterruptsTest {

  private static final String STUDY = "id: s\ndata: a.csv\n";
  private static final String ANSWERS = "q,g\n" + "a,c1\nb,c2\nb,c3\n".repeat(20);

  @TempDir private Path folder;

  private static String each(int n, IntFunction<String> part) {
    return IntStream.range(0, n).mapToObj(part).collect(Collectors.joining());
  }

  private static String questions(int n) {
    return "questions:\n"
        + each(n, i -> "  - {id: q" + i + ", type: single, column: q, categories: {a: A, b: B}}\n");
  }

  private Study study(String yaml) throws Exception {
    Files.writeString(folder.resolve("a.csv"), ANSWERS);
    return Study.read(Files.writeString(folder.resolve("s.yaml"), STUDY + yaml));
  }

  /** Interrupts a thread that works so long. */
  private static void interrupted(long millis, Runnable work) throws Exception {
    CompletableFuture<Boolean> end = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
                end.complete(false);
              } catch (Throwable e) {
                end.completeExceptionally(e);
              }
            });
    thread.start();
    Thread.sleep(millis);
    thread.interrupt();
    assertThatThrownBy(() -> end.get(5, TimeUnit.SECONDS))
        .hasCauseInstanceOf(EtudeException.class)
        .hasMessageContaining("interrupted");
  }

  @Test
  void endsReadingData() throws Exception {
    Path file = folder.resolve("big.csv");
    Files.writeString(file, "q,text\n" + each(1_500_000, i -> "a,an answer number " + i + "\n"));
    interrupted(100, () -> CodebookDraft.of(Source.open(file)));
  }

  @Test
  void endsReadingCodebooks() throws Exception {
    Path file = Files.writeString(folder.resolve("s.yaml"), STUDY + questions(40_000));
    interrupted(100, () -> Study.read(file));
  }

  @Test
  void endsComparingColumns() throws Exception {
    Study study =
        study(
            questions(20)
                + "segments:\n  - {id: g, column: g, categories: {"
                + each(2_000, i -> "c" + i + ": C" + i + ", ")
                + "}}\n");
    interrupted(400, () -> Analysis.of(study).run());
  }

  @Test
  void endsReportsAndTheirFormats() throws Exception {
    Results results = Analysis.of(study(questions(600))).run();
    interrupted(0, () -> StudyReport.of(results).build());
    Report report = StudyReport.of(results).build();
    OutputStream nowhere = OutputStream.nullOutputStream();
    for (Renderer renderer :
        List.of(PdfRenderer.builder().build(), XlsxRenderer.builder().build())) {
      renderer.prepare();
      interrupted(100, () -> renderer.render(report, nowhere));
    }
  }
}
