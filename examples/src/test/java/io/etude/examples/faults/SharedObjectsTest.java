package io.etude.examples.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Report;
import io.etude.examples.gazette.Gazette;
import io.etude.render.Renderer;
import io.etude.report.StudyFolder;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Results, reports and renderers are shared by threads: {@code -Detude.renderings=N} has each of 8
 * threads render N times.
 */
@Tag("property")
class SharedObjectsTest {
  private static final int THREADS = 8;
  private static final int RENDERINGS = Integer.getInteger("etude.renderings", 2);

  private static final List<String> FORMATS = List.of("json", "xlsx", "pdf");

  /** Each thread takes the formats in turn, from another one on. */
  @Test
  void threadsThatShareEverythingGiveTheSameBytes() throws Exception {
    List<Renderer> renderers = FORMATS.stream().map(Renderer::forFormat).toList();
    for (Path study : List.of(Gazette.FOLDER, Path.of("nhtsa-2008"))) {
      StudyFolder folder = StudyFolder.of(study);
      var results = folder.tally();
      Report report = folder.write(results);
      Map<String, Set<String>> prints = new ConcurrentHashMap<>();
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      try {
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
          int first = thread;
          running.add(
              threads.submit(
                  () -> {
                    for (int i = 0; i < RENDERINGS; i++) {
                      Renderer renderer = renderers.get((first + i) % renderers.size());
                      // half of the threads share the report too, the others its results alone
                      Report own = first % 2 == 0 ? report : folder.write(results);
                      prints
                          .computeIfAbsent(renderer.format(), f -> ConcurrentHashMap.newKeySet())
                          .add(print(renderer, own));
                    }
                    return null;
                  }));
        }
        for (Future<?> thread : running) {
          thread.get();
        }
      } finally {
        threads.shutdownNow();
      }
      assertThat(prints).as(study.toString()).containsOnlyKeys(FORMATS);
      prints.forEach((format, all) -> assertThat(all).as(study + ", " + format).hasSize(1));
    }
  }

  private static String print(Renderer renderer, Report report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    renderer.render(report, bytes);
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
