package io.etude.pdf.layout.box;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.ChartSpec;
import io.etude.document.ColorRole;
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
    RowRange some = new RowRange(0, 3);
    List<DrawingHeights.Key> drawings =
        List.of(
            new DrawingHeights.Key(RowRange.ALL, 200, 1, 1),
            new DrawingHeights.Key(some, 200, 1, 1),
            new DrawingHeights.Key(RowRange.ALL, 300, 1, 1),
            new DrawingHeights.Key(RowRange.ALL, 200, 0.8, 1),
            new DrawingHeights.Key(RowRange.ALL, 200, 0.8, 0.8));
    DrawingHeights heights = new DrawingHeights();
    List<DrawingHeights.Key> measured = new ArrayList<>();
    for (ChartSpec chart : List.of(bars(), bars())) { // two charts, though they look the same
      measured.clear();
      for (int time = 1; time <= 3; time++) {
        for (int i = 0; i < drawings.size(); i++) {
          int height = 10 * i;
          double given =
              heights.of(
                  chart,
                  drawings.get(i),
                  key -> {
                    measured.add(key);
                    return height;
                  });
          assertThat(given).isEqualTo(height);
        }
      }
      assertThat(measured).isEqualTo(drawings);
    }
  }
}
