package io.etude.benchmarks.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Runs the fuzzer on each reader in turn, each in a JVM of 256 MB of its own, from the small files
 * of the tests. A run prints how many inputs it tried and how far it came; a finding ends the
 * program with 1, and its input stays in the folder that is printed.
 *
 * <pre>
 *   mvn -Pfuzz -DskipTests verify                              ten minutes a reader
 *   mvn -Pfuzz -DskipTests verify -Dfuzz.args="60 CSV SAV"     a minute for two of them
 * </pre>
 */
public final class FuzzReaders {
  private static final int SECONDS = 600;
  private static final int LONGEST = 16_384;

  private FuzzReaders() {}

  /** Takes the seconds for a reader and the readers' names (default: all of them). */
  public static void main(String[] args) throws IOException, InterruptedException {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : SECONDS;
    List<Reader> readers =
        args.length > 1
            ? Arrays.stream(args)
                .skip(1)
                .map(name -> name.toUpperCase(Locale.ROOT))
                .map(Reader::valueOf)
                .toList()
            : List.of(Reader.values());
    Path folder = Files.createTempDirectory("etude-fuzz");
    System.out.println("inputs and findings: " + folder);
    boolean found = false;
    for (Reader reader : readers) {
      found |= run(reader, seconds, Files.createDirectory(folder.resolve(reader.name()))) != 0;
    }
    System.exit(found ? 1 : 0);
  }

  private static int run(Reader reader, int seconds, Path folder)
      throws IOException, InterruptedException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Seeds.write(reader, corpus);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path")));
    command.add("-Detude.reader=" + reader);
    command.add("-Detude.folder=" + folder);
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + Target.class.getName());
    command.add("--instrumentation_includes=io.etude.**");
    command.add("--reproducer_path=" + folder);
    command.add("-artifact_prefix=" + folder + "/");
    command.add("-max_total_time=" + seconds);
    command.add("-max_len=" + LONGEST);
    command.add("-timeout=20");
    command.add("-rss_limit_mb=0");
    command.add("-print_final_stats=1");
    command.add("-seed=1");
    command.add(corpus.toString());
    Path log = folder.resolve("log.txt");
    int exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    report(reader, exit, log);
    return exit;
  }

  private static void report(Reader reader, int exit, Path log) throws IOException {
    String last = "";
    String inputs = "?";
    try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
      for (String line : (Iterable<String>) lines::iterator) {
        if (line.contains(" cov: ")) {
          last = line.substring(line.indexOf("cov:")).replaceAll("\\s+L:.*|\\s+lim:.*", "");
        } else if (line.startsWith("stat::number_of_executed_units:")) {
          inputs = line.substring(line.indexOf(':', 6) + 1).strip();
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-9s %12s inputs  %-40s %s%n",
        reader,
        inputs,
        last,
        exit == 0 ? "nothing found" : "FOUND, exit " + exit + ", see " + log);
  }
}
