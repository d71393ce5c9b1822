package io.etude.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Limits;
import io.etude.ReportException;
import io.etude.report.StudyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rendering that makes too much or takes too long stops, and leaves nothing behind. */
class OutputLimitsTest {
  private static final Path STUDY = Path.of("gazette-orange-2018");

  @TempDir Path out;

  private void refuses(Limits limits, String format, String message) throws IOException {
    assertThatThrownBy(() -> StudyFolder.of(STUDY).limits(limits).render(out, format))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining(message);
    assertThat(files()).isEmpty();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.toList();
    }
  }

  @Test
  void pagesOfThePdf() throws IOException {
    refuses(Limits.builder().pages(3).build(), "pdf", "more pages than the limit of 3");
  }

  @Test
  void cellsOfTheWorkbook() throws IOException {
    refuses(Limits.builder().cells(500).build(), "xlsx", "more cells than the limit of 500");
  }

  @Test
  void timeOfARendering() throws IOException {
    Limits limits = Limits.builder().renderTime(Duration.ofNanos(1)).build();
    refuses(limits, "pdf", "longer than the limit");
    refuses(limits, "xlsx", "longer than the limit");
    refuses(limits, "json", "longer than the limit");
  }

  @Test
  void anInterruptStopsAllRenderers() throws Exception {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicReference<Boolean> interrupted = new AtomicReference<>(false);
    StudyFolder study =
        StudyFolder.of(STUDY)
            .progress(
                step -> {
                  if (step.startsWith("rendering")) {
                    Thread.currentThread().interrupt();
                  }
                });
    Thread caller =
        new Thread(
            () -> {
              try {
                study.render(out, "pdf", "xlsx", "json");
              } catch (ReportException e) {
                thrown.set(e);
                interrupted.set(Thread.currentThread().isInterrupted());
              }
            });
    caller.start();
    caller.join(60_000);
    assertThat(thrown.get()).hasMessage("the rendering was interrupted");
    assertThat(interrupted.get()).isTrue();
    for (int wait = 0; wait < 300 && !files().isEmpty(); wait++) {
      Thread.sleep(100);
    }
    assertThat(files()).isEmpty();
  }
}
