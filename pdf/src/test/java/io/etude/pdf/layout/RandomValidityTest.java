package io.etude.pdf.layout;

import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.testing.RandomReports;
import io.etude.pdf.testing.TaggedText;
import io.etude.pdf.testing.Verapdf;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Reports from printed seeds meet both profiles, and a reader of their tags gets each paragraph and
 * each row of a table once. {@code -Detude.seeds=200} takes that many, {@code -Detude.firstSeed=N}
 * others.
 */
class RandomValidityTest {

  private static final long FIRST = Long.getLong("etude.firstSeed", 20_181_126L);
  private static final int SEEDS = Integer.getInteger("etude.seeds", 12);

  @Test
  void isValidAndReadsEverythingOnce() {
    SoftAssertions results = new SoftAssertions();
    for (int i = 0; i < SEEDS; i++) {
      check(FIRST + i, results);
    }
    results.assertAll();
  }

  private static void check(long seed, SoftAssertions results) {
    RandomReports random = new RandomReports(seed);
    Report report = random.report();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRenderer.builder()
        .edition(PdfRenderer.Edition.PROOF)
        .theme(random.theme())
        .build()
        .render(report, out);
    results.assertThat(Verapdf.check(out.toByteArray())).as("seed %d", seed).isEmpty();
    List<TaggedText.Element> elements = TaggedText.of(out.toByteArray());
    String all = elements.get(0).text();
    for (String marker : random.markers()) {
      int count = all.split(marker, -1).length - 1;
      results.assertThat(count).as("seed %d reads %s", seed, marker).isEqualTo(1);
    }
    rows(seed, report.blocks(), elements, results);
  }

  /** Each row is one TR, or one in each of the panels that a wide table is split into. */
  private static void rows(
      long seed, List<Block> blocks, List<TaggedText.Element> elements, SoftAssertions results) {
    Map<String, Integer> rows = new HashMap<>();
    for (TaggedText.Element element : elements) {
      if (element.type().equals("TR") && element.text().startsWith("Réponse ")) {
        String label = element.text().replaceFirst("^Réponse (\\w+\\.\\d+\\.)[|].*", "$1");
        rows.merge(label, 1, Integer::sum);
      }
    }
    rows(seed, blocks, rows, results);
  }

  private static void rows(
      long seed, List<Block> blocks, Map<String, Integer> rows, SoftAssertions results) {
    for (Block block : blocks) {
      if (block instanceof Block.Table table) {
        int panels = rows.getOrDefault(table.id() + ".1.", 0);
        results.assertThat(panels).as("seed %d: %s", seed, table.id()).isPositive();
        for (int row = 2; row < table.table().rows().size() - 1; row++) {
          String label = table.id() + "." + row + ".";
          results.assertThat(rows).as("seed %d", seed).containsEntry(label, panels);
        }
      } else if (block instanceof Block.Sidebar sidebar) {
        rows(seed, sidebar.blocks(), rows, results);
      } else if (block instanceof Block.Section section) {
        rows(seed, section.blocks(), rows, results);
      }
    }
  }
}
