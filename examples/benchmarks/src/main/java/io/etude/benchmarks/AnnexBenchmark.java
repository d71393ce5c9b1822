package io.etude.benchmarks;

import io.etude.benchmarks.annex.Annex;
import io.etude.benchmarks.annex.AnnexEngine;
import io.etude.benchmarks.annex.AnnexFonts;
import io.etude.benchmarks.annex.EtudeAnnex;
import io.etude.benchmarks.annex.FopAnnex;
import io.etude.benchmarks.annex.HtmlAnnex;
import io.etude.benchmarks.annex.JasperAnnex;
import io.etude.pdf.PdfRenderer;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * An annex of 300 pages by Etude and by its peers, each in a JVM of its own, warm: pages per second
 * and processor time per page, and the smallest heap that is enough.
 *
 * <p>Without arguments it runs all engines in turn, three times over, and compares each with
 * JasperReports in the same turn; {@code compare ENGINE…} runs some, of which JasperReports must be
 * one; {@code heaps} looks for the smallest heaps. {@code run ENGINE SECONDS PAGES} is what it
 * starts: it measures one engine in this JVM for so much processor time; {@code write ENGINE FILE}
 * keeps the PDF.
 */
public final class AnnexBenchmark {
  private static final List<String> ENGINES =
      List.of("etude", "etude-plain", "jasper", "openhtmltopdf", "fop");
  private static final String BASIS = "jasper";
  private static final List<Integer> HEAPS = List.of(24, 32, 48, 64, 96, 128, 256, 512, 768);
  private static final int TURNS = 3;
  private static final String SOURCE = "source: file:";
  private static final Map<String, Known> KNOWN = new HashMap<>();

  /** Processor time for each engine, so that a busy machine doesn't shorten the warming up. */
  private static final double SECONDS = 60;

  private static final double WARM_UP = 0.6;

  private AnnexBenchmark() {}

  /** See the class. */
  public static void main(String[] args) throws Exception {
    if (args.length == 4 && args[0].equals("run")) {
      run(args[1], Double.parseDouble(args[2]), Integer.parseInt(args[3]));
    } else if (args.length == 3 && args[0].equals("write")) {
      try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
        engine(args[1]).write(out);
      }
    } else if (args.length == 1 && args[0].equals("heaps")) {
      heaps();
    } else if (args.length > 1 && args[0].equals("compare")) {
      compare(List.of(args).subList(1, args.length));
    } else {
      compare(ENGINES);
    }
  }

  private static AnnexEngine engine(String name) throws Exception {
    Annex annex = Annex.make();
    if (name.startsWith("etude")) {
      return new EtudeAnnex(
          annex,
          name.equals("etude")
              ? PdfRenderer.AttachedResults.JSON
              : PdfRenderer.AttachedResults.NONE);
    }
    Annex printed = new Annex(null, annex.tables());
    Path folder = Files.createTempDirectory("etude-annex");
    AnnexFonts fonts = AnnexFonts.in(folder);
    return switch (name) {
      case BASIS -> new JasperAnnex(printed, fonts);
      case "openhtmltopdf" -> new HtmlAnnex(printed, fonts, srgb());
      case "fop" -> new FopAnnex(printed, fonts, folder);
      default -> throw new IllegalArgumentException("no engine \"" + name + "\": " + ENGINES);
    };
  }

  private static byte[] srgb() {
    return ((ICC_ColorSpace) ColorSpace.getInstance(ColorSpace.CS_sRGB)).getProfile().getData();
  }

  private static void run(String name, double seconds, int pages) throws Exception {
    AnnexEngine engine = engine(name);
    double start = cpu();
    do {
      engine.write(OutputStream.nullOutputStream());
    } while (cpu() - start < seconds * WARM_UP);
    List<Double> wall = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    while (seconds > 0 && (wall.size() < 3 || cpu() - start < seconds)) {
      long begun = System.nanoTime();
      double cpu = cpu();
      engine.write(OutputStream.nullOutputStream());
      processor.add((cpu() - cpu) * 1000 / pages);
      wall.add(pages / since(begun));
    }
    if (seconds > 0) {
      System.out.printf(Locale.ROOT, "%.1f %.4f%n", median(wall), median(processor));
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Seconds of processor time of all threads of this JVM. */
  private static double cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(v -> v).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void compare(List<String> engines) throws IOException, InterruptedException {
    System.out.println("engine          pages  pages/s  cpu ms/page  pages/s and cpu as to jasper");
    double[][] rates = new double[engines.size()][TURNS];
    double[][] times = new double[engines.size()][TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      for (int e = 0; e < engines.size(); e++) {
        String engine = engines.get(e);
        String[] figures = start(engine, heap(engine), SECONDS).strip().split(" ");
        rates[e][turn] = Double.parseDouble(figures[0]);
        times[e][turn] = Double.parseDouble(figures[1]);
        print(engine, known(engine).pages(), rates[e][turn], times[e][turn]);
      }
    }
    int basis = engines.indexOf(BASIS);
    for (int e = 0; e < engines.size(); e++) {
      List<Double> faster = new ArrayList<>();
      List<Double> cheaper = new ArrayList<>();
      for (int turn = 0; turn < TURNS; turn++) {
        faster.add(rates[e][turn] / rates[basis][turn]);
        cheaper.add(times[basis][turn] / times[e][turn]);
      }
      System.out.printf(
          Locale.ROOT,
          "%-15s median of %d turns: %.2f × the pages/s of jasper, %.2f × per processor second%n",
          engines.get(e),
          TURNS,
          median(faster),
          median(cheaper));
    }
  }

  private static void print(String engine, int pages, double rate, double time) {
    System.out.printf(Locale.ROOT, "%-15s %5d %8.0f %12.3f%n", engine, pages, rate, time);
  }

  private static int heap(String engine) {
    return engine.startsWith("etude") ? 64 : engine.equals(BASIS) ? 256 : 1024;
  }

  private static void heaps() throws IOException, InterruptedException {
    for (String engine : ENGINES) {
      String smallest = "none of " + HEAPS;
      for (int heap : HEAPS) {
        if (!start(engine, heap, 0).startsWith("failed")) {
          smallest = heap + " MB";
          break;
        }
      }
      System.out.printf("%-15s smallest heap: %s%n", engine, smallest);
    }
  }

  /**
   * What a first run of an engine shows.
   *
   * @param classPath the entries that it loads a class from: what a JVM keeps of eighty jars of all
   *     engines would count as its memory otherwise
   * @param pages pages of its PDF
   */
  private record Known(String classPath, int pages) {}

  private static Known known(String engine) throws IOException, InterruptedException {
    Known known = KNOWN.get(engine);
    if (known == null) {
      known = firstRun(engine);
      KNOWN.put(engine, known);
    }
    return known;
  }

  private static Known firstRun(String engine) throws IOException, InterruptedException {
    String whole = System.getProperty("java.class.path");
    Path log = Files.createTempFile("etude-classes", ".log");
    Path pdf = Files.createTempFile("etude-annex", ".pdf");
    List<String> options = List.of("-Xmx1g", "-Xlog:class+load:file=" + log);
    start(whole, options, List.of("write", engine, pdf.toString()));
    Set<String> sources = new HashSet<>();
    try (Stream<String> lines = Files.lines(log)) {
      lines
          .filter(line -> line.contains(SOURCE))
          .map(line -> line.substring(line.indexOf(SOURCE) + SOURCE.length()).strip())
          .forEach(source -> sources.add(source.replaceAll("/$", "")));
    }
    String used =
        Stream.of(whole.split(File.pathSeparator))
            .filter(entry -> sources.contains(Path.of(entry).toAbsolutePath().toString()))
            .collect(Collectors.joining(File.pathSeparator));
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new Known(used, document.getNumberOfPages());
    } finally {
      Files.delete(log);
      Files.delete(pdf);
    }
  }

  /** Runs an engine in a JVM of its own and gives what it prints; "failed" if it can't. */
  private static String start(String engine, int heap, double seconds)
      throws IOException, InterruptedException {
    Known known = known(engine);
    List<String> run =
        List.of("run", engine, Double.toString(seconds), Integer.toString(known.pages()));
    String output = start(known.classPath(), List.of("-Xmx" + heap + "m"), run);
    if (output.startsWith("failed") && seconds > 0) {
      throw new IllegalStateException(engine + " in " + heap + " MB: " + output);
    }
    return output;
  }

  private static String start(String classPath, List<String> options, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-Djava.awt.headless=true", "-cp", classPath));
    command.add(AnnexBenchmark.class.getName());
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output;
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      output = String.join("\n", reader.lines().toList());
    }
    return process.waitFor() == 0 ? output : "failed: " + output;
  }
}
