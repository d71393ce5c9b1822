package io.etude.pdf.layout.box;

import io.etude.document.chart.ChartSpec;
import io.etude.internal.RenderGuard;
import io.etude.pdf.chart.RowRange;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * The heights of a report's drawings. Composers make the same parts of a chart again and again, at
 * the same few heights, and each of them needs all labels to be broken into lines to be measured.
 */
final class DrawingHeights {

  /**
   * A drawing of a chart.
   *
   * @param rows its rows
   * @param width its width
   * @param part the part of its usual height
   * @param bars the part of their usual thickness that bars have
   */
  record Key(RowRange rows, double width, double part, double bars) {}

  private final Map<ChartSpec, Map<Key, Double>> known = new IdentityHashMap<>();

  /** So many drawings of one chart: each has all its labels. */
  private static final int MOST_KEPT = 16;

  /** The chart that was drawn last, and how high its rows are at each size. */
  private ChartSpec drawn;

  private final Map<Key, ToDoubleFunction<RowRange>> drawings = new HashMap<>();

  /** The height of a drawing, measured when it is asked for first. */
  double of(ChartSpec chart, Key key, Supplier<ToDoubleFunction<RowRange>> drawing) {
    return known
        .computeIfAbsent(chart, c -> new HashMap<>())
        .computeIfAbsent(key, k -> measured(chart, k, drawing));
  }

  private double measured(ChartSpec chart, Key key, Supplier<ToDoubleFunction<RowRange>> drawing) {
    RenderGuard.checkInterrupt();
    Key all = new Key(RowRange.ALL, key.width, key.part, key.bars);
    if (chart != drawn || drawings.size() == MOST_KEPT) {
      drawn = chart;
      drawings.clear();
    }
    return drawings.computeIfAbsent(all, k -> drawing.get()).applyAsDouble(key.rows);
  }
}
