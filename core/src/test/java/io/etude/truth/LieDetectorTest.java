package io.etude.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reports of random studies hold no false statement, but for {@link KnownFaults}.
 *
 * <ul>
 *   <li>{@code -Detude.lies=2000} reads more studies,
 *   <li>{@code -Detude.lies.seed=17} reads one of them again, or with the other flag those from it
 *       on,
 *   <li>{@code -Detude.lies.show=3} prints that many lies of every known fault, too.
 * </ul>
 */
class LieDetectorTest {

  private static final long SEED = Long.getLong("etude.lies.seed", 0);
  private static final int STUDIES = Integer.getInteger("etude.lies", SEED > 0 ? 1 : 30);
  private static final int SHOWN = Integer.getInteger("etude.lies.show", 0);
  private static final int SHOWN_OF_NEW = 8;

  @TempDir Path folder;

  @Test
  void reportsSayNothingFalse() {
    LieDetector detector = new LieDetector(folder);
    Map<Fault, List<Lie>> found = new EnumMap<>(Fault.class);
    long start = System.nanoTime();
    long first = SEED > 0 ? SEED : 1;
    long last = first + STUDIES - 1;
    for (long seed = first; seed <= last; seed++) {
      for (Lie lie : lies(detector, seed)) {
        found.computeIfAbsent(lie.fault(), fault -> new ArrayList<>()).add(lie);
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (SHOWN > 0) {
      show(found, detector, last - first + 1, seconds);
    }
    assertThat(detector.statements()).isGreaterThan(100);
    found.keySet().removeAll(KnownFaults.OPEN);
    assertThat(found.isEmpty()).as(() -> text(found)).isTrue();
  }

  private static List<Lie> lies(LieDetector detector, long seed) {
    try {
      return detector.lies(seed);
    } catch (RuntimeException | Error e) {
      throw new AssertionError("study of seed " + seed + ": " + e, e);
    }
  }

  private static void show(
      Map<Fault, List<Lie>> found, LieDetector detector, long studies, double seconds) {
    System.out.printf(
        "%d studies, %d statements, %.1f s%n", studies, detector.statements(), seconds);
    found.forEach(
        (fault, lies) -> {
          System.out.println(fault + ": " + lies.size());
          lies.stream().limit(SHOWN).forEach(System.out::println);
        });
    Set<Fault> mended = EnumSet.copyOf(KnownFaults.OPEN);
    mended.removeAll(found.keySet());
    System.out.println("known faults that were not found: " + mended);
  }

  private static String text(Map<Fault, List<Lie>> found) {
    StringBuilder text = new StringBuilder("reports say what isn't true:\n");
    found
        .values()
        .forEach(
            lies -> {
              text.append(lies.size()).append(" times, such as\n");
              lies.stream().limit(SHOWN_OF_NEW).forEach(lie -> text.append(lie).append('\n'));
            });
    return text.toString();
  }
}
