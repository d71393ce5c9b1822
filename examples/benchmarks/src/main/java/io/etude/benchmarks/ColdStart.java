package io.etude.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Wall time of a cold run of the command on the French study (PDF, workbook and JSON) beside {@link
 * TrivialReport}, each in a fresh JVM, in turn. Prints the medians and the ratio pair by pair.
 */
public final class ColdStart {

  private ColdStart() {}

  /**
   * Takes the number of pairs (default 7), and the folder of the examples (default: found above the
   * working folder).
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int pairs = args.length > 0 ? Integer.parseInt(args[0]) : 7;
    Path examples = args.length > 1 ? Path.of(args[1]) : examples();
    Path out = Files.createTempDirectory("etude-cold");
    List<String> study =
        List.of(
            "-jar",
            examples.resolve("target/etude.jar").toString(),
            "render",
            examples.resolve("gazette-orange-2018/study.yaml").toString(),
            "--out",
            out.toString());
    List<String> trivial =
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            TrivialReport.class.getName(),
            out.toString());
    seconds(study);
    seconds(trivial);
    double[] a = new double[pairs];
    double[] b = new double[pairs];
    double[] ratios = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      a[i] = seconds(study);
      b[i] = seconds(trivial);
      ratios[i] = a[i] / b[i];
    }
    print("cold run of the study, s", a);
    print("cold run of the trivial program, s", b);
    print("ratio", ratios);
  }

  private static Path examples() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("examples/gazette-orange-2018"))) {
        return folder.resolve("examples");
      }
    }
    throw new IllegalStateException("run within the project, or name the folder of the examples");
  }

  private static double seconds(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.awt.headless=true");
    command.addAll(arguments);
    Path log = Files.createTempFile("etude-cold", ".log");
    long start = System.nanoTime();
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (code != 0) {
      throw new IllegalStateException("exit code " + code + ": " + Files.readString(log));
    }
    Files.delete(log);
    return seconds;
  }

  private static void print(String what, double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%-36s median %.2f  min %.2f  max %.2f  (n=%d)%n",
        what,
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1],
        sorted.length);
  }
}
