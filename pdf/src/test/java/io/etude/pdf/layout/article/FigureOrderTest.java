package io.etude.pdf.layout.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Page;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.testing.SampleCharts;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures on a page of several columns are in the order of their numbers. */
class FigureOrderTest {

  private static Block chart(int number, int rows, Block.Width width) {
    List<ChartSpec.Mark> marks =
        IntStream.range(0, rows)
            .mapToObj(i -> SampleCharts.mark("Réponse " + i, 90 - 7.0 * i, ColorRole.ORDINARY))
            .toList();
    return Chart.builder("c" + number, new ChartSpec.Bars(marks, List.of()))
        .title(SampleTables.text("Montre" + number))
        .alt("Des barres")
        .width(width)
        .build();
  }

  /** The box that holds the title of a figure. */
  private static Optional<ColumnFrame> figure(Page page, int number) {
    for (Item item : page.items()) {
      if (item instanceof Item.Glyphs glyphs && glyphs.text().contains("Montre" + number)) {
        return page.columns().stream()
            .filter(column -> !column.flow())
            .filter(column -> glyphs.x() >= column.x() - 1)
            .filter(column -> glyphs.x() < column.x() + column.width())
            .filter(column -> glyphs.y() > column.top() && glyphs.y() < column.bottom())
            .findFirst();
      }
    }
    return Optional.empty();
  }

  private static boolean isAbove(ColumnFrame one, ColumnFrame other) {
    return one.top() < other.top() - 1 && one.x() < other.x() + other.width();
  }

  /** In two columns it was above both figures. */
  @Test
  void theMethodBoxIsBelowTheFiguresThatAreBeforeIt() {
    Block.MethodBox.Entry entry =
        new Block.MethodBox.Entry(
            SampleTables.text("Terrain"), SampleTables.text("Menée en ligne. ".repeat(90)));
    List<Block> blocks =
        List.of(
            SampleReport.paragraph("Une phrase qui dit ce qui est. ".repeat(4)),
            chart(1, 4, Block.Width.WIDE),
            chart(2, 6, Block.Width.WIDE),
            new Block.MethodBox("method", SampleTables.text("Montre3"), List.of(entry)));
    Page page = LaidPages.of(SampleReport.of(blocks), Theme.brief()).pages().get(0);
    ColumnFrame method = figure(page, 3).orElseThrow();
    assertThat(isAbove(figure(page, 1).orElseThrow(), method)).isTrue();
    assertThat(isAbove(figure(page, 2).orElseThrow(), method)).isTrue();
  }

  /** Two figures once filled the first columns, and the article began in the third one. */
  @Test
  void anArticleBeginsInTheFirstColumn() {
    for (int sentences = 4; sentences <= 26; sentences += 2) {
      List<Block> blocks = new ArrayList<>();
      for (int number = 1; number <= 5; number++) {
        blocks.add(SampleReport.paragraph("Une phrase qui dit ce qui est. ".repeat(sentences)));
        blocks.add(chart(number, 3 + number % 3 * 2, Block.Width.WIDE));
      }
      Page first = LaidPages.of(SampleReport.of(blocks), Theme.magazine()).pages().get(0);
      assertThat(first.columns().stream().filter(c -> !c.lines().isEmpty()).mapToDouble(c -> c.x()))
          .as("%d sentences", sentences)
          .contains(first.article().orElseThrow().left());
    }
  }

  @Test
  void noFigureIsAboveAnEarlierOneThatReachesIntoItsColumn() {
    int pairs = 0;
    for (int sentences = 1; sentences <= 13; sentences += 2) {
      List<Block> blocks = new ArrayList<>();
      blocks.add(SampleReport.paragraph("Une phrase qui dit ce qu’il en est. ".repeat(sentences)));
      blocks.add(chart(1, 3, Block.Width.FULL));
      blocks.add(chart(2, 4, Block.Width.COLUMN));
      blocks.add(chart(3, 3, Block.Width.FULL));
      for (Page page : LaidPages.of(SampleReport.of(blocks), Theme.magazine()).pages()) {
        for (int earlier = 1; earlier <= 3; earlier++) {
          for (int later = earlier + 1; later <= 3; later++) {
            Optional<ColumnFrame> first = figure(page, earlier);
            Optional<ColumnFrame> second = figure(page, later);
            if (first.isPresent() && second.isPresent()) {
              pairs++;
              assertThat(isAbove(second.get(), first.get()))
                  .as("%d sentences: figure %d above %d", sentences, later, earlier)
                  .isFalse();
            }
          }
        }
      }
    }
    assertThat(pairs).isGreaterThan(7);
  }
}
