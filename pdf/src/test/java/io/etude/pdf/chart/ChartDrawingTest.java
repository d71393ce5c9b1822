package io.etude.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.ChartSpec;
import io.etude.pdf.frame.Item;
import io.etude.pdf.testing.EdgeCharts;
import io.etude.pdf.testing.SampleCharts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Charts that are higher than a page, in parts. */
class ChartDrawingTest {

  private static Map<String, ChartSpec> charts() {
    Map<String, ChartSpec> charts = new TreeMap<>(SampleCharts.all());
    charts.putAll(EdgeCharts.all());
    return charts;
  }

  private static List<String> texts(List<Item> items) {
    return items.stream()
        .filter(Item.Glyphs.class::isInstance)
        .map(item -> ((Item.Glyphs) item).text())
        .toList();
  }

  /** Whatever the room is, parts have together what the whole has, each text and mark once. */
  @Test
  void partsHaveTogetherWhatTheWholeHas() {
    int divided = 0;
    for (double width : new double[] {160, 330}) {
      for (Map.Entry<String, ChartSpec> entry : charts().entrySet()) {
        ChartDrawing whole = ChartPainterTest.paint(entry.getValue(), width);
        for (double room : new double[] {40, 90, whole.height() / 2}) {
          List<Item> parts = new ArrayList<>();
          double from = 0;
          OptionalDouble end = whole.breakWithin(from, room);
          while (end.isPresent()) {
            assertThat(end.getAsDouble()).isBetween(from, from + room + 0.5);
            parts.addAll(whole.between(from, end.getAsDouble()));
            from = end.getAsDouble();
            end = whole.breakWithin(from, room);
            divided++;
          }
          parts.addAll(whole.between(from, whole.height() + 10));
          assertThat(texts(parts))
              .as("%s at %s", entry.getKey(), width)
              .containsExactlyInAnyOrderElementsOf(texts(whole.items()));
          assertThat(parts.stream().filter(Item.Box.class::isInstance))
              .hasSameSizeAs(whole.items().stream().filter(Item.Box.class::isInstance).toList());
        }
      }
    }
    assertThat(divided).isGreaterThan(50);
  }

  /** A label is never in another part than its bar. */
  @Test
  void aRowStaysWhole() {
    List<ChartSpec.Mark> marks = SampleCharts.stack(50, 40, 30, 20, 10);
    ChartDrawing whole = ChartPainterTest.paint(new ChartSpec.Bars(marks, List.of()), 160);
    double each = whole.height() / 5;
    OptionalDouble end = whole.breakWithin(0, 2.9 * each);
    assertThat(end.getAsDouble()).isBetween(1.9 * each, 2.1 * each);
    List<Item> head = whole.between(0, end.getAsDouble());
    assertThat(texts(head)).hasSize(4).contains("v0", "v1");
    assertThat(head.stream().filter(Item.Box.class::isInstance)).hasSize(2);
    assertThat(whole.breakWithin(0, 0.9 * each)).isEmpty();
    assertThat(whole.breakWithin(4 * each, 10 * each)).isEmpty();
  }

  /** The line at zero, which passes all rows, is in both parts, as long as they are. */
  @Test
  void anUprightLineIsCut() {
    ChartSpec.Bars bars = new ChartSpec.Bars(SampleCharts.stack(50, -40, 30), List.of());
    ChartDrawing whole = ChartPainterTest.paint(bars, 330);
    double end = whole.breakWithin(0, whole.height() / 2).getAsDouble();
    for (List<Item> part : List.of(whole.between(0, end), whole.between(end, whole.height()))) {
      assertThat(part.stream().filter(Item.Path.class::isInstance)).hasSize(1);
    }
    Item.Path first =
        (Item.Path)
            whole.between(0, end).stream().filter(Item.Path.class::isInstance).findFirst().get();
    assertThat(first.path().getBounds2D().getMinY()).isZero();
    assertThat(first.path().getBounds2D().getMaxY()).isEqualTo(end);
  }
}
