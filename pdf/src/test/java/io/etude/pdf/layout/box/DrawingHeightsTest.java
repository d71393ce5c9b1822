package io.etude.pdf.layout.box;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.pdf.chart.RowRange;
import io.etude.pdf.testing.SampleCharts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Drawings are measured once, however often composers ask. */
class DrawingHeightsTest {

  private static ChartSpec bars() {
    return new ChartSpec.Bars(List.of(SampleCharts.mark("A", 40, ColorRole.ORDINARY)), List.of());
  }

  @Test
  void measuresEachDrawingOfEachChartOnce() {
    RowRange some = new RowRange(2, 3);
    List<DrawingHeights.Key> drawings =
        List.of(
            new DrawingHeights.Key(RowRange.ALL, 200, 1, 1),
            new DrawingHeights.Key(some, 200, 1, 1),
            new DrawingHeights.Key(RowRange.ALL, 300, 1, 1),
            new DrawingHeights.Key(RowRange.ALL, 200, 0.8, 1),
            new DrawingHeights.Key(RowRange.ALL, 200, 0.8, 0.8));
    DrawingHeights heights = new DrawingHeights();
    for (ChartSpec chart : List.of(bars(), bars())) { // two charts, though they look the same
      List<RowRange> measured = new ArrayList<>();
      List<DrawingHeights.Key> drawn = new ArrayList<>();
      for (int time = 1; time <= 3; time++) {
        for (DrawingHeights.Key key : drawings) {
          double given =
              heights.of(
                  chart,
                  key,
                  () -> {
                    drawn.add(key);
                    return rows -> {
                      measured.add(rows);
                      return 10 * drawn.size() + rows.from();
                    };
                  });
          assertThat(given).isEqualTo(10 * Math.max(1, drawings.indexOf(key)) + key.rows().from());
        }
      }
      assertThat(measured)
          .containsExactlyElementsOf(drawings.stream().map(DrawingHeights.Key::rows).toList());
      assertThat(drawn).as("rows of one drawing").hasSize(drawings.size() - 1);
    }
  }
}
