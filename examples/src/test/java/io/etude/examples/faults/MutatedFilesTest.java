package io.etude.examples.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.EtudeException;
import io.etude.testing.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Files of a study with small damage: whatever it is, rendering ends, with files or with an
 * exception of ours. {@code -Detude.seeds=N} damages each file N times.
 */
@Tag("hostile")
class MutatedFilesTest {

  /** How often each file is damaged in a build. */
  private static final int RUNS = 10;

  /** Of so many, some are refused and some are not. */
  private static final int MANY = 100;

  private static final long MOST_SECONDS = 20;

  /** PDFBox tells of every fault of a font. */
  private static final Logger PDFBOX = Logger.getLogger("org.apache.fontbox");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void endsInFilesOrInAnExceptionOfOurs(MutatedFile kind) throws IOException {
    PDFBOX.setLevel(Level.OFF);
    kind.prepare(folder);
    int[] refused = {0};
    Seeds seeds = Seeds.of(MutatedFilesTest.class, 0, RUNS);
    seeds.check(
        seed -> {
          long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
          try {
            kind.render(folder, new Random(seed));
          } catch (EtudeException | UncheckedIOException e) {
            assertThat(e.getMessage()).isNotBlank();
            refused[0]++;
          }
          long time = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
          assertThat(TimeUnit.NANOSECONDS.toSeconds(time)).isLessThan(MOST_SECONDS);
        });
    int all = seeds.all().size();
    if (all >= MANY) {
      assertThat(refused[0]).as("refused of " + all).isBetween(1, all - 1);
    }
  }
}
