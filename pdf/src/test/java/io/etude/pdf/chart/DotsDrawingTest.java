package io.etude.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.pdf.frame.Item;
import io.etude.pdf.testing.SampleCharts;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DotsDrawingTest {

  private static boolean isDot(Item item) {
    return item instanceof Item.Path path && path.path().getBounds2D().getHeight() > 3;
  }

  /** A hollow dot would else show the line that leads to it. */
  @Test
  void dotsLieOverTheGapBetweenThem() {
    List<Item> items = ChartPainterTest.paint(SampleCharts.all().get("dots"), 330).items();
    int lastGap =
        IntStream.range(0, items.size())
            .filter(i -> items.get(i) instanceof Item.Box)
            .max()
            .orElseThrow();
    int firstDot =
        IntStream.range(0, items.size())
            .filter(i -> isDot(items.get(i)))
            .filter(i -> ((Item.Path) items.get(i)).path().getBounds2D().getWidth() > 3)
            .min()
            .orElseThrow();
    assertThat(lastGap).isLessThan(firstDot);
  }
}
