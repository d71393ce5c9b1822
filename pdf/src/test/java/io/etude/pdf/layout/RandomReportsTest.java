package io.etude.pdf.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.testing.RandomReports;
import io.etude.pdf.theme.Theme;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for the frames of every report, on reports from seeds. {@code -Detude.seeds=N} tries
 * more of them, {@code -Detude.firstSeed=N} others. The file {@code target/random-reports.txt} has
 * how many reports miss each bar, and of each miss the report's seed and the places.
 */
class RandomReportsTest {

  private static final long FIRST = Long.getLong("etude.firstSeed", 20_181_126L);
  private static final int SEEDS = Integer.getInteger("etude.seeds", 40);

  /**
   * What words longer than a line, small pages and more blocks than text break, and the part of the
   * reports that may: a diagnostic says so.
   */
  private static final Map<String, Double> BY_THEME =
      Map.of(
          "looseLines", 0.01,
          "raggedLinesBelow85", 0.01,
          "runts", 0.01,
          "emptyFirstPage", 0.03,
          "emptyArticlePage", 0.03,
          "emptyAnnexPage", 0.03,
          "blocksFarFromMention", 0.05);

  private final BarCounts counts = new BarCounts();

  @Test
  void printsEverythingOnceWithinThePageAndClearOfAllElse() throws IOException {
    SoftAssertions printed = new SoftAssertions();
    for (int i = 0; i < SEEDS; i++) {
      check(FIRST + i, printed);
    }
    counts.write("random-reports.txt", SEEDS + " random reports, the first " + FIRST);
    counts.assertAtMost(BY_THEME, printed);
    printed.assertAll();
  }

  /**
   * On the first two a box at the foot once rose over the headline, beside text that ended above
   * it; on the next two the headline took more than the page; on the last the rows of a divided
   * table went down into a note.
   */
  @ParameterizedTest
  @ValueSource(longs = {20_181_479, 20_182_545, 20_185_333, 20_186_424, 50_000_187})
  void nothingCollidesOnASmallPage(long seed) {
    SoftAssertions printed = new SoftAssertions();
    check(seed, printed);
    printed.assertAll();
  }

  /**
   * Before what takes a page of its own, or a table that does: rows and plots are wide apart, text
   * begins lower under the titles, spaces that are wide already stay, white over notes counts. On
   * the last ones a box goes before one that has no room, or what is left of a table fills its
   * page.
   */
  @ParameterizedTest
  @ValueSource(
      longs = {
        16,
        79,
        89,
        138,
        226,
        231,
        321,
        508,
        540,
        640,
        643,
        790,
        804,
        834,
        50_000_055,
        50_000_122,
        50_000_440,
        50_000_503,
        50_000_522,
        50_000_608,
        50_000_664,
        50_000_777,
        50_000_923
      })
  void pagesOfArticlesAreFilled(long seed) {
    RandomReports random = new RandomReports(seed);
    assertThat(CheckedPages.of(random.report(), random.theme()).missed())
        .doesNotContain("emptyArticlePage", "emptyFirstPage");
  }

  /**
   * A box that is higher than a page came before one that waited longer; a box of a section without
   * text before one that stands above it there; text, in one column, before boxes that could have
   * been divided, or before a table that is under a heading; contents far from their place that had
   * no room on the first page. On the last ones a box came without the one before it, or text came
   * under what was left of a box, before one that only had room there in its stead.
   */
  @ParameterizedTest
  @ValueSource(
      longs = {
        182,
        196,
        286,
        572,
        837,
        50_000_140,
        50_000_368,
        50_000_385,
        50_000_387,
        50_000_492,
        50_000_717,
        70_000_132,
        70_000_518
      })
  void nothingOvertakesABoxThatWaits(long seed) {
    RandomReports random = new RandomReports(seed);
    assertThat(CheckedPages.of(random.report(), random.theme()).missed())
        .doesNotContain("blocksFarFromMention");
  }

  /** Composed in the usual way, pages of these miss a bar; in another one they don't. */
  @ParameterizedTest
  @ValueSource(longs = {50_000_606, 60_000_225, 70_000_663, 90_000_539})
  void whatMissesABarIsComposedInAnotherWay(long seed) {
    RandomReports random = new RandomReports(seed);
    assertThat(CheckedPages.of(random.report(), random.theme()).missed())
        .doesNotContain("emptyArticlePage", "emptyFirstPage", "blocksFarFromMention");
  }

  /** A box with the heading of its section once came before a picture that stood above it. */
  @Test
  void nothingOfTheTextAboveStandsUnderAHeading() {
    RandomReports random = new RandomReports(50_000_486);
    assertThat(CheckedPages.of(random.report(), random.theme()).missed())
        .doesNotContain("blocksOutsideSection");
  }

  /**
   * Tables of few rows on low pages, where the next one would just not fit: rows go to the foot of
   * the page, blocks are a little closer, or rows farther apart. On the last ones there are charts
   * and boxes among the tables.
   */
  @ParameterizedTest
  @ValueSource(
      longs = {
        22,
        43,
        76,
        103,
        242,
        252,
        293,
        294,
        377,
        477,
        760,
        980,
        50_000_871,
        80_000_051,
        90_000_069
      })
  void pagesOfTablesAreFilled(long seed) {
    RandomReports random = new RandomReports(seed);
    assertThat(CheckedPages.of(random.report(), random.theme()).missed())
        .doesNotContain("emptyAnnexPage");
  }

  private void check(long seed, SoftAssertions printed) {
    RandomReports random = new RandomReports(seed);
    Report report = random.report();
    Theme theme = random.theme();
    CheckedPages pages = CheckedPages.of(report, theme);
    String text = pages.text();
    for (String marker : random.markers()) {
      printed.assertThat(count(text, marker)).as("seed %d: %s", seed, marker).isEqualTo(1);
    }
    printed.assertThat(pages.offThePage()).as("seed %d: off the page", seed).isEmpty();
    // in a very narrow box labels break within words
    assertRows(seed, report.blocks(), LaidPages.withoutSpaces(text.replace("|", "")));
    counts.add("" + seed, theme.name(), pages, BY_THEME.keySet(), printed);
  }

  private static int count(String text, String marker) {
    int count = 0;
    for (int at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + 1)) {
      count++;
    }
    return count;
  }

  /** Every row stands once in each panel, so all rows of a table stand equally often. */
  private static void assertRows(long seed, List<Block> blocks, String text) {
    for (Block block : blocks) {
      if (block instanceof Block.Table table) {
        int panels = count(text, table.id() + ".1.");
        assertThat(panels).as("seed %d: %s", seed, table.id()).isPositive();
        for (int row = 2; row < table.table().rows().size() - 1; row++) {
          String label = table.id() + "." + row + ".";
          assertThat(count(text, label)).as("seed %d: %s", seed, label).isEqualTo(panels);
        }
      } else if (block instanceof Block.Sidebar sidebar) {
        assertRows(seed, sidebar.blocks(), text);
      } else if (block instanceof Block.Section section) {
        assertRows(seed, section.blocks(), text);
      }
    }
  }
}
