package io.etude.pdf.layout.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.ColumnFrame.LineInfo;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an article begins and ends. */
class ArticlePagesTest {

  private static final String PROSE = "Des phrases comme on en lit partout, sans un chiffre. ";
  private static final int SIDEBAR = 0xF4F1EA;

  private static List<Page> pages(Theme theme, Block... blocks) {
    return LaidPages.of(SampleReport.of(List.of(blocks)), theme).pages();
  }

  private static Block prose(int times) {
    return SampleReport.paragraph(PROSE.repeat(times));
  }

  private static Block sidebar(String title, int sentences) {
    return new Block.Sidebar(title, SampleTables.text(title), List.of(prose(sentences)));
  }

  private static List<LineInfo> text(ColumnFrame column) {
    return column.lines().stream().filter(line -> line.kind() == LineInfo.Kind.TEXT).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void aDropCapKeepsItsThreeLinesWhateverThePageHolds(int columns) {
    for (int height = 560; height < 640; height += 6) {
      Theme theme = Theme.magazine().toBuilder().page(595, height).columns(columns).build();
      List<Page> pages = pages(theme, prose(30), sidebar("À part", 4), prose(9));
      List<LineInfo> opening =
          pages.stream()
              .flatMap(page -> page.columns().stream())
              .map(ArticlePagesTest::text)
              .filter(lines -> lines.stream().anyMatch(l -> l.paragraph() == 1 && l.index() == 0))
              .findFirst()
              .orElseThrow();
      assertThat(opening).as("page of %d points", height).hasSizeGreaterThanOrEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"magazine", "brief"})
  void textNotAFigureStandsUnderTheHeadline(String name) {
    Theme theme = name.equals("brief") ? Theme.brief() : Theme.magazine();
    for (int sentences = 4; sentences < 20; sentences += 3) {
      Page first =
          pages(theme, prose(6), sidebar("Un", 4), sidebar("Deux", 3), prose(sentences)).get(0);
      ColumnFrame left =
          first.columns().stream().filter(ColumnFrame::flow).findFirst().orElseThrow();
      LineInfo line = text(left).get(0);
      assertThat(line.paragraph()).isEqualTo(1);
      assertThat(line.baseline() - left.top()).isLessThan(theme.baseline());
    }
  }

  /** Wide tables that would fill the first page wait for a short text. */
  @Test
  void aShortTextStandsOnTheFirstPageBeforeWideTables() {
    for (int sentences = 6; sentences <= 10; sentences += 2) {
      for (int tables = 3; tables <= 4; tables++) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(prose(sentences));
        for (int i = 0; i < tables; i++) {
          blocks.add(SampleTables.table("t" + i, "Tableau", 6, 3, 4));
        }
        Page first = pages(Theme.magazine(), blocks.toArray(Block[]::new)).get(0);
        assertThat(first.columns())
            .as("%d sentences, %d tables", sentences, tables)
            .flatExtracting(ArticlePagesTest::text)
            .isNotEmpty();
      }
    }
  }

  @Test
  void aPictureLeavesASmallPageRoomForTheStory() {
    Theme theme = Theme.brief().toBuilder().page(420, 480).heroHeight(300).build();
    Page first = pages(theme, prose(12)).get(0);
    Item.Image hero =
        first.items().stream()
            .filter(Item.Image.class::isInstance)
            .map(Item.Image.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(hero.height()).isBetween(60.0, 200.0);
    assertThat(first.columns()).flatExtracting(ArticlePagesTest::text).isNotEmpty();
  }

  @Test
  void twoBoxesLeftOverFillTheThreeColumnsOfTheirPage() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(prose(80));
    for (int i = 0; i < 7; i++) {
      blocks.add(sidebar("Encadré " + i, 16));
    }
    List<Page> pages = pages(Theme.magazine(), blocks.toArray(Block[]::new));
    Page last = pages.get(pages.size() - 1);
    List<Item.Box> boxes =
        last.items().stream()
            .filter(Item.Box.class::isInstance)
            .map(Item.Box.class::cast)
            .filter(box -> box.color() == SIDEBAR)
            .toList();
    assertThat(last.columns()).flatExtracting(ArticlePagesTest::text).isEmpty();
    assertThat(boxes).hasSize(2);
    for (double center : new double[] {1 / 6.0, 3 / 6.0, 5 / 6.0}) {
      double x = center * Theme.magazine().width();
      assertThat(boxes).anyMatch(box -> box.x() < x && x < box.x() + box.width());
    }
  }

  /**
   * Six boxes that one paragraph mentions have no room on its page and beside the text of the next.
   */
  @Test
  void textWaitsForBoxesThatItMentionedTwoPagesBefore() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(prose(20));
    for (int i = 0; i < 6; i++) {
      blocks.add(sidebar("Encadré " + i, 10));
    }
    for (int i = 0; i < 6; i++) {
      blocks.add(prose(25));
      blocks.add(sidebar("Plus tard " + i, 6));
    }
    blocks.add(prose(5));
    PageChecks checks = new PageChecks(new FrameDump());
    Report report = SampleReport.of(blocks);
    ReportLayout.lay(report, Theme.magazine(), Fonts.of(report.brand()), checks);
    assertThat(checks.quality().value(PageMeasure.FAR_BLOCKS)).isZero();
    assertThat(checks.quality().value(PageMeasure.EMPTY_ARTICLE_PAGE)).isLessThan(0.1);
  }
}
