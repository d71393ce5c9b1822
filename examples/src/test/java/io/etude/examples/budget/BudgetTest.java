package io.etude.examples.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.etude.analysis.Analysis;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.theme.Theme;
import io.etude.report.FullResults;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the library may cost, by the limits of {@code budget.properties} at the top of the project.
 * A figure that is far below its limit fails too: the limit is to follow it.
 */
@Tag("client")
class BudgetTest {

  private static final Path TOP = Path.of("..");
  private static final Path STUDY = Path.of("gazette-orange-2018");

  /** Counts and bytes differ a little between builds of a JDK. */
  private static final double SLACK = 0.05;

  private static final Pattern NO_CODE =
      Pattern.compile("\\s*|\\s*(?://|\\*|/\\*).*|import .*|package .*");

  @TempDir private Path folder;

  private static void check(String name, long measured) throws IOException {
    Properties budget = new Properties();
    try (InputStream file = Files.newInputStream(TOP.resolve("budget.properties"))) {
      budget.load(file);
    }
    long limit = Long.parseLong(budget.getProperty(name));
    assertThat(measured).as(name).isBetween((long) (limit * (1 - SLACK)), limit);
  }

  private static long lines(String sources, List<String> modules) throws IOException {
    long lines = 0;
    for (String module : modules) {
      try (Stream<Path> files = Files.walk(TOP.resolve(module).resolve(sources))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          try (Stream<String> text = Files.lines(file)) {
            lines += text.filter(line -> !NO_CODE.matcher(line).matches()).count();
          }
        }
      }
    }
    return lines;
  }

  @Test
  void linesOfCode() throws IOException {
    check("codeLines", lines("src/main/java", List.of("core", "pdf", "xlsx")));
  }

  private static void assumeJava17() {
    assumeTrue(Runtime.version().feature() == 17, "the limits are those of Java 17");
  }

  @Test
  void classesOfAColdRun() throws Exception {
    assumeJava17();
    Path loaded = folder.resolve("classes.txt");
    int code =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + loaded,
                "-cp",
                System.getProperty("java.class.path"),
                "io.etude.examples.EtudeCommand",
                "render",
                STUDY.resolve("study.yaml").toString(),
                "--out",
                folder.toString(),
                "--format",
                "pdf,xlsx,json")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(folder.resolve("log"))).isZero();
    try (Stream<String> lines = Files.lines(loaded)) {
      check("classesLoaded", lines.filter(line -> line.contains(" source: ")).count());
    }
  }

  private static Results results() {
    Study study = Study.read(STUDY.resolve("study.yaml"));
    return Analysis.of(study).run(study.source());
  }

  /** The bytes that the thread allocates in a run, warm: the median of a few. */
  private static long allocated(int times, Runnable run) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long[] bytes = new long[times];
    for (int i = -times; i < times; i++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      run.run();
      bytes[Math.max(0, i)] = threads.getCurrentThreadAllocatedBytes() - before;
    }
    Arrays.sort(bytes);
    return bytes[times / 2];
  }

  @Test
  void bytesOfAWarmRendering() throws IOException {
    assumeJava17();
    Results results = results();
    PdfRenderer renderer = PdfRenderer.builder().build();
    check(
        "renderingKilobytes",
        allocated(
                5,
                () ->
                    renderer.render(
                        StudyReport.of(results).build(), OutputStream.nullOutputStream()))
            / 1000);
  }

  @Test
  void bytesOfALetter() throws IOException {
    assumeJava17();
    StudyReport letter =
        StudyReport.of(results())
            .template(STUDY.resolve("letter.ftl.md"))
            .fullResults(FullResults.OMITTED)
            .parameters(Map.of("segment", "status", "group", "status.elected"));
    PdfRenderer renderer = PdfRenderer.builder().theme(Theme.brief()).build();
    check(
        "letterKilobytes",
        allocated(15, () -> renderer.render(letter.build(), OutputStream.nullOutputStream()))
            / 1000);
  }
}
