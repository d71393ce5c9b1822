package io.etude.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.etude.analysis.Analysis;
import io.etude.codebook.Segment;
import io.etude.codebook.category.Category;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.theme.Theme;
import io.etude.render.RenderResult;
import io.etude.render.Renderer;
import io.etude.render.ReportSink;
import io.etude.report.FullResults;
import io.etude.report.ReportBatch;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Letters of the French study on two threads, one page each: how many a second, how much processor
 * time each takes (which says the same on a machine that does other work), and what share of it
 * goes into rendering and writing. To be run with {@code -Xmx64m}.
 */
public final class BatchRate {

  private static final int ROUNDS = 8;
  private static final int THREADS = 2;

  private BatchRate() {}

  /** Takes the folder of the study, the number of letters in a round, and that of rounds. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int letters = Integer.parseInt(args[1]);
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : ROUNDS;
    Study study = Study.read(folder.resolve("study.yaml"));
    Results results = Analysis.of(study).run(study.source());
    StudyReport letter =
        StudyReport.of(results)
            .template(folder.resolve("letter.ftl.md"))
            .fullResults(FullResults.OMITTED);
    Renderer pdf = PdfRenderer.builder().theme(Theme.brief()).build();
    List<ReportBatch.Item> items = items(study, letters);
    for (int round = 1; round <= rounds; round++) {
      Path out = Files.createTempDirectory("letters");
      LongAdder rendering = new LongAdder();
      long processor = processorTime();
      long start = System.nanoTime();
      ReportBatch.of(letter, List.of(pdf))
          .threads(THREADS)
          .render(items, timed(ReportSink.folder(out), rendering))
          .orThrow();
      double seconds = (System.nanoTime() - start) / 1e9;
      double used = (processorTime() - processor) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%d letters: %.0f a second; %.1f ms of processor time each, %.0f a second on %d free"
              + " processors; rendering and writing %.0f %%%n",
          letters,
          letters / seconds,
          1000 * used / letters,
          THREADS * letters / used,
          THREADS,
          100 * rendering.sum() / 1e9 / THREADS / seconds);
      delete(out);
    }
  }

  private static List<ReportBatch.Item> items(Study study, int letters) {
    List<Map<String, String>> groups = new ArrayList<>();
    for (Segment segment : study.segments()) {
      for (Category category : segment.categories()) {
        groups.add(Map.of("segment", segment.id(), "group", segment.id() + "." + category.code()));
      }
    }
    List<ReportBatch.Item> items = new ArrayList<>();
    for (int i = 0; i < letters; i++) {
      items.add(ReportBatch.Item.of("letter-" + i, groups.get(i % groups.size())));
    }
    return items;
  }

  private static ReportSink timed(ReportSink sink, LongAdder nanoseconds) {
    return (file, report, renderer) -> {
      long start = System.nanoTime();
      RenderResult result = sink.write(file, report, renderer);
      nanoseconds.add(System.nanoTime() - start);
      return result;
    };
  }

  private static long processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
