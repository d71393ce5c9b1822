package io.etude.examples.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Diagnostic;
import io.etude.render.CsvRenderer;
import io.etude.render.JsonRenderer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files anew after each change, and after no other. */
@Tag("client")
class WatchTest {

  @TempDir private Path folder;

  private final BlockingQueue<Watch.Rendered> heard = new LinkedBlockingQueue<>();
  private SmallStudy study;
  private Thread thread;

  @BeforeEach
  void start() throws IOException {
    study = new SmallStudy(folder);
    Watch watch =
        new Watch(
            study.inputs(said -> List.of(new Diagnostic("takenComment", "a.xlsx", "came", ""))),
            folder,
            theme -> List.of(new JsonRenderer(), new CsvRenderer()));
    thread =
        new Thread(
            () -> {
              try {
                watch.run(heard::add);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    thread.start();
  }

  @AfterEach
  void end() throws InterruptedException {
    thread.interrupt();
    thread.join(60_000);
    assertThat(thread.isAlive()).isFalse();
  }

  private Watch.Rendered next() throws InterruptedException {
    Watch.Rendered next = heard.poll(60, TimeUnit.SECONDS);
    assertThat(next).isNotNull();
    return next;
  }

  @Test
  void rendersAfterEachChangeAndSaysWhatIsWrong() throws Exception {
    List<Path> files =
        Stream.of("small.json", "small.csv", "small.csv-metadata.json")
            .map(folder::resolve)
            .toList();
    Watch.Rendered first = next();
    assertThat(first.files()).isEqualTo(files);
    assertThat(first.notices()).contains("a.xlsx: came");
    assertThat(files).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    study.article("${pct(\"q.c\")}\n");
    Watch.Rendered wrong = next();
    assertThat(wrong.files()).isEmpty();
    assertThat(wrong.notices()).hasSize(1);
    assertThat(wrong.notices().get(0)).startsWith("article.ftl.md:1:3: ");
    study.article("One in three: ${pct(\"q.a\")}\n");
    assertThat(next().files()).isEqualTo(files);
  }

  @Test
  void itsOwnFilesAreNoChange() throws Exception {
    next();
    assertThat(heard.poll(500, TimeUnit.MILLISECONDS)).isNull();
  }
}
