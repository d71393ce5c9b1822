package io.etude.examples.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.examples.EtudeCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A heap that is used up somewhere while the French study is rendered: the command says so in a
 * line, and what it had written before stays whole. {@code -Detude.heaps=N} tries N sizes.
 */
@Tag("hostile")
class SmallHeapTest {
  private static final int HEAPS = Integer.getInteger("etude.heaps", 2);

  /** In MB: the command starts in the smaller, and the study needs less than the larger. */
  private static final int SMALLEST = 16;

  private static final int LARGEST = 96;

  private static final List<String> FORMATS = List.of("json", "xlsx", "pdf");

  @TempDir private Path folder;

  private record Run(int code, List<String> lines) {}

  private Run render(int megabytes, Path out) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // The parallel collector gives up where others go on for minutes, and it gives up sooner when
    // less of its time may go to collecting. The second compiler costs more than it saves in so
    // short a life.
    command.addAll(List.of("-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-XX:+UseParallelGC", "-XX:ParallelGCThreads=1"));
    if (megabytes < LARGEST) {
      command.addAll(List.of("-XX:GCTimeLimit=30", "-XX:GCHeapFreeLimit=30"));
    }
    command.add("-Xmx" + megabytes + "m");
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), EtudeCommand.class.getName()));
    command.addAll(List.of("render", "gazette-orange-2018/study.yaml"));
    command.addAll(List.of("--format", String.join(",", FORMATS), "--out", out.toString()));
    Path log = folder.resolve("log.txt");
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    return new Run(code, Files.readAllLines(log, StandardCharsets.UTF_8));
  }

  private static Map<String, byte[]> files(Path out) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> list = Files.list(out)) {
      for (Path file : list.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  @Test
  void endsInALineAndInWholeFiles() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    byte[] old = "what was there before".getBytes(StandardCharsets.UTF_8);
    for (String format : FORMATS) {
      Files.write(out.resolve("gazette-orange-2018." + format), old);
    }
    Set<String> names = files(out).keySet();
    Map<Integer, Map<String, byte[]>> left = new TreeMap<>();
    int failed = 0;
    for (int i = 0; i < HEAPS; i++) {
      int megabytes = SMALLEST + i * (LARGEST / 2 - SMALLEST) / HEAPS;
      Run run = render(megabytes, out);
      if (run.code() != 0) {
        failed++;
        assertThat(run.lines())
            .as(megabytes + " MB")
            .anySatisfy(line -> assertThat(line).contains("heap").contains("-Xmx"))
            .noneSatisfy(line -> assertThat(line).startsWith("Exception in thread"));
      }
      left.put(megabytes, files(out));
    }
    assertThat(failed).isPositive();
    Run last = render(LARGEST, out);
    assertThat(last.code()).as(String.join("\n", last.lines())).isZero();
    Map<String, byte[]> whole = files(out);
    assertThat(whole.keySet()).isEqualTo(names);
    assertThat(whole.values()).allMatch(bytes -> bytes.length > old.length);
    left.forEach(
        (megabytes, files) -> {
          assertThat(files.keySet()).as(megabytes + " MB").isEqualTo(names);
          files.forEach(
              (name, bytes) ->
                  assertThat(bytes).as(name + ", " + megabytes + " MB").isIn(old, whole.get(name)));
        });
  }
}
