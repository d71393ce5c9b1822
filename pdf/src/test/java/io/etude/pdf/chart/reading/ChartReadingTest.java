package io.etude.pdf.chart.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Brand;
import io.etude.document.chart.ChartSpec;
import io.etude.pdf.chart.ChartDrawing;
import io.etude.pdf.chart.ChartPainterTest;
import io.etude.pdf.frame.Mark;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random charts of every kind, read mark by mark. */
@Tag("property")
class ChartReadingTest {

  private static final int SEEDS = Integer.getInteger("etude.seeds", 40);
  private static final long FIRST = Long.getLong("etude.firstSeed", 1);
  private static final List<Double> WIDTHS = List.of(150.0, 180.0, 260.0, 335.0, 510.0);

  @ParameterizedTest
  @ValueSource(strings = {"bars", "histogram", "stacked", "diverging", "dots", "lines"})
  void everyMarkAndTextIsWhereItsValueSays(String kind) {
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      ChartSpec spec = new RandomCharts(seed).chart(kind);
      for (double width : WIDTHS) {
        ChartDrawing drawing = ChartPainterTest.paint(spec, width);
        assertThat(ChartReading.faults(spec, drawing, Brand.DEFAULT))
            .as("%s, seed %d, width %s", kind, seed, width)
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bars", "histogram", "stacked", "diverging", "dots", "lines"})
  void soTheyAreInLowerCharts(String kind) {
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      ChartSpec spec = new RandomCharts(seed).chart(kind);
      for (double width : WIDTHS) {
        ChartDrawing drawing =
            ChartPainterTest.painter(0.9).paint(spec, width, OptionalDouble.empty(), Mark.ARTIFACT);
        assertThat(ChartReading.faults(spec, drawing, Brand.DEFAULT))
            .as("%s, seed %d, width %s", kind, seed, width)
            .isEmpty();
      }
    }
  }
}
