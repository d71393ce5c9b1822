package io.etude.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reports of random studies hold no false statement. {@code -Detude.lies=2000} reads more studies,
 * {@code -Detude.lies.seed=17} one of them again.
 */
class LieDetectorTest {

  private static final int STUDIES = Integer.getInteger("etude.lies", 60);
  private static final long SEED = Long.getLong("etude.lies.seed", 0);

  @TempDir Path folder;

  @Test
  void reportsAreTrue() {
    LieDetector detector = new LieDetector(folder);
    Map<Fault, List<Lie>> found = new EnumMap<>(Fault.class);
    long start = System.nanoTime();
    long first = SEED > 0 ? SEED : 1;
    long last = SEED > 0 ? SEED : STUDIES;
    for (long seed = first; seed <= last; seed++) {
      try {
        for (Lie lie : detector.lies(seed)) {
          found.computeIfAbsent(lie.fault(), fault -> new ArrayList<>()).add(lie);
        }
      } catch (RuntimeException | Error e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
    System.out.printf(
        "%d studies, %d statements, %.1f s%n",
        last - first + 1, detector.statements(), (System.nanoTime() - start) / 1e9);
    found.forEach(
        (fault, lies) -> {
          System.out.println(fault + ": " + lies.size());
          lies.stream()
              .limit(Integer.getInteger("etude.lies.show", 3))
              .forEach(System.out::println);
        });
    found.keySet().removeAll(KnownFaults.OPEN);
    assertThat(found).isEmpty();
  }
}
