package io.etude.pdf.layout;

import io.etude.codebook.RatingQuestion;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.table.StatRow;
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
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Studies from seeds, taken all the way from their answers to pages, meet the bars of pages and
 * have every row. {@code -Detude.seeds=N} tries more of them, {@code -Detude.firstSeed=N} others.
 * The files {@code target/random-studies*.txt} have how many reports miss each bar, and of each
 * miss the report's seed and the places.
 */
@Tag("property")
class RandomStudiesTest {

  private static final long FIRST = Long.getLong("etude.firstSeed", 1);
  private static final int SEEDS = Integer.getInteger("etude.seeds", 40);

  /** The part of the reports with results in summary, in the themes of this project, that may. */
  private static final Map<String, Double> MAY_MISS =
      Map.ofEntries(
          Map.entry("annexHoles", 0.02),
          Map.entry("blocksFarFromMention", 0.03),
          Map.entry("blocksOutsideSection", 0.03),
          Map.entry("emptyAnnexPage", 0.08),
          Map.entry("emptyArticlePage", 0.07),
          // a chart of rows that are compared is not divided to fill a first page
          Map.entry("emptyFirstPage", 0.1),
          Map.entry("looseLines", 0.1),
          Map.entry("overlappingText", 0.01),
          Map.entry("resultsHeadings", 0.42),
          Map.entry("runts", 0.02),
          Map.entry("textBelowContrast4.5", 0.01));

  /**
   * The part of the others. Tables in full, and figures on a page of the smallest size, are nearly
   * as high as the page; nothing fills what they leave. No text is off the page.
   */
  private static final Map<String, Double> OTHERS_MAY_MISS =
      Map.ofEntries(
          Map.entry("annexHoles", 0.08),
          Map.entry("blocksFarFromMention", 0.15),
          Map.entry("blocksOutsideSection", 0.1),
          Map.entry("emptyAnnexPage", 0.55),
          Map.entry("emptyArticlePage", 0.3),
          Map.entry("emptyFirstPage", 0.2),
          Map.entry("looseLines", 0.1),
          Map.entry("offThePage", 0.0),
          Map.entry("resultsHeadings", 0.2),
          Map.entry("textBelowContrast4.5", 0.02),
          Map.entry("whiteHoles", 0.06));

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

  private final BarCounts summaries = new BarCounts();
  private final BarCounts others = new BarCounts();

  @Test
  void pagesMeetTheBarsAndHaveEveryRow() throws IOException {
    SoftAssertions printed = new SoftAssertions();
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      check(seed, printed);
    }
    String title = SEEDS + " random studies, the first " + FIRST;
    summaries.write("random-studies.txt", title + ": those in summary");
    others.write("random-studies-others.txt", title + ": those in full, or on small pages");
    summaries.assertAtMost(MAY_MISS, printed);
    others.assertAtMost(OTHERS_MAY_MISS, printed);
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
    boolean other = study.detail() == ResultsDetail.FULL || theme == NARROW;
    Set<String> excused = (other ? OTHERS_MAY_MISS : MAY_MISS).keySet();
    BarCounts counts = other ? others : summaries;
    counts.add(name, theme.name(), "offThePage", pages.offThePage());
    counts.add(name, theme.name(), pages, excused, printed);
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
      // the bar shows two answers and "don't know", and one figure is printed; ratings are columns
      boolean totals =
          table.rows().stream().filter(RandomStudiesTest::isAnswer).count() > 3
              && study.results().table(table.subject().table()).stream()
                  .noneMatch(result -> result.question() instanceof RatingQuestion);
      for (int r = 0; answers && r < table.rows().size(); r++) {
        StatRow row = table.rows().get(r);
        if (isAnswer(row) && !all.contains(plain(row.label()))) {
          printed.fail("seed %s: %s has no row %s", name, table.id(), row.label());
        }
        if (totals && isAnswer(row) && !all.contains(plain(table.cell(r, 0).text()))) {
          printed.fail("seed %s: %s has no total of %s", name, table.id(), row.label());
        }
      }
    }
  }

  private static boolean isAnswer(StatRow row) {
    return row.kind() == StatRow.Kind.CATEGORY || row.kind() == StatRow.Kind.NET;
  }

  /** Without white, and without the hyphens that lines may end with. */
  private static String plain(String text) {
    return LaidPages.withoutSpaces(text).replaceAll("[-\u00ad\u2010]+", "");
  }
}
