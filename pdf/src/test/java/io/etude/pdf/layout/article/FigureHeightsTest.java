package io.etude.pdf.layout.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Block;
import io.etude.document.Brand;
import io.etude.document.Chart;
import io.etude.document.ChartColors;
import io.etude.document.Picture;
import io.etude.document.Report;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.PageSink;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.ReportLayout;
import io.etude.pdf.quality.PageChecks;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.testing.SampleCharts;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures that are a little lower or higher than usual, so that pages end at their foot. */
class FigureHeightsTest {

  private static Block chart(String id, int rows) {
    List<ChartSpec.Mark> marks =
        IntStream.range(0, rows)
            .mapToObj(i -> SampleCharts.mark("Réponse " + i, 90 - 7.0 * i, ColorRole.ORDINARY))
            .toList();
    return Chart.builder(id, new ChartSpec.Bars(marks, List.of()))
        .title(SampleTables.text("Ce que montre " + id))
        .alt("Des barres")
        .width(Block.Width.FULL)
        .build();
  }

  /** A chart whose rows stay on one page. */
  private static Chart stacked(int rows) {
    List<ChartSpec.Stacked.Row> stacks =
        IntStream.range(0, rows)
            .mapToObj(
                i -> new ChartSpec.Stacked.Row("Réponse " + i, SampleCharts.stack(40, 35, 25)))
            .toList();
    ChartSpec spec = new ChartSpec.Stacked(SampleCharts.sides(1, "Oui", "Bof", "Non"), stacks);
    return Chart.builder("s", spec)
        .title(SampleTables.text("Ce que montre la figure"))
        .alt("Des barres")
        .width(Block.Width.FULL)
        .build();
  }

  /** Sections of a sentence and a chart, as in a study that nobody has written about yet. */
  private static Report sections(int count, int rows) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Block text = SampleReport.paragraph("Une phrase qui dit ce que la figure montre.");
      blocks.add(SampleReport.section("s" + i, "Question " + i, text, chart("c" + i, rows)));
    }
    return SampleReport.of(blocks);
  }

  private static double value(Report report, PageMeasure kind) {
    return value(report, Theme.report(), kind);
  }

  private static double value(Report report, Theme theme, PageMeasure kind) {
    PageChecks checks = new PageChecks(new NoSink());
    ReportLayout.lay(report, theme, Fonts.of(report.brand()), checks);
    return checks.quality().measures().stream()
        .filter(measure -> measure.kind() == kind)
        .mapToDouble(PageQuality.Measure::value)
        .findFirst()
        .orElseThrow();
  }

  private static final class NoSink implements PageSink {

    @Override
    public void page(Page page) {
      // only the measures are looked at
    }

    @Override
    public void finish(Tag document, List<Bookmark> outline) {
      // only the measures are looked at
    }
  }

  private static List<Double> bars(Page page) {
    return page.items().stream()
        .filter(Item.Box.class::isInstance)
        .map(Item.Box.class::cast)
        .filter(box -> box.color() != 0 && box.height() > 5 && box.height() < 30)
        .map(box -> Math.round(box.height() * 100) / 100.0)
        .distinct()
        .toList();
  }

  @Test
  void chartsGiveWaySoThatAPageIsFull() {
    for (int rows = 4; rows <= 12; rows += 2) {
      Report report = sections(12, rows);
      assertThat(value(report, PageMeasure.EMPTY_FIRST_PAGE)).as("%d rows", rows).isLessThan(0.15);
      assertThat(value(report, PageMeasure.EMPTY_ARTICLE_PAGE)).as("%d rows", rows).isLessThan(0.1);
      assertThat(value(report, PageMeasure.FAR_BLOCKS)).as("%d rows", rows).isZero();
    }
  }

  /** The chart that comes next is too high for what a table leaves of its page. */
  @Test
  void rowsAreFarApartRatherThanThatAPageGapes() {
    for (Theme theme : List.of(Theme.report(), Theme.magazine())) {
      for (int rows = 150; rows <= 190; rows += 5) {
        Report report =
            SampleReport.of(
                List.of(
                    SampleReport.paragraph("Une phrase avant les figures."),
                    SampleTables.table("t", "Tableau", rows, 3),
                    stacked(20),
                    SampleReport.paragraph("Une phrase qui les suit.")));
        assertThat(value(report, theme, PageMeasure.EMPTY_ARTICLE_PAGE))
            .as("%s, %d rows", theme.name(), rows)
            .isLessThan(0.1);
      }
    }
  }

  @Test
  void chartsOfAPageAreAlikeAndTheirBarsHoldTheirFigures() {
    List<Double> all = new ArrayList<>();
    for (int rows = 4; rows <= 12; rows += 2) {
      for (Page page : LaidPages.of(sections(12, rows), Theme.report()).pages()) {
        List<Double> bars = bars(page);
        all.addAll(bars);
        double least = bars.stream().mapToDouble(b -> b).min().orElse(0);
        double most = bars.stream().mapToDouble(b -> b).max().orElse(0);
        assertThat(most - least).as("%d rows, page %d", rows, page.number()).isLessThan(0.1);
      }
    }
    assertThat(all.stream().mapToDouble(b -> b).min().orElseThrow()).isGreaterThanOrEqualTo(9);
    assertThat(all.stream().distinct().count()).as("some gave way").isGreaterThan(1);
  }

  /** A text of so many sentences and a chart, then sections of a sentence and a chart. */
  private static Report after(int sentences, int rows) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(SampleReport.paragraph("Une phrase comme une autre. ".repeat(sentences)));
    blocks.add(chart("first", rows));
    blocks.addAll(sections(3, rows).blocks());
    return SampleReport.of(blocks);
  }

  /** Bars that are at most twice as far apart as usual are better than white under them. */
  @Test
  void theRowsOfAChartAreWiderApartWhereAPageWouldBeWhite() {
    for (int sentences = 17; sentences <= 21; sentences += 4) {
      Report report = after(sentences, 15);
      assertThat(value(report, PageMeasure.EMPTY_FIRST_PAGE)).as("%d", sentences).isZero();
    }
  }

  /** Twelve rows or more go on on the next page, rather than leave a third of this one white. */
  @Test
  void aLongListIsDividedRatherThanAPageLeftWhite() {
    for (int rows = 13; rows <= 23; rows += 2) {
      assertThat(value(after(45, rows), PageMeasure.EMPTY_FIRST_PAGE)).as("%d", rows).isZero();
    }
    assertThat(value(after(45, 11), PageMeasure.EMPTY_FIRST_PAGE)).isPositive();
  }

  /** Its rows go on on the next page, on one scale, and none is off a page. */
  @Test
  void aChartHigherThanAPageIsDividedBetweenItsRows() {
    int rows = 60;
    List<ChartSpec.Mark> marks =
        IntStream.range(0, rows)
            .mapToObj(i -> SampleCharts.mark("Réponse n" + i, 80 - i, ColorRole.ORDINARY))
            .toList();
    Block tall =
        Chart.builder("tall", new ChartSpec.Bars(marks, List.of()))
            .title(SampleTables.text("Ce que montre tout cela"))
            .alt("Des barres")
            .width(Block.Width.FULL)
            .build();
    Theme small =
        Theme.report().toBuilder()
            .name("small")
            .page(419.53, 595.28)
            .margins(new Theme.Margins(40, 40, 56, 40))
            .build();
    List<Block> blocks = List.of(SampleReport.paragraph("Une phrase."), tall);
    List<String> labels = new ArrayList<>();
    List<Double> lengths = new ArrayList<>();
    int pages = 0;
    for (Page page : LaidPages.of(SampleReport.of(blocks), small).pages()) {
      List<Item.Box> bars =
          page.items().stream()
              .filter(Item.Box.class::isInstance)
              .map(Item.Box.class::cast)
              .filter(box -> box.color() == ChartColors.of(ColorRole.ORDINARY, Brand.DEFAULT))
              .toList();
      pages += bars.isEmpty() ? 0 : 1;
      bars.forEach(bar -> lengths.add(bar.width()));
      assertThat(bars).allMatch(bar -> bar.y() > 0 && bar.y() + bar.height() < 595.28 - 50);
      LaidPages.glyphs(page).stream()
          .map(run -> run.text().strip())
          .filter(text -> text.startsWith("Réponse n"))
          .forEach(labels::add);
    }
    assertThat(pages).isGreaterThan(1);
    assertThat(labels).containsExactlyElementsOf(marks.stream().map(m -> m.label()).toList());
    assertThat(lengths).hasSize(rows);
    for (int i = 0; i < rows; i++) {
      assertThat(lengths.get(i) / lengths.get(0)).isCloseTo((80.0 - i) / 80, within(0.001));
    }
  }

  /** Where a first figure misses the page by little, or leaves much of it white, the hero helps. */
  @Test
  void theHeroIsLowerOrHigherWhereAPageWouldLookLikeAMistake() {
    Theme theme = Theme.report();
    double usual = theme.heroHeight() + theme.bleed();
    TreeSet<Double> others = new TreeSet<>();
    for (int sentences = 1; sentences < 60; sentences++) {
      Report report =
          SampleReport.of(
              List.of(
                  SampleReport.paragraph("Une phrase comme une autre. ".repeat(sentences)),
                  chart("c", 7),
                  chart("d", 7),
                  chart("e", 7)));
      assertThat(value(report, PageMeasure.EMPTY_FIRST_PAGE))
          .as(sentences + " sentences")
          .isLessThanOrEqualTo(0.15);
      Page first = LaidPages.of(report, theme).pages().get(0);
      Item.Image hero =
          first.items().stream()
              .filter(item -> item instanceof Item.Image)
              .map(Item.Image.class::cast)
              .findFirst()
              .orElseThrow();
      assertThat(hero.height()).isBetween(usual / 2, 1.5 * usual);
      if (Math.abs(hero.height() - usual) > 0.1) {
        others.add(hero.height());
      }
    }
    assertThat(others.first()).isLessThan(usual);
    assertThat(others.last()).isGreaterThan(usual);
  }

  /** On a small page nothing of an article without text may have room below its titles. */
  @Test
  void aFigureHigherThanTheRoomUnderTheTitlesGoesToTheNextPage() {
    Theme small = Theme.report().toBuilder().page(480, 400).build();
    List<Page> pages = LaidPages.of(SampleReport.of(List.of(chart("c", 7))), small).pages();
    assertThat(pages.get(pages.size() - 1).items()).isNotEmpty();
    assertThat(pages.size()).isGreaterThan(1);
  }

  /** A picture that gives way keeps its proportion and stands in the middle. */
  @Test
  void aPictureIsSmallerRatherThanOnTheNextPage() {
    Picture picture = new Picture(SampleReport.hero(), "Dégradé", "");
    Block image = new Block.Image(picture, List.of(), Block.Width.FULL);
    Theme theme = Theme.report();
    double usual = 0;
    double smallest = Double.MAX_VALUE;
    for (int sentences = 1; sentences < 40; sentences++) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        blocks.add(SampleReport.paragraph("Une phrase comme une autre. ".repeat(sentences)));
        blocks.add(image);
      }
      for (Page page : LaidPages.of(SampleReport.of(blocks), theme).pages()) {
        for (Item item : page.items()) {
          if (item instanceof Item.Image drawn && drawn.y() > 200) {
            usual = Math.max(usual, drawn.width());
            smallest = Math.min(smallest, drawn.width());
            ColumnFrame column =
                page.columns().stream()
                    .filter(c -> c.top() <= drawn.y() && c.bottom() >= drawn.y() + drawn.height())
                    .findFirst()
                    .orElseThrow();
            double middle = column.x() + column.width() / 2;
            assertThat(drawn.x() + drawn.width() / 2).isCloseTo(middle, within(0.01));
          }
        }
      }
    }
    assertThat(smallest).isBetween(0.74 * usual, 0.99 * usual);
  }
}
