package io.etude.pdf.layout.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.Diagnostic;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Report;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.figure.Figure;
import io.etude.pdf.frame.ArticleArea;
import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Page;
import io.etude.pdf.layout.ReportLayout;
import io.etude.pdf.quality.PageChecks;
import io.etude.pdf.testing.FrameDump;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.testing.SampleCharts;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import io.etude.render.PageMeasure;
import io.etude.results.FigureRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pages on which the text of an article has ended while blocks are left. */
class ArticleEndTest {

  private static final String PROSE = "Des phrases comme on en lit partout, sans un chiffre. ";
  private static final int SIDEBAR = 0xF4F1EA;

  private static Block prose(int times) {
    return SampleReport.paragraph(PROSE.repeat(times));
  }

  private static Block sidebar(int paragraphs) {
    List<Block> inner = IntStream.range(0, paragraphs).mapToObj(i -> prose(6)).toList();
    return new Block.Sidebar("box", SampleTables.text("Encadré"), inner);
  }

  private static Block chart(int number, int rows, Block.Width width) {
    List<ChartSpec.Mark> marks =
        IntStream.range(0, rows)
            .mapToObj(i -> SampleCharts.mark("Réponse " + i, 60 - i, ColorRole.ORDINARY))
            .toList();
    return Chart.builder("chart" + number, new ChartSpec.Bars(marks, List.of()))
        .title(SampleTables.text("Figure n° " + number))
        .alt("Des barres")
        .width(width)
        .build();
  }

  private static List<Page> pages(Theme theme, Block... blocks) {
    return LaidPages.of(SampleReport.of(List.of(blocks)), theme).pages();
  }

  private static double emptiest(Theme theme, Block... blocks) {
    PageChecks checks = new PageChecks(new FrameDump());
    Report report = SampleReport.of(List.of(blocks));
    ReportLayout.lay(report, theme, Fonts.of(report.brand()), checks);
    return Math.max(
        checks.quality().value(PageMeasure.EMPTY_ARTICLE_PAGE),
        checks.quality().value(PageMeasure.EMPTY_FIRST_PAGE));
  }

  @Test
  void pagesSayWhetherTheArticleGoesOn() {
    List<Page> pages =
        pages(Theme.magazine(), prose(80), sidebar(3), chart(1, 9, Block.Width.FULL));
    for (Page page : pages) {
      ArticleArea area = page.article().orElseThrow();
      assertThat(area.goesOn()).isEqualTo(page.number() < pages.size());
      for (ColumnFrame column : page.columns()) {
        assertThat(column.x()).isGreaterThanOrEqualTo(area.left() - 0.01);
        assertThat(column.x() + column.width()).isLessThanOrEqualTo(area.right() + 0.01);
        assertThat(column.top()).isGreaterThanOrEqualTo(area.top() - 0.01);
        assertThat(column.bottom()).isLessThanOrEqualTo(area.bottom() + 0.01);
      }
    }
  }

  /** Before, a table higher than a page began at the head of the next one. */
  @Test
  void aLongTableBeginsUnderTheEndOfTheText() {
    Block table = SampleTables.table("table", "Tableau", 120, 4);
    List<Page> pages = pages(Theme.magazine(), prose(12), table);
    assertThat(LaidPages.glyphs(pages.get(0))).anyMatch(run -> run.text().contains("table.1."));
    assertThat(emptiest(Theme.magazine(), prose(12), table)).isLessThan(0.15);
  }

  /** The ground of its first part ends where the page does. */
  @Test
  void aBoxThatGoesOnFillsItsPage() {
    List<Page> pages = pages(Theme.brief(), prose(12), sidebar(30));
    List<Page> tinted = pages.stream().filter(page -> !grounds(page).isEmpty()).toList();
    assertThat(tinted).hasSizeGreaterThan(1);
    for (Page page : tinted.subList(0, tinted.size() - 1)) {
      double foot = page.article().orElseThrow().bottom();
      List<Item.Box> grounds = grounds(page);
      Item.Box last = grounds.get(grounds.size() - 1);
      assertThat(last.y() + last.height()).isCloseTo(foot, within(Theme.brief().baseline()));
    }
  }

  private static List<Item.Box> grounds(Page page) {
    return page.items().stream()
        .filter(Item.Box.class::isInstance)
        .map(Item.Box.class::cast)
        .filter(box -> box.color() == SIDEBAR)
        .toList();
  }

  /** Two columns of three would leave the third one white, as no text is left to be beside them. */
  @Test
  void figuresAfterTheTextGoAcrossAllColumns() {
    List<Block> blocks = new ArrayList<>(List.of(prose(60)));
    for (int i = 1; i <= 6; i++) {
      blocks.add(chart(i, 12, Block.Width.WIDE));
    }
    Block[] all = blocks.toArray(Block[]::new);
    assertThat(emptiest(Theme.magazine(), all)).isLessThan(0.1);
    blocks.replaceAll(
        block ->
            block instanceof Chart c ? c.toBuilder().width(Block.Width.COLUMN).build() : block);
    for (Page page : pages(Theme.magazine(), blocks.toArray(Block[]::new))) {
      assertThat(page.columns()).allMatch(column -> column.width() < page.width() / 2);
    }
  }

  /** White beside a figure is white, whatever is under both. */
  @Test
  void noColumnIsWhiteBesideAFigureAndAboveAWiderOne() {
    for (int rows = 4; rows <= 8; rows += 2) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 1; i <= 5; i++) {
        int bars = i == 1 ? rows : i == 3 ? 12 : 6;
        Block.Width width = i == 1 || i == 3 ? Block.Width.WIDE : Block.Width.FULL;
        Block text = SampleReport.paragraph("Une phrase qui dit ce que la figure montre.");
        blocks.add(SampleReport.section("s" + i, "Question " + i, text, chart(i, bars, width)));
      }
      assertThat(emptiest(Theme.magazine(), blocks.toArray(Block[]::new)))
          .as("%d rows", rows)
          .isLessThan(0.1);
    }
  }

  /** Rather than leave half a page before it. */
  @Test
  void aLongListOfBarsIsDividedAsATableIs() {
    Block list = chart(1, 30, Block.Width.FULL);
    List<Page> pages = pages(Theme.report(), prose(12), list, prose(3));
    List<Page> parts =
        pages.stream()
            .filter(p -> LaidPages.glyphs(p).stream().anyMatch(g -> g.text().contains("Réponse")))
            .toList();
    assertThat(parts).hasSize(2);
    assertThat(emptiest(Theme.report(), prose(12), list, prose(3))).isLessThan(0.15);
  }

  @Test
  void aChartOfFewBarsStaysWhole() {
    for (int sentences = 10; sentences < 60; sentences += 5) {
      for (Theme theme : List.of(Theme.report(), Theme.brief())) {
        List<Page> pages = pages(theme, prose(sentences), chart(1, 11, Block.Width.FULL), prose(3));
        long parts =
            pages.stream()
                .filter(
                    p -> LaidPages.glyphs(p).stream().anyMatch(g -> g.text().contains("Réponse")))
                .count();
        assertThat(parts).as("%s, %d sentences", theme.name(), sentences).isEqualTo(1);
      }
    }
  }

  /** Under the figure it would leave the columns beside that white. */
  @Test
  void aBoxAcrossAllColumnsStandsBeforeAFigureOfOne() {
    FigureRef ref = SampleTables.figure(0.3);
    Block across =
        new Block.KeyFigures(
            IntStream.range(0, 3)
                .mapToObj(
                    i ->
                        new Block.KeyFigure(
                            Figure.of(ref, "3" + i).decimals(0).build(),
                            SampleTables.text("sur dix")))
                .toList());
    List<Block> blocks = new ArrayList<>(List.of(prose(11), chart(1, 12, Block.Width.COLUMN)));
    blocks.add(across);
    blocks.add(sidebar(6));
    blocks.add(sidebar(6));
    blocks.add(SampleTables.table("table", "Tableau", 60, 9));
    // half of the page where the box is under the figure
    assertThat(emptiest(Theme.magazine(), blocks.toArray(Block[]::new))).isLessThan(0.25);
  }

  /** A figure and a line of text would be lost across the page. */
  @Test
  void aShortBoxIsInItsColumnsWhereNothingElseIsLeft() {
    Block.KeyFigure figure =
        new Block.KeyFigure(
            Figure.of(SampleTables.figure(0.3), "30").decimals(0).build(),
            SampleTables.text("sur dix"));
    Block key = new Block.KeyFigures(List.of(figure));
    Block box = new Block.Sidebar("box", SampleTables.text("Encadré"), List.of(key, prose(1)));
    for (int sentences = 5; sentences < 60; sentences += 5) {
      for (Page page : pages(Theme.magazine(), prose(sentences), box, key)) {
        double most = page.article().map(area -> (area.right() - area.left()) / 2).orElse(0.0);
        List<Item.Box> wide =
            page.items().stream()
                .filter(Item.Box.class::isInstance)
                .map(Item.Box.class::cast)
                .filter(item -> item.color() == SIDEBAR || Math.abs(item.height() - 0.75) < 0.01)
                .filter(item -> item.width() > most)
                .toList();
        assertThat(wide).as("%d sentences", sentences).isEmpty();
      }
    }
  }

  /** A chart of one column has no neighbour there: across the page it is a figure, not a strip. */
  @Test
  void aChartAloneIsAcrossThePageAndSaidToBe() {
    Block table = SampleTables.table("table", "Tableau", 44, 4);
    Block[] alone = {prose(12), table, chart(1, 24, Block.Width.COLUMN), table(44)};
    assertThat(emptiest(Theme.magazine(), alone)).isLessThan(0.15);
    assertThat(widened(alone)).hasSize(1).allMatch(said -> said.contains("chart1"));
    assertThat(widened(alone).get(0)).contains("would be white").doesNotContain("higher than");
    assertThat(widened(prose(80), chart(1, 9, Block.Width.COLUMN), prose(20))).isEmpty();
  }

  /** However much text is beside it, it can't be in one column, and nothing would be white. */
  @Test
  void aChartHigherThanAPageIsSaidToBeAcrossForThat() {
    Block[] tall = {prose(80), chart(1, 60, Block.Width.COLUMN), prose(80)};
    assertThat(widened(tall)).hasSize(1);
    assertThat(widened(tall).get(0)).contains("higher than a page").doesNotContain("white");
  }

  private static Block table(int rows) {
    return SampleTables.table("last", "Tableau", rows, 4);
  }

  private static List<String> widened(Block... blocks) {
    Report report = SampleReport.of(List.of(blocks));
    Fonts fonts = Fonts.of(report.brand());
    return ReportLayout.lay(report, Theme.magazine(), fonts, new FrameDump()).stream()
        .filter(diagnostic -> diagnostic.rule().equals("widenedChart"))
        .map(Diagnostic::toString)
        .toList();
  }
}
