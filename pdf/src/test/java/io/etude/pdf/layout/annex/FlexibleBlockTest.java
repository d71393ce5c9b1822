package io.etude.pdf.layout.annex;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.Page;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.testing.SampleCharts;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.testing.WideTables;
import io.etude.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Charts and texts of an annex give way so that its pages are full. */
class FlexibleBlockTest {

  private static Block chart(String id, int rows) {
    List<ChartSpec.Mark> marks =
        IntStream.range(0, rows)
            .mapToObj(i -> SampleCharts.mark("Réponse " + i, 40, ColorRole.ORDINARY))
            .toList();
    return Chart.builder(id, new ChartSpec.Bars(marks, List.of()))
        .title(SampleTables.text("Figure"))
        .alt("Des barres")
        .width(Block.Width.FULL)
        .build();
  }

  private static List<ColumnFrame> rooms(List<Block> blocks) {
    return LaidPages.of(WideTables.annex(blocks), Theme.magazine()).pages().stream()
        .map(Page::columns)
        .filter(columns -> columns.size() == 1)
        .map(columns -> columns.get(0))
        .toList();
  }

  /** The part of a room that is white at its foot. */
  private static double white(ColumnFrame room) {
    double foot = room.blocks().get(room.blocks().size() - 1).bottom();
    return (room.bottom() - foot) / (room.bottom() - room.top());
  }

  @Test
  void chartsAreLowerToFitAPageOrHigherToFillIt() {
    TreeSet<Long> heights = new TreeSet<>();
    for (int rows = 5; rows <= 11; rows++) {
      List<Block> charts = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        charts.add(chart("c" + i, rows));
      }
      List<ColumnFrame> rooms = rooms(charts);
      for (ColumnFrame room : rooms.subList(0, rooms.size() - 1)) {
        assertThat(white(room)).as("%d rows", rows).isLessThan(0.15);
      }
      if (rows == 8) {
        rooms.forEach(
            room -> room.blocks().forEach(c -> heights.add(Math.round(c.bottom() - c.top()))));
      }
    }
    assertThat(heights).hasSizeGreaterThan(1);
  }

  @Test
  void linesOfAListAreFartherApartAndItsLongEntriesDivided() {
    for (int words = 30; words <= 90; words += 10) {
      List<List<Block>> items = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        items.add(List.of(new Block.Paragraph(SampleTables.text("Un mot. ".repeat(words * 2)))));
      }
      Block list = new Block.Listing(Block.Listing.Kind.BULLETS, items);
      List<ColumnFrame> rooms = rooms(List.of(list, chart("c", 10), list));
      for (ColumnFrame room : rooms.subList(0, rooms.size() - 1)) {
        assertThat(white(room)).as("%d words", words).isLessThan(0.15);
      }
    }
  }
}
