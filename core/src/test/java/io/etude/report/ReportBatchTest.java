package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.ReportException;
import io.etude.codebook.SingleQuestion;
import io.etude.document.Report;
import io.etude.render.CsvRenderer;
import io.etude.render.JsonRenderer;
import io.etude.render.RenderResult;
import io.etude.render.Renderer;
import io.etude.render.ReportRenderer;
import io.etude.render.ReportSink;
import io.etude.study.Study;
import io.etude.testing.Latches;
import io.etude.testing.ReportText;
import io.etude.testing.TinyStudy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many reports of one study, a file each. */
class ReportBatchTest {

  @TempDir Path folder;

  private static ReportBatch batch(String template) {
    return batch(template, new JsonRenderer());
  }

  private static ReportBatch batch(String template, Renderer... renderers) {
    Study.Builder study =
        Study.builder("s").question(SingleQuestion.builder("q").category("y", "Yes").build());
    StudyReport report =
        StudyReport.of(TinyStudy.of(study, "q", "40 y").results()).template(template);
    return ReportBatch.of(report, List.of(renderers));
  }

  private static ReportBatch.Item item(String id, String name) {
    return ReportBatch.Item.of(id, Map.of("name", name));
  }

  @Test
  void eachReaderHasAFileInTheOrderOfTheItems() {
    List<String> heard = new ArrayList<>();
    BatchResult result =
        batch("For ${parameters.name}.\n")
            .progress((outcome, done, total) -> heard.add(outcome + " " + done + "/" + total))
            .render(List.of(item("b", "Bob"), item("a", "Ann")), folder);
    assertThat(result.files().keySet()).containsExactly("b.json", "a.json");
    assertThat(folder.resolve("b.json")).isNotEmptyFile();
    assertThat(folder.resolve("a.json")).isNotEmptyFile();
    assertThat(result.of(BatchResult.Status.WRITTEN)).hasSize(2);
    assertThat(heard).containsExactly("b: written 1/2", "a: written 2/2");
  }

  @Test
  void aReaderMayHaveAnotherLanguage() {
    ReportBatch.Item french =
        new ReportBatch.Item("f", Map.of("name", "Zoé"), Optional.of(Locale.FRENCH));
    ReportBatch.Item german =
        new ReportBatch.Item("d", Map.of("name", "Uwe"), Optional.of(Locale.GERMAN));
    BatchResult result = batch("${parameters.name}\n").render(List.of(french, german), folder);
    assertThat(result.files()).containsOnlyKeys("f.json");
    assertThatThrownBy(result::orThrow)
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith("report \"d\": a report in \"de\" is not possible");
  }

  @Test
  void aReportThatFailsStopsNoOther() {
    BatchResult result =
        batch("For <#if parameters.name == \"Bob\">${parameters.nme}</#if>you.\n")
            .threads(2)
            .render(List.of(item("a", "Ann"), item("b", "Bob"), item("c", "Cleo")), folder);
    assertThat(result.outcomes())
        .as("%s", result.outcomes())
        .extracting(BatchResult.Outcome::status)
        .containsExactly(
            BatchResult.Status.WRITTEN, BatchResult.Status.FAILED, BatchResult.Status.WRITTEN);
    BatchResult.Outcome failed = result.of(BatchResult.Status.FAILED).get(0);
    assertThat(failed.failure().orElseThrow()).hasMessageStartingWith("template:1:");
    assertThat(failed.toString()).startsWith("b: failed, template:1:");
    assertThat(folder.resolve("b.json")).doesNotExist();
    assertThatThrownBy(result::orThrow).hasMessageStartingWith("report \"b\": template:1:");
  }

  @Test
  void manyFailuresAreCounted() {
    BatchResult result =
        batch("${parameters.nme}\n").render(List.of(item("a", "A"), item("b", "B")), folder);
    assertThatThrownBy(result::orThrow)
        .hasMessageStartingWith(
            "2 of 2 reports could not be made; the first: report \"a\": template:1:");
    assertThat(batch("x\n").render(List.of(), folder).orThrow().outcomes()).isEmpty();
  }

  @Test
  void noTwoReportsMayHaveAFileOfOneName() {
    ReportBatch batch = batch("x\n", new JsonRenderer(), new ReportRenderer());
    assertThatThrownBy(
            () -> batch.render(List.of(item("b", "Bob"), item("b.report", "Bill")), folder))
        .isInstanceOf(ReportException.class)
        .hasMessage("two files of the batch have the name \"b.report.json\"");
    assertThat(folder).isEmptyDirectory();
  }

  /** The description of each CSV file names that file. */
  @Test
  void aCsvFileHasItsDescriptionBesideIt() {
    BatchResult result =
        batch("x\n", new CsvRenderer()).render(List.of(item("a", "Ann"), item("é", "Bob")), folder);
    assertThat(result.orThrow().files().keySet())
        .containsExactly("a.csv", "a.csv-metadata.json", "é.csv", "é.csv-metadata.json");
    assertThat(folder.resolve("a.csv-metadata.json")).content().contains("\"url\":\"a.csv\"");
    assertThat(folder.resolve("é.csv-metadata.json")).content().contains("\"url\":\"%C3%A9.csv\"");
  }

  @Test
  void theBatchItselfIsChecked() {
    assertThatThrownBy(
            () -> batch("x\n").render(List.of(item("b", "Bob"), item("b", "Bill")), folder))
        .hasMessage("two reports of the batch have the id \"b\"");
    assertThatThrownBy(() -> batch("x\n").threads(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a batch needs at least one thread, not 0");
  }

  @Test
  void whatIsThereIsNotMadeAgain() throws IOException {
    Files.writeString(folder.resolve("a.json"), "of an earlier run");
    Path draft = folder.resolve(".b.json-" + UUID.randomUUID() + ".draft");
    Files.writeString(draft, "half a fi");
    Path other = Files.writeString(folder.resolve(".z.json-" + UUID.randomUUID()), "no draft");
    List<ReportBatch.Item> items = List.of(item("a", "Ann"), item("b", "Bob"));
    BatchResult result = batch("For ${parameters.name}.\n").resume().render(items, folder);
    assertThat(result.outcomes())
        .extracting(BatchResult.Outcome::status)
        .containsExactly(BatchResult.Status.SKIPPED, BatchResult.Status.WRITTEN);
    assertThat(folder.resolve("a.json")).hasContent("of an earlier run");
    assertThat(draft).doesNotExist();
    assertThat(other).exists();
    batch("For ${parameters.name}.\n").render(items, folder);
    assertThat(Files.readString(folder.resolve("a.json"))).startsWith("{");
  }

  /** Letters of an older template are made again, and the outcome says so. */
  @ParameterizedTest
  @CsvSource({
    "letter.ftl.md, letter.ftl.md",
    "texts/letter.ftl.md, texts/letter.ftl.md",
    "letter.ftl.md, parts/greeting.ftl.md"
  })
  void aResumedBatchMakesAgainWhatAFileOfItsTextChanged(String template, String changed)
      throws IOException {
    Path first =
        written(template, changed.equals(template) ? "" : "<#include \"" + changed + "\">");
    Path text = changed.equals(template) ? first : written(changed, "");
    Files.writeString(text, "An old text.");
    Path data = written("answers.csv", "q\n1\n2\n");
    Path codebook =
        written(
            "study.yaml",
            """
            id: s
            title: A study
            language: en
            data: answers.csv
            template: %s
            questions:
              - {id: q, type: single, text: "Happy?", categories: {1: "Yes", 2: "No"}}
            """
                .formatted(template));
    Path out = folder.resolve("out");
    assertThat(resumed(codebook, out)).containsExactly(BatchResult.Status.WRITTEN);
    Instant before = Instant.now().minusSeconds(60);
    for (Path file : List.of(data, codebook, first, text)) {
      Files.setLastModifiedTime(file, FileTime.from(before));
    }
    assertThat(resumed(codebook, out)).containsExactly(BatchResult.Status.SKIPPED);
    Files.setLastModifiedTime(out.resolve("a.txt"), FileTime.from(before.plusSeconds(30)));
    Files.writeString(text, "A new text.");
    assertThat(resumed(codebook, out)).containsExactly(BatchResult.Status.WRITTEN);
    assertThat(out.resolve("a.txt")).content().contains("A new text.");
  }

  /** What a report says, as plain text. */
  private static final class WordsRenderer implements Renderer {
    @Override
    public String format() {
      return "txt";
    }

    @Override
    public RenderResult render(Report report, OutputStream out) {
      try {
        out.write(ReportText.of(report).getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return RenderResult.of(List.of());
    }
  }

  private Path written(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private static List<BatchResult.Status> resumed(Path codebook, Path out) {
    return ReportBatch.of(
            StudyReport.of(StudyFolder.of(codebook).tally()), List.of(new WordsRenderer()))
        .resume()
        .render(List.of(item("a", "Ann")), out)
        .outcomes()
        .stream()
        .map(BatchResult.Outcome::status)
        .toList();
  }

  @Test
  void aSinkOfOnesOwnTakesTheFiles() {
    Map<String, Integer> sizes = new ConcurrentHashMap<>();
    ReportSink sink =
        (file, report, renderer) -> {
          if (file.startsWith("b")) {
            throw new UncheckedIOException(new IOException("the store is full"));
          }
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          RenderResult result = renderer.render(report, bytes);
          sizes.put(file, bytes.size());
          return result;
        };
    BatchResult result =
        batch("For ${parameters.name}.\n")
            .threads(3)
            .resume()
            .render(List.of(item("a", "Ann"), item("b", "Bob"), item("c", "Cleo")), sink);
    assertThat(sizes).containsOnlyKeys("a.json", "c.json");
    assertThat(sizes.values()).allMatch(size -> size > 1000);
    assertThat(result.of(BatchResult.Status.FAILED))
        .singleElement()
        .satisfies(
            outcome -> assertThat(outcome.failure().orElseThrow()).hasMessageContaining("full"));
  }

  @Test
  void aCancelledBatchBeginsNoFurtherReport() throws InterruptedException {
    AtomicReference<BatchRun> run = new AtomicReference<>();
    CountDownLatch started = new CountDownLatch(1);
    ReportSink sink =
        (file, report, renderer) -> {
          Latches.await(started);
          run.get().cancel();
          return RenderResult.of(List.of());
        };
    List<ReportBatch.Item> items = List.of(item("a", "A"), item("b", "B"), item("c", "C"));
    run.set(batch("x\n").start(items, sink));
    assertThat(run.get().isDone()).isFalse();
    started.countDown();
    BatchResult result = run.get().await();
    assertThat(run.get().isDone()).isTrue();
    assertThat(result.outcomes())
        .extracting(BatchResult.Outcome::toString)
        .containsExactly("a: written", "b: cancelled", "c: cancelled");
  }

  @Test
  void anInterruptCancelsTheBatch() {
    Thread caller = Thread.currentThread();
    ReportSink sink =
        (file, report, renderer) -> {
          caller.interrupt();
          Latches.await(new CountDownLatch(0));
          return RenderResult.of(List.of());
        };
    List<ReportBatch.Item> items = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      items.add(item("i" + i, "I"));
    }
    BatchResult result = batch("x\n").render(items, sink);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.of(BatchResult.Status.WRITTEN)).isNotEmpty();
    assertThat(result.of(BatchResult.Status.CANCELLED)).isNotEmpty();
  }

  @Test
  void anExecutorOfOnesOwnDoesTheWork() {
    List<String> names = Collections.synchronizedList(new ArrayList<>());
    ReportSink sink =
        (file, report, renderer) -> {
          names.add(Thread.currentThread().getName());
          return RenderResult.of(List.of());
        };
    ExecutorService executor = Executors.newSingleThreadExecutor(r -> new Thread(r, "our-own"));
    ReportBatch batch = batch("x\n").threads(4).executor(executor);
    assertThat(batch.render(List.of(item("a", "A"), item("b", "B")), sink).files()).hasSize(2);
    assertThat(names).containsOnly("our-own");
    executor.shutdown();
    assertThatThrownBy(() -> batch.start(List.of(item("a", "A")), sink))
        .isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void tooLittleMemoryEndsTheBatch() {
    ReportSink sink =
        (file, report, renderer) -> {
          throw new OutOfMemoryError("as it were");
        };
    assertThatThrownBy(() -> batch("x\n").render(List.of(item("a", "A")), sink))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void parametersAreOfManyKinds() {
    Map<String, Object> parameters =
        Map.of(
            "name",
            "Ann",
            "answers",
            List.of(Map.of("question", "q", "score", 7), Map.of("question", "r", "score", 9)),
            "first",
            true);
    ReportSink sink =
        (file, report, renderer) -> {
          assertThat(ReportText.of(report)).contains("Ann: q 8, r 10, first.");
          return RenderResult.of(List.of());
        };
    batch(
            "${parameters.name}: <#list parameters.answers as a>${a.question} ${a.score + 1},"
                + " </#list><#if parameters.first>first</#if>.\n")
        .render(List.of(ReportBatch.Item.of("a", parameters)), sink)
        .orThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".x", "a/b", "a b"})
  void anIdNamesAFile(String id) {
    assertThatThrownBy(() -> ReportBatch.Item.of(id, Map.of()))
        .hasMessage("report id \"" + id + "\" can't name a file; use letters, digits, ., _ and -");
  }
}
