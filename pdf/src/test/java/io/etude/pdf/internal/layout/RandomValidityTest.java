package io.etude.pdf.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Report;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.internal.write.Verapdf;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

/** Reports from printed seeds meet both profiles. {@code -Detude.seeds=N} tries more of them. */
class RandomValidityTest {

  private static final long FIRST = 20_181_126L;
  private static final int SEEDS = Integer.getInteger("etude.seeds", 6);

  @Test
  void isValid() {
    for (int i = 0; i < SEEDS; i++) {
      long seed = FIRST + i;
      RandomReports random = new RandomReports(seed);
      Report report = random.report();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PdfRenderer.builder().theme(random.theme()).build().render(report, out);
      assertThat(Verapdf.check(out.toByteArray())).as("seed %d", seed).isEmpty();
    }
  }
}
