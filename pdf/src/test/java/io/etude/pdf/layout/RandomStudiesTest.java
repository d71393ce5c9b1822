package io.etude.pdf.layout;

import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.table.StatTable;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.testing.studies.RandomStudy;
import io.etude.pdf.theme.PageText;
import io.etude.pdf.theme.Theme;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Studies from seeds, taken all the way from their answers to pages, meet the bars of pages and
 * have every row. {@code -Detude.seeds=N} tries more of them, {@code -Detude.firstSeed=N} others.
 * The file {@code target/random-studies.txt} has how many reports miss each bar, and of each miss
 * the report's seed and the places.
 */
@Tag("property")
class RandomStudiesTest {

  private static final long FIRST = Long.getLong("etude.firstSeed", 1);
  private static final int SEEDS = Integer.getInteger("etude.seeds", 40);

  /**
   * The part of the reports that may miss a bar, mostly on small pages: figures there are nearly as
   * high as the page, and a headline is longer than the foot is wide.
   */
  private static final Map<String, Double> MAY_MISS =
      Map.ofEntries(
          Map.entry("annexHoles", 0.1),
          Map.entry("blocksFarFromMention", 0.05),
          Map.entry("blocksOutsideSection", 0.05),
          Map.entry("emptyAnnexPage", 0.3),
          Map.entry("emptyArticlePage", 0.1),
          Map.entry("emptyFirstPage", 0.1),
          Map.entry("looseLines", 0.1),
          Map.entry("offThePage", 0.06),
          Map.entry("overlappingText", 0.2),
          Map.entry("resultsHeadings", 0.35),
          Map.entry("runts", 0.05),
          Map.entry("textBelowContrast4.5", 0.05),
          Map.entry("textOutsideItsBox", 0.06),
          Map.entry("whiteHoles", 0.05));

  private static final Theme NARROW =
      Theme.report().toBuilder()
          .name("narrow")
          .page(419.53, 595.28)
          .margins(new Theme.Margins(40, 40, 56, 40))
          .type(PageText.HEADLINE, 20, 24)
          .heroHeight(90)
          .build();

  private static final List<Theme> THEMES =
      List.of(
          Theme.magazine(),
          Theme.report(),
          Theme.brief(),
          Theme.read(Path.of("..", "examples", "themes", "harbour.yaml")),
          NARROW);

  private final BarCounts counts = new BarCounts();

  @Test
  void pagesMeetTheBarsAndHaveEveryRow() throws IOException {
    SoftAssertions printed = new SoftAssertions();
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      check(seed, printed);
    }
    counts.write("random-studies.txt", SEEDS + " random studies, the first " + FIRST);
    counts.assertAtMost(MAY_MISS, SEEDS, printed);
    printed.assertAll();
  }

  private void check(long seed, SoftAssertions printed) {
    RandomStudy study = new RandomStudy(seed);
    String name = seed + " (" + study + ")";
    Theme theme = THEMES.get((int) (seed % THEMES.size()));
    Report report;
    CheckedPages pages;
    try {
      report = study.report();
      pages = CheckedPages.of(report, theme);
    } catch (RuntimeException e) {
      printed.fail("seed " + name + ", " + theme.name(), e);
      return;
    }
    counts.add(name, theme.name(), "offThePage", pages.offThePage());
    counts.add(name, theme.name(), pages, MAY_MISS.keySet(), printed);
    // where no figure may be published, there are no results
    if (report.blocks().stream().anyMatch(RandomStudiesTest::isResults)) {
      assertRows(name, study, pages, printed);
    }
  }

  private static boolean isResults(Block block) {
    return block instanceof Block.Section section && section.id().equals("results");
  }

  /** Every answer, and what all respondents said, is on the pages. */
  private static void assertRows(
      String name, RandomStudy study, CheckedPages pages, SoftAssertions printed) {
    String all = plain(pages.text().replace("|", ""));
    for (StatTable table : StudyReport.of(study.results()).tables()) {
      if (!all.contains(plain(table.subject().question()))) {
        printed.fail("seed %s: no question %s", name, table.subject().question());
      }
      boolean answers = study.detail() != ResultsDetail.TOPLINE;
      // of two answers the bar shows both, and the figure of one is printed
      boolean totals = table.rows().stream().filter(RandomStudiesTest::isAnswer).count() > 2;
      for (int r = 0; answers && r < table.rows().size(); r++) {
        StatTable.Row row = table.rows().get(r);
        if (isAnswer(row) && !all.contains(plain(row.label()))) {
          printed.fail("seed %s: %s has no row %s", name, table.id(), row.label());
        }
        if (totals && isAnswer(row) && !all.contains(plain(table.cell(r, 0).text()))) {
          printed.fail("seed %s: %s has no total of %s", name, table.id(), row.label());
        }
      }
    }
  }

  private static boolean isAnswer(StatTable.Row row) {
    return row.kind() == StatTable.Row.Kind.CATEGORY || row.kind() == StatTable.Row.Kind.NET;
  }

  /** Without white, and without the hyphens that lines may end with. */
  private static String plain(String text) {
    return LaidPages.withoutSpaces(text).replaceAll("[-\u00ad\u2010]+", "");
  }
}
