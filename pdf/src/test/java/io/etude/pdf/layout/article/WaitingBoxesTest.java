package io.etude.pdf.layout.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Page;
import io.etude.pdf.layout.ReportLayout;
import io.etude.pdf.quality.PageChecks;
import io.etude.pdf.testing.FrameDump;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import io.etude.render.PageMeasure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where boxes go that wait for room: near what is before them, on pages that are full. */
class WaitingBoxesTest {

  private static final String PROSE = "Des phrases comme on en lit partout, sans un chiffre. ";

  private static Block prose(int times) {
    return SampleReport.paragraph(PROSE.repeat(times));
  }

  private static Block sidebar(String title, int sentences) {
    return new Block.Sidebar(title, SampleTables.text(title), List.of(prose(sentences)));
  }

  private static PageChecks checks(List<Block> blocks) {
    PageChecks checks = new PageChecks(new FrameDump());
    Report report = SampleReport.of(blocks);
    ReportLayout.lay(report, Theme.magazine(), Fonts.of(report.brand()), checks);
    return checks;
  }

  private static int page(List<Page> pages, String word) {
    for (Page page : pages) {
      for (Item item : page.items()) {
        if (item instanceof Item.Glyphs run && run.text().contains(word)) {
          return page.number();
        }
      }
    }
    throw new AssertionError(word + " is on no page");
  }

  /** A table that is higher than a page stands under the heading of its section, and waits. */
  @Test
  void noBoxOfASectionStandsOnAPageBeforeItsHeading() {
    for (int sentences = 10; sentences <= 60; sentences += 10) {
      List<Block> blocks = new ArrayList<>();
      blocks.add(prose(sentences));
      blocks.add(SampleTables.table("t1", "Tableau", 120, 3));
      blocks.add(
          SampleReport.section(
              "s", "Rubrique", SampleTables.table("t2", "Tableau", 40, 3), sidebar("Encadré", 3)));
      List<Page> pages = LaidPages.of(SampleReport.of(blocks), Theme.magazine()).pages();
      assertThat(page(pages, "Encadré"))
          .as("after %d sentences", sentences)
          .isGreaterThanOrEqualTo(page(pages, "Rubrique"));
    }
  }

  /** Boxes wait behind a table that takes more than a page, and text behind them. */
  @Test
  void whatWaitsIsDividedWhereAPageWouldEndEarly() {
    for (int sentences = 20; sentences <= 50; sentences += 10) {
      PageChecks checks =
          checks(
              List.of(
                  prose(sentences),
                  SampleTables.table("t1", "Tableau", 120, 3),
                  sidebar("Un", 30),
                  sidebar("Deux", 30),
                  prose(20),
                  sidebar("Trois", 60),
                  prose(10)));
      assertThat(checks.quality().value(PageMeasure.FAR_BLOCKS)).as("%d", sentences).isZero();
      assertThat(checks.quality().value(PageMeasure.EMPTY_ARTICLE_PAGE))
          .as("after %d sentences", sentences)
          .isLessThan(0.085);
    }
  }
}
