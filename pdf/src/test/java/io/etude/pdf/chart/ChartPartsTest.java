package io.etude.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Brand;
import io.etude.document.chart.ChartSpec;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.testing.EdgeCharts;
import io.etude.pdf.testing.SampleCharts;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Charts in two parts: marks are as long, and as far from zero, as in the whole chart. */
class ChartPartsTest {

  /** The side of a swatch in a key. */
  private static final double SWATCH = 7;

  /** From the middle of a swatch to its name. */
  private static final double TO_NAME = SWATCH / 2 + 4;

  static Stream<Arguments> chartsAndWidths() {
    Map<String, ChartSpec> charts = new TreeMap<>(SampleCharts.all());
    charts.putAll(EdgeCharts.all());
    return charts.entrySet().stream()
        .flatMap(
            chart ->
                Stream.of(80.0, 160.0, 330.0, 510.0)
                    .filter(w -> ChartPainterTest.painter().rows(chart.getValue(), w) > 1)
                    .map(width -> Arguments.of(chart.getKey(), chart.getValue(), width)));
  }

  private static ChartDrawing part(ChartSpec spec, int from, int to, double width) {
    return ChartPainterTest.painter()
        .paint(spec, new RowRange(from, to), width, OptionalDouble.empty(), Mark.ARTIFACT);
  }

  /**
   * Where marks begin and end; not those of keys, nor lines that lead to names.
   *
   * @param lengths only how long they are
   */
  private static Set<List<Long>> extents(ChartDrawing drawing, boolean lengths) {
    Set<List<Long>> extents = extents(drawing);
    return lengths
        ? extents.stream()
            .map(e -> List.of((e.get(1) - e.get(0) + 1) / 2, e.get(2)))
            .collect(Collectors.toSet())
        : extents;
  }

  private static Set<List<Long>> extents(ChartDrawing drawing) {
    Set<List<Long>> extents = new HashSet<>();
    for (Item item : drawing.items()) {
      if (item instanceof Item.Box box) {
        Rectangle2D bounds = new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
        add(extents, drawing, bounds, box.color());
      } else if (item instanceof Item.Path path
          && path.stroke().orElse(0) != Brand.DEFAULT.grey()) {
        int color = path.fill().orElseGet(() -> path.stroke().orElse(0));
        add(extents, drawing, path.path().getBounds2D(), color);
      }
    }
    return extents;
  }

  private static void add(
      Set<List<Long>> extents, ChartDrawing drawing, Rectangle2D bounds, long color) {
    if (!isSwatch(bounds, drawing)) {
      extents.add(List.of(rounded(bounds.getMinX()), rounded(bounds.getMaxX()), color));
    }
  }

  /** Whether a small mark has text right behind it, as one of a key has and no mark of a row. */
  private static boolean isSwatch(Rectangle2D bounds, ChartDrawing drawing) {
    return bounds.getWidth() < SWATCH + 1
        && drawing.items().stream()
            .filter(Item.Glyphs.class::isInstance)
            .map(Item.Glyphs.class::cast)
            .anyMatch(
                run ->
                    Math.abs(run.x() - bounds.getCenterX() - TO_NAME) < 0.1
                        && Math.abs(run.y() - run.size() * 0.33 - bounds.getCenterY()) < 0.5);
  }

  private static long rounded(double x) {
    return Math.round(x * 20);
  }

  private static Set<String> texts(ChartDrawing drawing) {
    return drawing.items().stream()
        .filter(Item.Glyphs.class::isInstance)
        .map(item -> ((Item.Glyphs) item).text())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest(name = "{0} at {2}")
  @MethodSource("chartsAndWidths")
  void haveTheScaleOfTheWhole(String name, ChartSpec spec, double width) {
    ChartDrawing whole = ChartPainterTest.paint(spec, width);
    int rows = ChartPainterTest.painter().rows(spec, width);
    for (int cut = 1; cut < rows; cut++) {
      ChartDrawing head = part(spec, 0, cut, width);
      ChartDrawing tail = part(spec, cut, rows, width);
      // panels may be in another column of a part
      boolean panels = ChartPainterTest.painter().hasPanels(spec, width);
      Set<List<Long>> both = extents(head, panels);
      both.addAll(extents(tail, panels));
      Set<List<Long>> all = extents(whole, panels);
      assertThat(both).as("%s at %s, cut at %d", name, width, cut).isEqualTo(all);
      Set<String> printed = texts(head);
      printed.addAll(texts(tail));
      assertThat(printed).as("%s at %s, cut at %d", name, width, cut).containsAll(texts(whole));
      ChartPainterTest.assertTextIsInsideAndApart(head, name + " at " + width + " before " + cut);
      ChartPainterTest.assertTextIsInsideAndApart(tail, name + " at " + width + " from " + cut);
    }
  }
}
