package io.etude.benchmarks;

import io.etude.analysis.Analysis;
import io.etude.dataset.csv.CsvSource;
import io.etude.document.Block;
import io.etude.document.Brand;
import io.etude.document.Chart;
import io.etude.document.Report;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.chart.ChartPainter;
import io.etude.pdf.chart.label.ChartStyle;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A four-page study from its results to the bytes of its PDF, warm: the median in milliseconds and
 * the share of each stage. Stages are told apart by doing ever more of them, in turn.
 */
public final class StudyStages {
  private static final int WARM_UP = 60;
  private static final int RUNS = 41;
  private static final ChartStyle CHARTS = new ChartStyle(Brand.DEFAULT, 8, 6.5, 9, 18);

  private final Theme theme = Theme.magazine();
  private final Results results;
  private final Report report;
  private final List<Chart> charts = new ArrayList<>();
  private final PdfRenderer bare =
      PdfRenderer.builder().attachedResults(PdfRenderer.AttachedResults.NONE).build();
  private final PdfRenderer full = PdfRenderer.builder().build();

  private StudyStages(Path folder) {
    Study study = Study.read(folder.resolve("study.yaml"));
    results = Analysis.of(study).run(CsvSource.of(folder.resolve("responses.csv")));
    report = article(StudyReport.of(results).build());
    collect(report.blocks());
  }

  /** Takes the folder of the study; default: the French example, found above the working folder. */
  public static void main(String[] args) {
    new StudyStages(args.length > 0 ? Path.of(args[0]) : study()).run();
  }

  private static Path study() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path study = folder.resolve("examples/gazette-orange-2018");
      if (Files.exists(study)) {
        return study;
      }
    }
    throw new IllegalStateException("run within the project, or name the folder of a study");
  }

  /** The study without the annex of all results: the four pages that are printed. */
  private static Report article(Report whole) {
    List<Block> blocks =
        whole.blocks().stream()
            .filter(
                block ->
                    !(block instanceof Block.Section section
                        && section.role() == Block.Section.Role.ANNEX))
            .toList();
    return whole.withBlocks(blocks);
  }

  private void collect(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Chart chart) {
        charts.add(chart);
      } else if (block instanceof Block.Section section) {
        collect(section.blocks());
      }
    }
  }

  private void run() {
    int pages =
        bare.render(report, OutputStream.nullOutputStream()).pageQuality().orElseThrow().pages();
    System.out.printf(Locale.ROOT, "%d pages, %d charts%n", pages, charts.size());
    List<Runnable> stages =
        List.of(
            () -> StudyReport.of(results).build(),
            this::draw,
            () -> bare.render(report, OutputStream.nullOutputStream()),
            () -> full.render(report, OutputStream.nullOutputStream()));
    double[][] times = new double[stages.size()][RUNS];
    for (int run = -WARM_UP; run < RUNS; run++) {
      for (int stage = 0; stage < times.length; stage++) {
        long start = System.nanoTime();
        stages.get(stage).run();
        if (run >= 0) {
          times[stage][run] = (System.nanoTime() - start) / 1e6;
        }
      }
    }
    print(Arrays.stream(times).mapToDouble(StudyStages::median).toArray());
  }

  private void print(double[] ms) {
    double total = ms[0] + ms[3];
    System.out.printf(Locale.ROOT, "results to bytes: median %.1f ms%n", total);
    print("report and narrative", ms[0], total);
    print("charts, each drawn once", ms[1], total);
    print("layout, checks, writing", ms[2] - ms[1], total);
    print("attached results", ms[3] - ms[2], total);
  }

  private static void print(String stage, double ms, double total) {
    System.out.printf(Locale.ROOT, "%-24s %6.1f ms %5.1f %%%n", stage, ms, 100 * ms / total);
  }

  private void draw() {
    Fonts fonts = fonts();
    ChartPainter painter = new ChartPainter(CHARTS, fonts, report.language());
    for (Chart chart : charts) {
      painter.paint(chart.spec(), theme.columnWidth(), OptionalDouble.empty(), Mark.ARTIFACT);
    }
  }

  private Fonts fonts() {
    return Fonts.of(report.brand()).forReport();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
